//! A live database as a [`Catalog`]: a handful of set-based catalog queries, whatever the number of tables.
//!
//! What is read is what the catalog model can say; composite types and the like are not in it. Types and expressions are in the server's own words: `dialect::differences` brings both sides to one form.

#[cfg(feature = "mysql")]
pub mod mysql;
#[cfg(feature = "mysql")]
mod mysql_objects;
#[cfg(feature = "postgres")]
pub mod postgres;
#[cfg(feature = "postgres")]
mod postgres_objects;
#[cfg(feature = "sqlite")]
pub mod sqlite;
#[cfg(feature = "sqlite")]
mod sqlite_text;

use crate::catalog::{Catalog, Object, View, ViewColumn};
use crate::model::ObjectKind;

/// What to read of a database.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope<'a> {
    /// Tables of the default schema to leave out: Aludel's own.
    pub without: &'a [&'a str],
    /// On MySQL and MariaDB, the databases to read besides the connection's own. A PostgreSQL database is read with
    /// all of its schemas.
    pub schemas: &'a [&'a str],
}

impl<'a> Scope<'a> {
    /// Everything.
    pub const ALL: Scope<'static> = Scope { without: &[], schemas: &[] };

    /// Everything except these tables of the default schema.
    pub const fn without(tables: &'a [&'a str]) -> Scope<'a> {
        Scope { without: tables, schemas: &[] }
    }

    /// Takes the tables that are not wanted out of what was read.
    fn apply(&self, catalog: &mut Catalog) {
        catalog.tables.retain(|name, _| name.schema.is_some() || !self.without.contains(&name.name.as_str()));
    }
}

/// A view with those columns.
fn view(kind: ObjectKind, name: crate::catalog::TableName, columns: Vec<String>) -> Object {
    let columns = columns.into_iter().map(|name| ViewColumn { name, ty: None }).collect();
    Object { view: Some(View { columns, ..View::default() }), ..Object::new(kind, name) }
}
