//! Constraints and indexes on PostgreSQL.

use super::DB;
use crate::catalog::{Index, Table, TableName};
use crate::dialect::items::Items;
use crate::dialect::writer::{identifier, table_name};
use crate::dialect::{Written, clause};

/// Drops what only `before` has, then makes what only `after` has.
pub(super) fn change_items(before: &Table, after: &Table) -> Vec<Written> {
    let (gone, come) = (Items::only(before, after), Items::only(after, before));
    let mut out = drop_indexes(before, &gone);
    let mut actions = drop_constraints(&gone);
    actions.extend(add_constraints(&come));
    out.extend(alter_table(&after.name, &actions));
    out.extend(come.indexes.iter().map(|index| create_index(after, index)));
    out
}

pub(super) fn drop_indexes(table: &Table, gone: &Items<'_>) -> Vec<Written> {
    // An index lives in its table's schema.
    let name = |index: &&Index| TableName { schema: table.name.schema.clone(), name: index.name.clone() };
    gone.indexes.iter().map(|index| Written::ddl(format!("DROP INDEX {}", table_name(DB, &name(index))))).collect()
}

pub(super) fn drop_constraints(gone: &Items<'_>) -> Vec<String> {
    let Items { primary_key, uniques, foreign_keys, checks, indexes: _ } = gone;
    // Foreign keys first: one of this table may point to a key of its own.
    let mut names: Vec<&str> = foreign_keys.iter().map(|key| key.name.as_str()).collect();
    names.extend(checks.iter().map(|check| check.name.as_str()));
    names.extend(uniques.iter().map(|key| key.name.as_str()));
    names.extend(primary_key.iter().map(|key| key.name.as_str()));
    names.iter().map(|name| format!("DROP CONSTRAINT {}", identifier(DB, name))).collect()
}

pub(super) fn add_constraints(come: &Items<'_>) -> Vec<String> {
    let Items { primary_key, uniques, foreign_keys, checks, indexes: _ } = come;
    let mut out: Vec<String> = primary_key.iter().map(|key| clause::primary_key(DB, key)).collect();
    out.extend(uniques.iter().map(|key| clause::unique(DB, key)));
    out.extend(checks.iter().map(|check| clause::check(DB, check)));
    out.extend(foreign_keys.iter().map(|key| clause::foreign_key(DB, key)));
    out.iter().map(|clause| format!("ADD {clause}")).collect()
}

pub(super) fn create_index(table: &Table, index: &Index) -> Written {
    let Index { name, unique, parts } = index;
    Written::ddl(format!(
        "CREATE {}INDEX {} ON {} ({})",
        if *unique { "UNIQUE " } else { "" },
        identifier(DB, name),
        table_name(DB, &table.name),
        clause::index_parts(DB, parts)
    ))
}

pub(super) fn alter_table(table: &TableName, actions: &[String]) -> Option<Written> {
    let name = table_name(DB, table);
    match actions {
        [] => None,
        [action] => Some(Written::ddl(format!("ALTER TABLE {name} {action}"))),
        _ => Some(Written::ddl(format!("ALTER TABLE {name}\n    {}", actions.join(",\n    ")))),
    }
}
