//! Tables on PostgreSQL.

use super::item::How;
use super::{DB, column, item};
use crate::catalog::Table;
use crate::dialect::items::Items;
use crate::dialect::writer::{identifier, string, table_name};
use crate::dialect::{IfExists, Unsupported, Written};

pub(super) fn create_table(table: &Table, guard: IfExists) -> Result<Vec<Written>, Unsupported> {
    let mut lines = table.columns.iter().map(column::definition).collect::<Result<Vec<_>, _>>()?;
    let items = Items::all(table);
    lines.extend(item::constraints(&items));
    let unlogged = if table.options.unlogged { "UNLOGGED " } else { "" };
    let mut out = vec![Written::ddl(format!(
        "CREATE {unlogged}TABLE {}{} (\n    {}\n){}",
        guard.create(),
        table_name(DB, &table.name),
        lines.join(",\n    "),
        storage(table)
    ))];
    if guard.0 {
        let alone = item::twins(&items).into_iter().chain(item::not_valid(&items));
        out.extend(alone.map(|(name, clause)| item::add_unless_there(table, name, &clause)));
    } else {
        out.extend(item::add_twins(table, &items));
        out.extend(item::alter_table(&table.name, &item::not_valid_clauses(&items)));
    }
    out.extend(
        table.indexes.iter().map(|index| item::create_index(&table.name, index, How { concurrently: false, guard })),
    );
    if table.comment.is_some() {
        out.push(comment(table));
    }
    let commented = table.columns.iter().filter(|column| column.comment.is_some());
    out.extend(commented.map(|column| column::comment(table, column)));
    Ok(out)
}

pub(super) fn alter_table(before: &Table, after: &Table) -> Vec<Written> {
    let mut out = Vec::new();
    if before.options.unlogged != after.options.unlogged {
        let how = if after.options.unlogged { "UNLOGGED" } else { "LOGGED" };
        out.push(Written::ddl(format!("ALTER TABLE {} SET {how}", table_name(DB, &after.name))));
    }
    out.extend(alter_storage(before, after));
    if before.comment != after.comment {
        out.push(comment(after));
    }
    out
}

fn storage(table: &Table) -> String {
    let parameters = item::storage_parameters(&table.options.storage);
    if parameters.is_empty() { String::new() } else { format!(" WITH ({parameters})") }
}

fn alter_storage(before: &Table, after: &Table) -> Option<Written> {
    let (was, is) = (&before.options.storage, &after.options.storage);
    let new: Vec<_> = is.iter().filter(|parameter| !was.contains(parameter)).cloned().collect();
    let gone = was.iter().map(|(name, _)| name).filter(|name| is.iter().all(|(other, _)| other != *name));
    let gone: Vec<String> = gone.map(|name| identifier(DB, name)).collect();
    let set = (!new.is_empty()).then(|| format!("SET ({})", item::storage_parameters(&new)));
    let reset = (!gone.is_empty()).then(|| format!("RESET ({})", gone.join(", ")));
    item::alter_table(&after.name, &set.into_iter().chain(reset).collect::<Vec<_>>())
}

pub(super) fn drop_table(table: &Table, guard: IfExists) -> Vec<Written> {
    vec![Written::ddl(format!("DROP TABLE {}{}", guard.drop(), table_name(DB, &table.name)))]
}

/// A move to another schema first, so that the new name is looked for where it will be.
pub(super) fn rename_table(before: &Table, after: &Table) -> Vec<Written> {
    let mut out = Vec::new();
    let mut now = before.name.clone();
    if before.name.schema != after.name.schema {
        // The default schema has no name here; it is the first of the search path.
        let schema = after.name.schema.as_ref().map_or_else(|| "public".to_owned(), |schema| identifier(DB, schema));
        out.push(Written::ddl(format!("ALTER TABLE {} SET SCHEMA {schema}", table_name(DB, &now))));
        now.schema.clone_from(&after.name.schema);
    }
    if now.name != after.name.name {
        let to = identifier(DB, &after.name.name);
        out.push(Written::ddl(format!("ALTER TABLE {} RENAME TO {to}", table_name(DB, &now))));
    }
    out
}

fn comment(table: &Table) -> Written {
    let text = table.comment.as_ref().map_or_else(|| "NULL".to_owned(), |text| string(DB, text));
    Written::ddl(format!("COMMENT ON TABLE {} IS {text}", table_name(DB, &table.name)))
}
