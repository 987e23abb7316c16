//! Objects other than tables, as a server's catalog shows them.

use super::{Sequence, Table, TableName};
use crate::model::ObjectKind;

/// An object other than a table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Object {
    /// What it is.
    pub kind: ObjectKind,
    /// Its name.
    pub name: TableName,
    /// The values of an enum, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// What a sequence is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<Sequence>,
    /// The text that makes a function or procedure. Servers keep it in words of their own, so it is not read back.
    #[serde(skip)]
    pub sql: Option<String>,
}

/// A table with columns of an enum that changes, where the enum lives in its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retyped {
    /// The table before.
    pub before: Table,
    /// The table after.
    pub after: Table,
    /// The columns of the enum.
    pub columns: Vec<String>,
}

/// How one enum's values differ from another's; an enum is changed one value at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueChange<'o> {
    /// The value at that index of the second one is new.
    Added(usize),
    /// A value has another name.
    Renamed(&'o str, &'o str),
    /// A value is gone.
    Dropped(&'o str),
}

impl Object {
    /// An object of which nothing but its name is known.
    pub const fn new(kind: ObjectKind, name: TableName) -> Object {
        Object { kind, name, values: Vec::new(), sequence: None, sql: None }
    }

    /// What its values are called otherwise in `after`; none if they are the same.
    pub fn value_change<'o>(&'o self, after: &'o Object) -> Option<ValueChange<'o>> {
        let (old, new) = (&self.values, &after.values);
        let differ = old.iter().zip(new).position(|(a, b)| a != b);
        match old.len().cmp(&new.len()) {
            std::cmp::Ordering::Less => Some(ValueChange::Added(differ.unwrap_or(old.len()))),
            std::cmp::Ordering::Greater => {
                old.get(differ.unwrap_or(new.len())).map(|value| ValueChange::Dropped(value))
            }
            std::cmp::Ordering::Equal => differ.map(|i| ValueChange::Renamed(&old[i], &new[i])),
        }
    }
}
