//! The schema after an op: a persistent trie of table versions.
//!
//! A table is a node of a trie over all tables, and the node that the last op made is the root of the whole schema: an op adds one
//! node, and all others are shared.

use super::filter::Names;
use super::{Domain, Filter, List, Sequence};
use crate::model::{Action, Name, Sql, TableName};
use crate::op::{ColumnDef, ConstraintOptions, Exclusion, IndexOptions, IndexPart, Object, Op, Routine, TableOptions};

/// How many columns, constraints and indexes a table can have together.
pub(super) const ELEMENTS: usize = 512;
/// How many columns one key, check or index can name; PostgreSQL's limit.
pub(super) const KEY: usize = 32;
/// How many links a table can hold: about log2(number of tables) + 2 are used.
pub(super) const LINKS: usize = 32;

/// Ids of columns.
pub type Ids = List<u64, KEY>;

/// All tables at one point of the chain.
#[derive(Clone, Copy, Debug)]
pub struct Schema<'a> {
    /// The node that the last op made.
    pub(super) root: Option<&'a Table<'a>>,
    /// Every relation-like name, and everything that something else uses, ever.
    pub(super) seen: Filter,
    /// How many ops before were wrong: what follows from a mistake is no second one.
    #[doc(hidden)]
    pub wrong: u32, // public for generated code, see `read`
    /// More than that of the schema before.
    pub(super) depth: u32,
}

/// A table, or another object, at one point of the chain.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// Its name.
    pub name: TableName<'a>,
    /// Where it stands in the trie: the key of its name, in lower case if a declared database folds names.
    pub(super) key: u64,
    /// Stays the same when the table is renamed; foreign keys point to it.
    pub id: u64,
    /// Which op made this version; unique in the program.
    pub version: u64,
    /// While its revision is folded: its number among the tables that the revision makes, counted from 1. Later 0.
    pub(super) slot: u32,
    /// While its revision is folded: how many of its elements the revision has made, or more. Later 0.
    pub(super) fresh: usize,
    /// The op that made this version.
    pub op: Option<&'a Op<'a>>,
    /// False once the table is dropped, or renamed away.
    pub live: bool,
    /// Its comment, or `""`.
    pub comment: &'a str,
    /// What few tables say.
    pub options: TableOptions<'a>,
    /// What else than a table it is.
    pub object: Option<&'a Object<'a>>,
    /// Stands in for a table that is not there and nothing is known of.
    pub(super) assumed: bool,
    pub(super) elements: List<&'a Element<'a>, ELEMENTS>,
    /// Whether it is not on all databases, or has something that is not.
    pub(super) narrow: bool,
    /// The names of its elements, by their hashes in lower case, and what they use elsewhere.
    pub(super) names: Names,
    /// Bit d: there is a link to a table whose key leaves this one's at bit d. The links stand in the order of their bits.
    pub(super) mask: u64,
    pub(super) links: List<&'a Table<'a>, LINKS>,
}

/// A column, constraint or index of a table.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// Stays the same when it is renamed or altered.
    pub id: u64,
    /// The version of the op that made or remade it.
    pub made: u64,
    /// While its revision is folded: its number among the elements that the revision makes, counted from 1. Later 0.
    pub(super) slot: u32,
    /// Its present name.
    pub name: Name<'a>,
    /// What it is.
    pub kind: Kind<'a>,
    /// What few constraints say.
    pub options: Option<ConstraintOptions>,
    /// The columns of the table that it uses, by id: the columns of a key; what a check or generated column names
    /// (parallel to [`Sql::names`]); of a column of an enum or domain that one, then of one that draws from a sequence that sequence; for an
    /// index or exclusion constraint, part by part, a column or what the expression names, then what the condition
    /// names, then what is included.
    pub columns: Ids,
}

/// What an element is.
#[derive(Clone, Copy, Debug)]
pub enum Kind<'a> {
    /// A column, as it is now (its `name` field is that of the declaration: use [`Element::name`]).
    Column(ColumnDef<'a>),
    /// The primary key.
    PrimaryKey,
    /// A unique constraint.
    Unique,
    /// A foreign key.
    ForeignKey {
        /// The table it points to, as it was called when the key was made.
        table: TableName<'a>,
        /// The id of that table.
        table_id: u64,
        /// The columns it points to, by id.
        references: Ids,
        /// ON DELETE.
        on_delete: Action,
        /// ON UPDATE.
        on_update: Action,
    },
    /// A check constraint.
    Check(Sql<'a>),
    /// A value of an enum.
    Value,
    /// What a domain is; its checks stand behind it.
    Domain(Domain<'a>),
    /// An exclusion constraint, as declared; the present names of columns follow from [`Element::columns`].
    Exclude(&'a Exclusion<'a>),
    /// What a sequence is; it uses the column that owns it.
    Sequence(Sequence<'a>),
    /// What a function or procedure is; it uses what it depends on.
    Body(&'a Routine<'a>),
    /// A trigger; it uses what it depends on.
    Trigger(&'a Routine<'a>),
    /// An index.
    Index {
        /// Whether its parts are unique together.
        unique: bool,
        /// Its parts as declared; the present names of columns follow from [`Element::columns`].
        parts: &'a [IndexPart<'a>],
        /// Its options as declared.
        options: &'a IndexOptions<'a>,
    },
}

impl<'a> Table<'a> {
    /// No table at all.
    pub(super) const NONE: Table<'static> = Table {
        name: TableName::new(""),
        key: 0,
        id: 0,
        version: 0,
        slot: 0,
        fresh: 0,
        op: None,
        live: false,
        comment: "",
        options: TableOptions::NONE,
        object: None,
        elements: List::new(),
        narrow: false,
        names: Names::EMPTY,
        assumed: false,
        mask: 0,
        links: List::new(),
    };

    /// Columns, constraints and indexes; the columns in their order.
    pub const fn elements(&self) -> &[&'a Element<'a>] {
        self.elements.as_slice()
    }

    /// The present name of a column.
    pub const fn column_name(&self, id: u64) -> Option<Name<'a>> {
        let elements = self.elements.as_slice();
        let mut i = 0;
        while i < elements.len() {
            if elements[i].id == id {
                return Some(elements[i].name);
            }
            i += 1;
        }
        None
    }
}

impl<'a> Schema<'a> {
    /// No tables.
    pub const EMPTY: Schema<'static> = Schema { root: None, seen: Filter::EMPTY, wrong: 0, depth: 0 };

    /// A schema that differs in its depth: that of a revision without ops.
    #[must_use]
    pub(super) const fn deeper(&self) -> Schema<'a> {
        Schema { depth: self.depth + 1, ..*self }
    }

    /// The same. The caller reads `wrong`, so that a revision that follows from itself is a cycle there, where it is
    /// written, and not somewhere in the fold.
    #[doc(hidden)]
    #[must_use]
    pub const fn read(&'a self, _wrong: u32) -> &'a Self {
        self
    }

    /// Every live table, in no particular order.
    pub fn tables(&self) -> Vec<&'a Table<'a>> {
        let mut tables = Vec::new();
        let mut walk = self.walk();
        while let Some(table) = walk.next() {
            tables.push(table);
        }
        tables
    }

    /// Every live object that is no table, in no particular order.
    pub fn objects(&self) -> Vec<&'a Table<'a>> {
        let mut objects = Vec::new();
        let mut walk = self.walk();
        while let Some(object) = walk.next_object() {
            objects.push(object);
        }
        objects
    }
}
