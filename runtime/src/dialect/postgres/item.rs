//! Constraints and indexes on PostgreSQL.

use super::DB;
use crate::catalog::{Check, Exclusion, ForeignKey, Index, Key, Table, TableName};
use crate::dialect::items::Items;
use crate::dialect::writer::{identifier, identifiers, string, table_name};
use crate::dialect::{IfExists, Written, clause};

/// How an index is built or dropped.
#[derive(Clone, Copy, Debug)]
pub(super) struct How {
    /// While others write.
    pub(super) concurrently: bool,
    /// Only if it is not there, or if it is.
    pub(super) guard: IfExists,
}

impl How {
    /// At once, and for sure.
    pub(super) const USUAL: How = How { concurrently: false, guard: IfExists(false) };

    const fn concurrently(self) -> &'static str {
        if self.concurrently { "CONCURRENTLY " } else { "" }
    }
}

/// Drops what only `before` has, then makes what only `after` has.
pub(super) fn change_items(before: &Table, after: &Table, how: How) -> Vec<Written> {
    let (gone, come) = (Items::only(before, after), Items::only(after, before));
    let mut out = drop_indexes(before, &gone, how);
    let mut actions = drop_constraints(&gone);
    actions.extend(add_constraints(&come));
    out.extend(alter_table(&after.name, &actions));
    out.extend(add_twins(after, &come));
    out.extend(come.indexes.iter().map(|index| create_index(&after.name, index, how)));
    out
}

pub(super) fn drop_indexes(table: &Table, gone: &Items<'_>, how: How) -> Vec<Written> {
    gone.indexes.iter().map(|index| Written::ddl(drop_index(table, &index.name, how))).collect()
}

fn drop_index(table: &Table, index: &str, how: How) -> String {
    format!("DROP INDEX {}{}{}", how.concurrently(), how.guard.drop(), index_name(table, index))
}

/// An index lives in its table's schema.
fn index_name(table: &Table, index: &str) -> String {
    table_name(DB, &TableName { schema: table.name.schema.clone(), name: index.to_owned() })
}

/// `done` for an index that is built; what drops one that was not built to its end.
pub(super) fn probe_created(table: &Table, index: &str) -> String {
    format!(
        "SELECT CASE WHEN indisvalid THEN 'done' ELSE {} END FROM pg_index WHERE indexrelid = to_regclass({})",
        string(DB, &drop_index(table, index, How { concurrently: true, ..How::USUAL })),
        string(DB, &index_name(table, index))
    )
}

/// `done` for an index that is gone.
pub(super) fn probe_dropped(table: &Table, index: &str) -> String {
    format!("SELECT 'done' WHERE to_regclass({}) IS NULL", string(DB, &index_name(table, index)))
}

pub(super) fn drop_constraints(gone: &Items<'_>) -> Vec<String> {
    let Items { primary_key, uniques, foreign_keys, checks, exclusions, indexes: _ } = gone;
    // Foreign keys first: one of this table may point to a key of its own.
    let mut names: Vec<&str> = foreign_keys.iter().map(|key| key.name.as_str()).collect();
    names.extend(checks.iter().map(|check| check.name.as_str()));
    names.extend(exclusions.iter().map(|exclusion| exclusion.name.as_str()));
    names.extend(uniques.iter().map(|key| key.name.as_str()));
    names.extend(primary_key.iter().map(|key| key.name.as_str()));
    names.iter().map(|name| format!("DROP CONSTRAINT {}", identifier(DB, name))).collect()
}

/// Constraints as CREATE TABLE writes them, those of [`add_twins`] and [`not_valid`] left out.
pub(super) fn constraints(items: &Items<'_>) -> Vec<String> {
    let Items { primary_key, uniques, foreign_keys, checks, exclusions, indexes: _ } = items;
    let mut out: Vec<String> = primary_key.iter().map(|key| clause::primary_key(DB, key)).collect();
    out.extend(uniques.iter().filter(|key| !is_twin(items, key)).map(|key| clause::unique(DB, key)));
    out.extend(checks.iter().filter(|check| !check.not_valid).map(|check| clause::check(DB, check)));
    out.extend(exclusions.iter().map(|one| exclusion(one)));
    out.extend(foreign_keys.iter().filter(|key| !key.not_valid).map(|key| clause::foreign_key(DB, key)));
    out
}

/// Constraints that do not look at the rows that are there. CREATE TABLE would read the words and forget them.
pub(super) fn not_valid<'i>(items: &Items<'i>) -> Vec<(&'i str, String)> {
    let checks = items.checks.iter().filter(|check| check.not_valid);
    let checks = checks.map(|check| (check.name.as_str(), clause::check(DB, check)));
    let keys = items.foreign_keys.iter().filter(|key| key.not_valid);
    let keys = keys.map(|key| (key.name.as_str(), clause::foreign_key(DB, key)));
    checks.chain(keys).map(|(name, clause)| (name, format!("ADD {clause} NOT VALID"))).collect()
}

pub(super) fn not_valid_clauses(items: &Items<'_>) -> Vec<String> {
    not_valid(items).into_iter().map(|(_, clause)| clause).collect()
}

/// For a table that may be there, with its constraints: there is no `IF NOT EXISTS` for them.
pub(super) fn add_unless_there(table: &Table, constraint: &str, clause: &str) -> Written {
    let name = table_name(DB, &table.name);
    let body = format!(
        "BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = {}::regclass AND conname = {}) THEN \
         ALTER TABLE {name} {clause}; END IF; END",
        string(DB, &name),
        string(DB, constraint)
    );
    Written::ddl(format!("DO {}", string(DB, &body)))
}

pub(super) fn add_constraints(come: &Items<'_>) -> Vec<String> {
    let mut out: Vec<String> = constraints(come).iter().map(|clause| format!("ADD {clause}")).collect();
    out.extend(not_valid_clauses(come));
    out
}

fn exclusion(exclusion: &Exclusion) -> String {
    let Exclusion { name, method, parts, condition, deferrable } = exclusion;
    let parts: Vec<String> =
        parts.iter().map(|(part, operator)| format!("{} WITH {operator}", clause::index_part(DB, part))).collect();
    let condition = condition.as_ref().map(|condition| format!(" WHERE ({condition})")).unwrap_or_default();
    format!(
        "{}EXCLUDE USING {method} ({}){condition}{}",
        clause::constraint(DB, name),
        parts.join(", "),
        clause::deferrable(*deferrable)
    )
}

/// A constraint whose rows are looked at now keeps its place; any other change makes it again.
pub(super) fn alter_item(before: &Table, after: &Table, name: &str) -> Vec<Written> {
    let check = |table: &Table| table.checks.iter().find(|check| check.name == name).cloned();
    let key = |table: &Table| table.foreign_keys.iter().find(|key| key.name == name).cloned();
    let validated = |check: Check| Check { not_valid: false, ..check };
    let validated_key = |key: ForeignKey| ForeignKey { not_valid: false, ..key };
    let same = check(before).map(validated) == check(after) && key(before).map(validated_key) == key(after);
    if same && before != after {
        let action = format!("VALIDATE CONSTRAINT {}", identifier(DB, name));
        return alter_table(&after.name, &[action]).into_iter().collect();
    }
    change_items(before, after, How::USUAL)
}

/// Constraints that need a statement of their own.
pub(super) fn add_twins(table: &Table, come: &Items<'_>) -> Vec<Written> {
    twins(come).into_iter().filter_map(|(_, clause)| alter_table(&table.name, &[clause])).collect()
}

/// Their names, and what adds them.
pub(super) fn twins<'i>(items: &Items<'i>) -> Vec<(&'i str, String)> {
    let twins = items.uniques.iter().filter(|key| is_twin(items, key));
    twins.map(|key| (key.name.as_str(), format!("ADD {}", clause::unique(DB, key)))).collect()
}

/// Whether another key over the same columns comes before. PostgreSQL would silently make one of two in the same statement.
fn is_twin(items: &Items<'_>, key: &Key) -> bool {
    let Items { primary_key, uniques, .. } = items;
    let before = uniques.iter().take_while(|other| other.name != key.name);
    primary_key.iter().chain(before).any(|other| other.columns == key.columns)
}

/// On a table or a materialized view.
pub(super) fn create_index(on: &TableName, index: &Index, how: How) -> Written {
    let Index { name, unique, parts, condition, method, include, nulls_not_distinct, storage } = index;
    let mut words = vec![format!(
        "CREATE {}INDEX {}{}{} ON {}",
        if *unique { "UNIQUE " } else { "" },
        how.concurrently(),
        how.guard.create(),
        identifier(DB, name),
        table_name(DB, on)
    )];
    words.extend(method.as_ref().map(|method| format!("USING {method}")));
    words.push(format!("({})", clause::index_parts(DB, parts)));
    if !include.is_empty() {
        words.push(format!("INCLUDE ({})", identifiers(DB, include)));
    }
    if *nulls_not_distinct {
        words.push("NULLS NOT DISTINCT".to_owned());
    }
    if !storage.is_empty() {
        words.push(format!("WITH ({})", storage_parameters(storage)));
    }
    words.extend(condition.as_ref().map(|condition| format!("WHERE {condition}")));
    Written::ddl(words.join(" "))
}

/// `"fillfactor" = '70'`: PostgreSQL keeps them as texts.
pub(super) fn storage_parameters(storage: &[(String, String)]) -> String {
    let parameter = |(name, value): &(String, String)| format!("{} = {}", identifier(DB, name), string(DB, value));
    storage.iter().map(parameter).collect::<Vec<_>>().join(", ")
}

/// The index behind a key follows the constraint.
pub(super) fn rename_item(before: &Table, from: &str, to: &str) -> Written {
    let new = identifier(DB, to);
    Written::ddl(if before.indexes.iter().any(|index| index.name == from) {
        format!("ALTER INDEX {} RENAME TO {new}", index_name(before, from))
    } else {
        format!("ALTER TABLE {} RENAME CONSTRAINT {} TO {new}", table_name(DB, &before.name), identifier(DB, from))
    })
}

pub(super) fn alter_table(table: &TableName, actions: &[String]) -> Option<Written> {
    let name = table_name(DB, table);
    match actions {
        [] => None,
        [action] => Some(Written::ddl(format!("ALTER TABLE {name} {action}"))),
        _ => Some(Written::ddl(format!("ALTER TABLE {name}\n    {}", actions.join(",\n    ")))),
    }
}
