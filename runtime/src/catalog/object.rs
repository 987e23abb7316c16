//! Objects other than tables, as a server's catalog shows them.

use super::{Domain, Index, Sequence, Table, TableName, Trigger};
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
    /// What a domain is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<Domain>,
    /// What a sequence is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<Sequence>,
    /// The text that makes a function or procedure. Servers keep it in words of their own, so it is not read back.
    #[serde(skip)]
    pub sql: Option<String>,
    /// What a view shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<View>,
}

/// What a view shows, and how it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct View {
    /// Its columns; empty if they are not known.
    pub columns: Vec<ViewColumn>,
    /// Whether another view reads it, so that it cannot be dropped.
    #[serde(skip)]
    pub read: bool,
    /// Whether their names are written behind the view's.
    #[serde(skip)]
    pub listed: bool,
    /// Its SELECT. Servers keep one in words of their own, so it is not read back.
    #[serde(skip)]
    pub sql: String,
    /// The indexes of a materialized view, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indexes: Vec<Index>,
    /// Its triggers, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub triggers: Vec<Trigger>,
}

/// A column of a view.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ViewColumn {
    /// Its name.
    pub name: String,
    /// Its type, where it is that of a table's column. It is not read back.
    #[serde(skip)]
    pub ty: Option<String>,
}

impl View {
    /// Whether it begins with the columns that `before` has, and they have their types.
    pub fn keeps(&self, before: &View) -> bool {
        let known = |view: &View| !view.columns.is_empty() && view.columns.iter().all(|column| column.ty.is_some());
        known(before) && known(self) && self.columns.starts_with(&before.columns)
    }
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
        Object { kind, name, values: Vec::new(), domain: None, sequence: None, sql: None, view: None }
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
