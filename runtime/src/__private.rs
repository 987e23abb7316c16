//! What the macros' expansion names, in one place. Not for users: it changes without notice, together with
//! `aludel-macros`, which is released in the same version.

pub use core::option::Option::{None, Some};
pub use core::{file, line, module_path};

pub use linkme;

pub use crate::fold::{Schema, Step, first_half, restores, step};
pub use crate::graph::{Place, REVISIONS, Revision};
pub use crate::model::{Action, Chain, Databases, Name, Piece, Sql, SqlText, SqlType, TableName, Type, Value, Version};
pub use crate::op::{Alter, ColumnDef, Downgrade, Generated, IndexPart, Item, ItemKind, Op, Part, Set, Undo};

/// The schema before the first revision.
pub const fn base() -> &'static Schema<'static> {
    static BASE: Schema<'static> = Schema::EMPTY;
    &BASE
}

/// Implemented for a revision by each revision that revises it, unless that one is declared a branch: two of them are
/// conflicting implementations, and rustc shows both. The parameter is a type of the child's crate.
pub trait IsRevisedOnceUnlessBranch<Crate> {}

/// Implemented for the crate by each revision that revises `base`, unless it is declared a branch.
pub trait HasOneBaseUnlessBranch {}

/// Implemented for the crate by each revision, with the hash of its id.
pub trait IdIsUsedOnce<const ID: u64> {}
