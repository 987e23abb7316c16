//! A schema as one server's catalog shows it: owned values in that server's own words.
//!
//! `dialect::project` makes it from the fold, `reflect` reads it from a live database, and the two must be equal:
//! `project(fold(ops)) == reflect(run(ops))` is the law that gives the compiler's word its credit. DDL is written
//! from it as well, so what is created, what is expected and what is found are one thing.

mod change;
mod diff;
mod domain;
mod object;
mod rows;
mod sequence;
mod table;

pub use change::Change;
pub use domain::Domain;
pub use object::{Object, Retyped, ValueChange, View, ViewColumn};
pub use rows::Rows;
pub use sequence::Sequence;
pub use table::{
    Check, Column, Exclusion, ForeignKey, Generated, Index, IndexPart, Key, Table, TableName, TableOptions, Trigger,
};

use std::collections::BTreeMap;

use crate::model::ObjectKind;

/// All tables and other objects of a database, Aludel's own two left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Catalog {
    /// The tables by name.
    #[serde(serialize_with = "tables_as_list")]
    pub tables: BTreeMap<TableName, Table>,
    /// Everything else, by kind and name.
    #[serde(serialize_with = "objects_as_list", skip_serializing_if = "BTreeMap::is_empty")]
    pub objects: BTreeMap<(ObjectKind, TableName), Object>,
}

fn tables_as_list<S: serde::Serializer>(tables: &BTreeMap<TableName, Table>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(tables.values())
}

fn objects_as_list<S: serde::Serializer>(
    objects: &BTreeMap<(ObjectKind, TableName), Object>,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_seq(objects.values())
}
