//! Tables on SQLite.

use super::{DB, column, item, rebuild};
use crate::catalog::{Table, TableName};
use crate::dialect::writer::{identifier, table_name};
use crate::dialect::{IfExists, Unsupported, Written};

pub(super) fn create_table(table: &Table, guard: IfExists) -> Result<Vec<Written>, Unsupported> {
    let mut out = vec![create(table, &table.name, guard)?];
    out.extend(table.indexes.iter().map(|index| item::create_index(table, index, guard)));
    Ok(out)
}

/// CREATE TABLE under a name that may be another than the table's.
pub(super) fn create(table: &Table, name: &TableName, guard: IfExists) -> Result<Written, Unsupported> {
    check_schemas(table)?;
    check_identity(table)?;
    let mut lines = table.columns.iter().map(column::definition).collect::<Result<Vec<_>, _>>()?;
    lines.extend(item::constraints(table));
    let options = match (table.options.without_rowid, table.options.strict) {
        (false, false) => "",
        (true, false) => " WITHOUT ROWID",
        (false, true) => " STRICT",
        (true, true) => " WITHOUT ROWID, STRICT",
    };
    Ok(Written::ddl(format!(
        "CREATE TABLE {}{} (\n    {}\n){options}",
        guard.create(),
        table_name(DB, name),
        lines.join(",\n    ")
    )))
}

pub(super) fn drop_table(table: &Table, guard: IfExists) -> Written {
    Written::ddl(format!("DROP TABLE {}{}", guard.drop(), table_name(DB, &table.name)))
}

/// SQLite takes a name that differs in case for the same table's and refuses it, so that there is a stop in between.
pub(super) fn rename_table(before: &Table, after: &Table) -> Result<Vec<Written>, Unsupported> {
    check_schemas(before)?;
    check_schemas(after)?;
    let rename = |from: &TableName, to: &str| {
        Written::ddl(format!("ALTER TABLE {} RENAME TO {}", table_name(DB, from), identifier(DB, to)))
    };
    let (from, to) = (&before.name, &after.name.name);
    if !from.name.eq_ignore_ascii_case(to) {
        return Ok(vec![rename(from, to)]);
    }
    let between = TableName { schema: None, name: format!("{}{to}", rebuild::PREFIX) };
    let leftover = Written::ddl(format!("DROP TABLE IF EXISTS {}", table_name(DB, &between)));
    Ok(vec![leftover, rename(from, &between.name), rename(&between, to)])
}

/// A schema is another file on SQLite, and neither keys nor renames reach across.
fn check_schemas(table: &Table) -> Result<(), Unsupported> {
    let names = std::iter::once(&table.name).chain(table.foreign_keys.iter().map(|key| &key.table));
    match names.into_iter().find(|name| name.schema.is_some()) {
        Some(name) => Err(Unsupported::new(
            format!("SQLite has no schemas (`{name}`)"),
            "leave the schema out, or make the table for other databases only",
        )),
        None => Ok(()),
    }
}

fn check_identity(table: &Table) -> Result<(), Unsupported> {
    let sole = |name: &String| table.primary_key.as_ref().is_some_and(|key| key.columns == [name.as_str()]);
    match table.columns.iter().find(|column| column.identity && !sole(&column.name)) {
        Some(column) => Err(Unsupported::new(
            format!("SQLite numbers the sole column of a primary key only (`{}.{}`)", table.name, column.name),
            "make the identity column the primary key by itself",
        )),
        None => Ok(()),
    }
}
