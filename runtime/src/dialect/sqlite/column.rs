//! Columns on SQLite: what ALTER TABLE can do since 3.35.

use super::{DB, item};
use crate::catalog::{Column, Table};
use crate::dialect::writer::{default_clause, identifier, is_literal, table_name};
use crate::dialect::{IfExists, Unsupported, Written};

/// The column as CREATE TABLE and ADD COLUMN write it. An identity column is its type `INTEGER`, and the table's primary key.
pub(super) fn definition(column: &Column) -> Result<String, Unsupported> {
    let Column {
        name,
        ty,
        nullable,
        default,
        identity: _,
        numbering: _,
        numbers: _,
        is_enum: _,
        on_update_now: _,
        generated,
        charset: _,
        collation,
        comment: _,
    } = column;
    if ty.ends_with("[]") {
        return Err(Unsupported::new(format!("SQLite has no arrays (`{name}`)"), "use `Json`, or a table of its own"));
    }
    let mut words = vec![identifier(DB, name), ty.clone()];
    if let Some(collation) = collation {
        words.push(format!("COLLATE {}", identifier(DB, collation)));
    }
    if let Some(generated) = generated {
        let kind = if generated.stored { "STORED" } else { "VIRTUAL" };
        words.push(format!("GENERATED ALWAYS AS ({}) {kind}", generated.sql));
    }
    if let Some(default) = default {
        words.push(format!("DEFAULT {}", default_clause(DB, default)));
    }
    if !nullable {
        words.push("NOT NULL".to_owned());
    }
    Ok(words.join(" "))
}

/// Whether ALTER TABLE can add the column to a table with rows.
pub(super) fn can_be_added(column: &Column) -> bool {
    let Column {
        name: _,
        ty: _,
        nullable,
        default,
        identity,
        numbering: _,
        numbers: _,
        is_enum: _,
        on_update_now: _,
        generated,
        charset: _,
        collation: _,
        comment: _,
    } = column;
    let fits = match default {
        Some(default) => is_literal(DB, default),
        None => *nullable,
    };
    match generated {
        Some(generated) => !generated.stored && *nullable,
        None => fits && !identity,
    }
}

pub(super) fn add_column(before: &Table, after: &Table, column: &Column) -> Result<Vec<Written>, Unsupported> {
    let table = table_name(DB, &after.name);
    let mut out = vec![Written::ddl(format!("ALTER TABLE {table} ADD COLUMN {}", definition(column)?))];
    out.extend(item::change_indexes(before, after, IfExists(false)));
    Ok(out)
}

pub(super) fn drop_column(before: &Table, after: &Table, column: &str) -> Vec<Written> {
    let mut out = item::drop_indexes(before, after, IfExists(false));
    let (table, column) = (table_name(DB, &after.name), identifier(DB, column));
    out.push(Written::ddl(format!("ALTER TABLE {table} DROP COLUMN {column}")));
    out
}

pub(super) fn rename_column(table: &Table, from: &str, to: &str) -> Written {
    let (table, from, to) = (table_name(DB, &table.name), identifier(DB, from), identifier(DB, to));
    Written::ddl(format!("ALTER TABLE {table} RENAME COLUMN {from} TO {to}"))
}
