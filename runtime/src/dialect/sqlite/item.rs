//! Indexes on SQLite. Constraints are part of CREATE TABLE there, so changing one is a rebuild.

use super::DB;
use crate::catalog::{Index, Key, Table};
use crate::dialect::items::Items;
use crate::dialect::writer::{identifier, identifiers, table_name};
use crate::dialect::{IfExists, Written, clause};
use crate::model::Numbering;

/// The table's constraints, as CREATE TABLE writes them.
pub(super) fn constraints(table: &Table) -> Vec<String> {
    let mut out: Vec<String> = table.primary_key.iter().map(|key| primary_key(table, key)).collect();
    out.extend(table.uniques.iter().map(|key| clause::unique(DB, key)));
    out.extend(table.checks.iter().map(|check| clause::check(DB, check)));
    out.extend(table.foreign_keys.iter().map(|key| clause::foreign_key(DB, key)));
    out
}

/// `AUTOINCREMENT` stands behind the column in the key.
fn primary_key(table: &Table, key: &Key) -> String {
    let clause = clause::primary_key(DB, key);
    if !numbers_once(table) {
        return clause;
    }
    let columns = identifiers(DB, &key.columns);
    clause.replace(&format!("({columns})"), &format!("({columns} AUTOINCREMENT)"))
}

/// Whether SQLite gives no number of the table twice.
pub(super) fn numbers_once(table: &Table) -> bool {
    table.columns.iter().any(|column| column.identity && column.numbering == Numbering::Autoincrement)
}

/// Drops the indexes that only `before` has, then makes those that only `after` has.
pub(super) fn change_indexes(before: &Table, after: &Table, guard: IfExists) -> Vec<Written> {
    let mut out = drop_indexes(before, after, guard);
    out.extend(Items::only(after, before).indexes.iter().map(|index| create_index(after, index, guard)));
    out
}

pub(super) fn drop_indexes(before: &Table, after: &Table, guard: IfExists) -> Vec<Written> {
    let gone = Items::only(before, after).indexes;
    let drop = |name| Written::ddl(format!("DROP INDEX {}{}", guard.drop(), identifier(DB, name)));
    gone.iter().map(|index| drop(&index.name)).collect()
}

pub(super) fn create_index(table: &Table, index: &Index, guard: IfExists) -> Written {
    // the fold lets no method, included columns or NULLs that are not distinct get here, the projection no storage
    let Index { name, unique, parts, condition, method: _, include: _, nulls_not_distinct: _, storage: _ } = index;
    let condition = condition.as_ref().map(|condition| format!(" WHERE {condition}")).unwrap_or_default();
    Written::ddl(format!(
        "CREATE {}INDEX {}{} ON {} ({}){condition}",
        if *unique { "UNIQUE " } else { "" },
        guard.create(),
        identifier(DB, name),
        table_name(DB, &table.name),
        clause::index_parts(DB, parts)
    ))
}
