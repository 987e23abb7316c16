//! Clauses that every database spells alike, names and quotes aside.

use super::writer::{identifier, identifiers, table_name};
use crate::catalog::{Check, ForeignKey, IndexPart, Key};
use crate::model::{Action, Database, Deferrable};

pub(crate) fn primary_key(database: Database, key: &Key) -> String {
    keyed(database, "PRIMARY KEY", key)
}

pub(crate) fn unique(database: Database, key: &Key) -> String {
    keyed(database, "UNIQUE", key)
}

fn keyed(database: Database, kind: &str, key: &Key) -> String {
    let Key { name, columns, deferrable: when } = key;
    let (name, columns) = (constraint(database, name), identifiers(database, columns));
    format!("{name}{kind} ({columns}){}", deferrable(*when))
}

/// When a constraint is looked at, with a blank before it.
pub(crate) fn deferrable(deferrable: Deferrable) -> &'static str {
    match deferrable {
        Deferrable::No => "",
        Deferrable::Immediate => " DEFERRABLE",
        Deferrable::Deferred => " DEFERRABLE INITIALLY DEFERRED",
    }
}

pub(crate) fn check(database: Database, check: &Check) -> String {
    format!("{}CHECK ({})", constraint(database, &check.name), check.sql)
}

pub(crate) fn foreign_key(database: Database, key: &ForeignKey) -> String {
    let mut words = vec![format!(
        "{}FOREIGN KEY ({}) REFERENCES {} ({})",
        constraint(database, &key.name),
        identifiers(database, &key.columns),
        table_name(database, &key.table),
        identifiers(database, &key.references)
    )];
    for (event, action) in [("DELETE", key.on_delete), ("UPDATE", key.on_update)] {
        let action = match action {
            Action::NoAction => continue,
            Action::Restrict => "RESTRICT",
            Action::Cascade => "CASCADE",
            Action::SetNull => "SET NULL",
            Action::SetDefault => "SET DEFAULT",
        };
        words.push(format!("ON {event} {action}"));
    }
    words.join(" ") + deferrable(key.deferrable)
}

/// The parts of an index; an expression stands in parentheses of its own.
pub(crate) fn index_parts(database: Database, parts: &[IndexPart]) -> String {
    parts.iter().map(|part| index_part(database, part)).collect::<Vec<_>>().join(", ")
}

pub(crate) fn index_part(database: Database, part: &IndexPart) -> String {
    let IndexPart { text, is_expression, prefix, collation, descending, nulls_first, class } = part;
    let mut text = if *is_expression { format!("({text})") } else { identifier(database, text) };
    if let Some(prefix) = prefix {
        text = format!("{text}({prefix})");
    }
    if let Some(collation) = collation {
        text = format!("{text} COLLATE {}", identifier(database, collation));
    }
    let class = class.as_ref().map(|class| format!(" {}", identifier(database, class))).unwrap_or_default();
    let order = if *descending { " DESC" } else { "" };
    let nulls = nulls_first.map_or("", |first| if first { " NULLS FIRST" } else { " NULLS LAST" });
    format!("{text}{class}{order}{nulls}")
}

/// `CONSTRAINT name `, unless it has none.
pub(crate) fn constraint(database: Database, name: &str) -> String {
    if name.is_empty() { String::new() } else { format!("CONSTRAINT {} ", identifier(database, name)) }
}
