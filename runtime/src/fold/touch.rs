//! One thing that an op touches: a table, column or name that it needs as it is, or changes.
//!
//! Two ops commute, that is, may run in either order, unless one changes what the other touches.

use crate::model::TableName;

/// One thing that an op touches.
#[derive(Clone, Copy)]
pub(super) struct Touch<'a> {
    /// Equal for the same thing.
    pub(super) key: u64,
    /// What the op does with it.
    pub(super) access: Access,
    pub(super) what: What<'a>,
}

/// What an op does with a thing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// It needs it as it is.
    Needs,
    /// It changes it.
    Changes,
    /// It adds rows, which go well with rows that others add.
    Inserts,
    /// It gives the rows that there are a value, which later rows do not get.
    Fills,
}

impl Access {
    /// Whether it makes a difference which comes first.
    pub(super) const fn meets(self, other: Access) -> bool {
        match (self, other) {
            (Access::Changes, _)
            | (_, Access::Changes)
            | (Access::Inserts, Access::Fills)
            | (Access::Fills, Access::Inserts) => true,
            (Access::Needs | Access::Inserts | Access::Fills, _) => false,
        }
    }
}

impl Touch<'_> {
    /// Whether the op changes the thing.
    pub(super) const fn changes(&self) -> bool {
        matches!(self.access, Access::Changes)
    }
}

/// A thing, for messages.
#[derive(Clone, Copy)]
pub(super) enum What<'a> {
    Table(&'a TableName<'a>),
    /// Another object, with what it is called.
    Object(&'static str, TableName<'a>),
    Column(&'a TableName<'a>, &'a str),
    /// A constraint or index.
    Item(&'a TableName<'a>, &'a str),
    /// A name that must be unique in more than one table.
    Name(&'a str),
    PrimaryKey(&'a TableName<'a>),
    Identity(&'a TableName<'a>),
    /// Which columns a table has.
    Columns(&'a TableName<'a>),
    /// What rows are in a table.
    Rows(&'a TableName<'a>),
}
