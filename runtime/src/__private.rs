//! What the macros' expansion names, in one place. Not for users: it changes without notice, together with
//! `aludel-macros`, which is released in the same version.

pub use core::option::Option::{None, Some};
pub use core::result::Result::{self, Ok};
pub use core::time::Duration;
pub use core::{file, include_bytes, line, module_path};

pub use sqlx::types::Type as SqlxType;
pub use sqlx::{ColumnIndex, Decode, Error, FromRow, Row};

pub use crate::exec::{BatchCall, Call, RowAt, running, running_batch};
pub use crate::fold::plain::{
    add_column, alter_column, column, column_of, column_with, create_item, create_table, drop_column, drop_constraint,
    drop_index, item, op, rename_column,
};
pub use crate::fold::{
    Data, Field, IfExistsOf, RowColumn, Rows, Schema, Schemas, Steps, assert, assert_declared, assert_if_exists,
    assert_last, assert_only, assert_row, calls, check_term, commute, data, fold, merge, merged, restores, term_keys,
    term_slots,
};
pub use crate::graph::{Place, REPEATABLES, REVISIONS, Revision};
pub use crate::model::{
    Action, Bound, Chain, Database, Databases, Declared, Deferrable, Numbering, ObjectKind, Of, Spot, SqlType, Term,
    Version,
};
pub use crate::op::{Allow, ConstraintOptions, Method, On, Only, Repeat, Set, Settings, When};

/// Names types without their lifetime: where a literal has one to infer, the compiler works half as much again. Enums stay as they are:
/// the variants of an alias are looked up by its type, which costs as much.
macro_rules! of_statics {
    ($module:ident: $($name:ident),*) => { $(
        #[doc(hidden)]
        pub type $name = crate::$module::$name<'static>;
    )* };
}

of_statics! { model: ColumnUse, Insert, Name, Reading, Refused, Scope, Sql, SqlText, TableName, TableUse }
pub use crate::model::{Piece, Type, Value};
of_statics! {
    op: Alter, AlterRare, AlterTable, Cell, ColumnDef, ColumnOptions, DomainCheck, DomainDef, Exclusion, ExclusionPart, Function,
        Generated, IndexOptions, IndexPart, Item, Object, PartOptions, Routine, RowsFile, SequenceOption, Shown, TableOptions, View
}
pub use crate::op::{
    ColumnPlace, Definition, Dependency, DomainChange, Downgrade, EnumChange, ItemKind, Op, Output, Part, RunUndo,
    SequenceSet, Undo, ValuePlace,
};

/// Without a lifetime, as those above.
pub type Merge<const N: usize> = crate::fold::Merge<'static, N>;

/// What is empty or not there, by name: see the macros' `tree.rs`.
macro_rules! nothing {
    ($($name:ident: $ty:ty = $value:expr;)*) => { $(
        #[doc(hidden)]
        pub const $name: $ty = $value;
    )* };
}

nothing! {
    NO_NAMES: &[Name] = &[];
    NO_ITEMS: &[Item] = &[];
    NO_OPAQUE_ITEMS: &[crate::fold::plain::OpaqueItem] = &[];
    NO_KEYS: &[u64] = &[];
    NO_LABELS: &[&str] = &[];
    NO_REVISIONS: &[&Revision] = &[];
    EVERYWHERE: &[crate::fold::Narrow] = &[];
    NO_READINGS: &[Reading] = &[];
    NO_REPEATS: &[Repeat] = &[];
    NO_REFUSALS: &[Refused] = &[];
    NO_TABLE_USES: &[TableUse] = &[];
    NO_SCOPES: &[Scope] = &[];
    NO_COLUMN_USES: &[ColumnUse] = &[];
    NO_INSERTS: &[Insert] = &[];
    NO_VALUE: Option<Value<'static>> = None;
    NOT_GENERATED: Option<Generated> = None;
    NO_COLUMN_OPTIONS: Option<&ColumnOptions> = None;
    NO_PLACE: Option<&ColumnPlace<'static>> = None;
    NO_CONSTRAINT_OPTIONS: Option<ConstraintOptions> = None;
    NO_TABLE_OPTIONS: Option<&TableOptions> = None;
    AS_USUAL: &Settings = &crate::op::NO_SETTINGS;
}

/// What to do when a revision is revised twice, in words that rustc's message shows.
pub type Else = (ReviseTheOther, OrSayBranchAndMergeThem);

/// `revises TheOther;`
#[derive(Debug)]
pub struct ReviseTheOther;

/// `branch "label";` in one of them, and `revises (One, TheOther);` in a third revision.
#[derive(Debug)]
pub struct OrSayBranchAndMergeThem;

/// Implemented for a revision by each revision that revises it, unless that one is declared a branch: two of them are
/// conflicting implementations, and rustc shows both. The first parameter is a type of the child's crate, the second
/// is for the message.
pub trait IsRevisedOnce<Crate, Else> {}

/// Implemented for the crate by each revision that revises `base`, unless it is declared a branch.
pub trait HasOneBase<Else> {}

/// Implemented for the crate by each revision, with the hash of its id.
pub trait IdIsUsedOnce<const ID: u64> {}

/// Implemented for the crate by each label of a revision, with its hash.
pub trait LabelIsUsedOnce<const LABEL: u64> {}
