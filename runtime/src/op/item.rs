//! Constraints and indexes as ops declare them.

use super::{Exclusion, Op};
use crate::model::{Action, Deferrable, Name, Sql, TableName};

/// A constraint or an index, with the name it got when the revision was compiled.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// Its name, written (`as name`) or derived.
    pub name: Name<'a>,
    /// What it is.
    pub kind: ItemKind<'a>,
    /// What few constraints say.
    pub options: Option<ConstraintOptions>,
}

/// What few constraints say.
#[derive(Clone, Copy, Debug)]
pub struct ConstraintOptions {
    /// `deferrable`, `deferrable initially deferred`.
    pub deferrable: Deferrable,
    /// Which token of the op that is.
    pub deferrable_at: u16,
    /// `not_valid`: rows that are there are not looked at, until `validate_constraint` does.
    pub not_valid: bool,
    /// Which token of the op that is.
    pub not_valid_at: u16,
}

impl ConstraintOptions {
    /// Nothing is said; the rest is set by struct update.
    pub const NONE: ConstraintOptions =
        ConstraintOptions { deferrable: Deferrable::No, deferrable_at: 0, not_valid: false, not_valid_at: 0 };
}

/// What kind of constraint or index.
#[derive(Clone, Copy, Debug)]
pub enum ItemKind<'a> {
    /// `primary_key(a, b)`, `create_primary_key on t(a, b);`: what names a row. No column of it takes NULL.
    PrimaryKey {
        /// The columns of the key.
        columns: &'a [Name<'a>],
    },
    /// `unique(a, b)`, `create_unique_constraint on t(a, b);`: no two rows have the same values there.
    Unique {
        /// The columns that are unique together.
        columns: &'a [Name<'a>],
    },
    /// `foreign_key(a, b) references(t(x, y), on_delete: …, on_update: …)`, `create_foreign_key on t(a, b) references(…);`: the values
    /// are those of a row of the other table, where they are a key or unique, and of the same types.
    ForeignKey {
        /// The columns of this table.
        columns: &'a [Name<'a>],
        /// The table they point to.
        table: TableName<'a>,
        /// The columns they point to.
        references: &'a [Name<'a>],
        /// `on_delete: …`.
        on_delete: Action,
        /// `on_update: …`.
        on_update: Action,
    },
    /// `check("…")`, `create_check_constraint on t("…");`: a condition that every row fulfils. The columns it names are looked up,
    /// and follow when they are renamed.
    Check {
        /// The condition.
        sql: Sql<'a>,
    },
    /// `exclude(room with =, during with &&)`, `create_exclude_constraint on t(…);`: no two rows for which every operator holds.
    Exclude(&'a Exclusion<'a>),
    /// `index(a, b desc)`, `create_index on t(a, b desc);`: an index over columns and, written `expr("…")`, expressions.
    Index {
        /// Whether the parts are unique together.
        unique: bool,
        /// Columns and expressions, in order.
        parts: &'a [IndexPart<'a>],
        /// What is seldom said.
        options: &'a IndexOptions<'a>,
    },
}

/// What few indexes say. It stands behind a reference, so that all others share [`IndexOptions::NONE`].
#[derive(Clone, Copy, Debug)]
pub struct IndexOptions<'a> {
    /// `where("…")`: only the rows that fulfil it are in the index.
    pub condition: Option<Sql<'a>>,
    /// `using(gin)`.
    pub method: Method,
    /// Which token of the op the method is.
    pub method_at: u16,
    /// `include(a, b)`: columns kept in the index and not searched by.
    pub include: &'a [Name<'a>],
    /// `nulls_not_distinct`: NULL equals NULL in a unique index.
    pub nulls_not_distinct: bool,
    /// Which token of the op that is.
    pub nulls_not_distinct_at: u16,
    /// `with(fillfactor: 70)`: PostgreSQL's storage parameters.
    pub storage: &'a [(&'a str, &'a str)],
    /// Which token of the op they are.
    pub storage_at: u16,
    /// What the parts say, one for each; none at all if no part says anything.
    pub parts: &'a [PartOptions<'a>],
}

impl IndexOptions<'_> {
    /// Nothing is said.
    pub const NONE: IndexOptions<'static> = IndexOptions {
        condition: None,
        method: Method::Btree,
        method_at: 0,
        include: &[],
        nulls_not_distinct: false,
        nulls_not_distinct_at: 0,
        storage: &[],
        storage_at: 0,
        parts: &[],
    };
}

/// How an index is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A sorted tree: what every database has, and the default.
    Btree,
    /// Buckets by hash.
    Hash,
    /// Inverted: by the elements of a value.
    Gin,
    /// A balanced tree of whatever can be nested.
    Gist,
    /// The same for space that is cut unevenly.
    Spgist,
    /// Ranges of blocks.
    Brin,
    /// Words of texts, on MySQL and MariaDB.
    Fulltext,
    /// Shapes, on MySQL and MariaDB.
    Spatial,
}

impl Method {
    /// The database's word for it, and the language's.
    pub const fn keyword(self) -> &'static str {
        match self {
            Method::Btree => "btree",
            Method::Hash => "hash",
            Method::Gin => "gin",
            Method::Gist => "gist",
            Method::Spgist => "spgist",
            Method::Brin => "brin",
            Method::Fulltext => "fulltext",
            Method::Spatial => "spatial",
        }
    }
}

/// What a part of an index seldom says.
#[derive(Clone, Copy, Debug)]
pub struct PartOptions<'a> {
    /// `ops(text_pattern_ops)`: PostgreSQL's operator class.
    pub class: Option<Name<'a>>,
    /// `nulls first` is true, `nulls last` false.
    pub nulls_first: Option<bool>,
    /// Which token of the op `nulls` is.
    pub nulls_at: u16,
    /// `a(100)`: so many characters or bytes of the column alone, on MySQL and MariaDB; 0 is all of it.
    pub prefix: u16,
    /// Which token of the op that is.
    pub prefix_at: u16,
    /// `collate("C")`, or `""`.
    pub collate: &'a str,
    /// Which token of the op that is.
    pub collate_at: u16,
}

impl PartOptions<'_> {
    /// Nothing is said; the rest is set by struct update.
    pub const NONE: PartOptions<'static> = PartOptions {
        class: None,
        nulls_first: None,
        nulls_at: 0,
        prefix: 0,
        prefix_at: 0,
        collate: "",
        collate_at: 0,
    };
}

impl IndexOptions<'_> {
    /// How many characters or bytes of a part's column are in the index; 0 is all of them.
    pub const fn prefix(&self, part: usize) -> u16 {
        if part < self.parts.len() { self.parts[part].prefix } else { 0 }
    }

    /// Whether a part holds less than its column.
    pub const fn has_prefixes(&self) -> bool {
        let mut i = 0;
        while i < self.parts.len() {
            if self.parts[i].prefix > 0 {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// One part of an index.
#[derive(Clone, Copy, Debug)]
pub struct IndexPart<'a> {
    /// Column or expression.
    pub part: Part<'a>,
    /// `desc`.
    pub descending: bool,
}

/// What an index is over.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// A column.
    Column(Name<'a>),
    /// `expr("lower(email)")`.
    Expr(Sql<'a>),
}

/// The constraints and indexes that an op makes.
pub const fn items_of<'a>(op: &'a Op<'a>) -> &'a [Item<'a>] {
    match op {
        Op::CreateTable { items, .. } | Op::AddColumn { items, .. } => items,
        Op::CreateItem { item, .. } => core::slice::from_ref(item),
        Op::AlterTable { .. }
        | Op::DropTable { .. }
        | Op::RenameTable { .. }
        | Op::DropColumn { .. }
        | Op::RenameColumn { .. }
        | Op::AlterColumn { .. }
        | Op::RenameIndex { .. }
        | Op::RenameConstraint { .. }
        | Op::ValidateConstraint { .. }
        | Op::DropIndex { .. }
        | Op::DropConstraint { .. }
        | Op::CreateObject { .. }
        | Op::DropObject { .. }
        | Op::RenameObject { .. }
        | Op::AlterEnum { .. }
        | Op::AlterDomain { .. }
        | Op::AlterSequence { .. }
        | Op::ReplaceObject { .. }
        | Op::SetAside { .. }
        | Op::PutBack { .. }
        | Op::CreateTrigger { .. }
        | Op::ReplaceTrigger { .. }
        | Op::RenameTrigger { .. }
        | Op::DropTrigger { .. }
        | Op::Execute { .. }
        | Op::BulkInsert { .. }
        | Op::Refresh { .. }
        | Op::Run { .. } => &[],
    }
}
