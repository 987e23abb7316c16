//! One thing that an op touches: a table, column or name that it needs as it is, or changes.
//!
//! Two ops commute, that is, may run in either order, unless one changes what the other touches.

use crate::model::TableName;

/// One thing that an op touches.
#[derive(Clone, Copy)]
pub(super) struct Touch<'a> {
    /// The key of the table or object that it is part of.
    pub(super) table: u64,
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

    /// Mixed into the key of a thing, so that a filter tells what is done with it.
    pub(super) const fn mark(self) -> u64 {
        match self {
            Access::Needs | Access::Changes => 0,
            Access::Inserts => 0x2545_f491_4f6c_dd1d,
            Access::Fills => 0xd6e8_feb8_6659_fd93,
        }
    }
}

/// A thing, for messages.
#[derive(Clone, Copy)]
pub(super) enum What<'a> {
    Table(&'a TableName<'a>),
    /// Another object, with what it is called: its kind, schema and name.
    Object(&'static str, &'a str, &'a str),
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
