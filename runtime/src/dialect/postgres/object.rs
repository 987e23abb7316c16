//! Objects other than tables on PostgreSQL.

use super::aside::{Another, Around, around};
use super::{DB, column, item};
use crate::catalog::{Column, Object, Retyped, Sequence, TableName, ValueChange};
use crate::dialect::writer::{identifier, string, table_name};
use crate::dialect::{Written, domains, routines, sequences, views};
use crate::model::ObjectKind;

pub(super) fn create(object: &Object) -> Vec<Written> {
    let name = table_name(DB, &object.name);
    vec![Written::ddl(match object.kind {
        ObjectKind::Schema => format!("CREATE SCHEMA {name}"),
        // often there already: templates of databases have them
        ObjectKind::Extension => format!("CREATE EXTENSION IF NOT EXISTS {name}"),
        ObjectKind::Domain => return domains::create(object),
        ObjectKind::Enum => format!("CREATE TYPE {name} AS ENUM ({})", values(&object.values)),
        ObjectKind::Sequence => {
            let said = object.sequence.as_ref().map(|new| sequences::said(DB, new)).unwrap_or_default();
            format!("CREATE SEQUENCE {name}{said}")
        }
        ObjectKind::Function | ObjectKind::Procedure => return routines::create(object),
        ObjectKind::View => return views::create(DB, "VIEW", object),
        ObjectKind::MaterializedView => return create_materialized(object),
    })]
}

/// With its indexes.
fn create_materialized(object: &Object) -> Vec<Written> {
    let mut out = views::create(DB, "MATERIALIZED VIEW", object);
    let indexes = object.view.iter().flat_map(|view| &view.indexes);
    out.extend(indexes.map(|index| item::create_index(&object.name, index, item::How::USUAL)));
    out
}

/// `concurrently` compares the rows with those that are there, and runs in a transaction as well.
pub(super) fn refresh(view: &TableName, concurrently: bool) -> Written {
    let how = if concurrently { "CONCURRENTLY " } else { "" };
    Written::ddl(format!("REFRESH MATERIALIZED VIEW {how}{}", table_name(DB, view)))
}

pub(super) fn drop(object: &Object) -> Vec<Written> {
    let name = table_name(DB, &object.name);
    vec![Written::ddl(match object.kind {
        ObjectKind::Schema => format!("DROP SCHEMA {name}"),
        ObjectKind::Extension => format!("DROP EXTENSION IF EXISTS {name}"),
        ObjectKind::Enum => format!("DROP TYPE {name}"),
        ObjectKind::Domain => format!("DROP DOMAIN {name}"),
        ObjectKind::Sequence => format!("DROP SEQUENCE {name}"),
        ObjectKind::Function | ObjectKind::Procedure => return routines::drop(DB, object),
        ObjectKind::View => return views::drop(DB, "VIEW", object),
        ObjectKind::MaterializedView => return views::drop(DB, "MATERIALIZED VIEW", object),
    })]
}

pub(super) fn rename(before: &Object, after: &Object) -> Vec<Written> {
    // a text for other databases alone
    if matches!(before.kind, ObjectKind::Function | ObjectKind::Procedure) && before.sql.is_none() {
        return Vec::new();
    }
    let what = match before.kind {
        ObjectKind::Schema => "SCHEMA",
        ObjectKind::Extension => "EXTENSION",
        ObjectKind::Enum => "TYPE",
        ObjectKind::Domain => "DOMAIN",
        ObjectKind::Sequence => "SEQUENCE",
        ObjectKind::Function => "FUNCTION",
        ObjectKind::Procedure => "PROCEDURE",
        ObjectKind::View => "VIEW",
        ObjectKind::MaterializedView => "MATERIALIZED VIEW",
    };
    let (from, to) = (table_name(DB, &before.name), identifier(DB, &after.name.name));
    vec![Written::ddl(format!("ALTER {what} {from} RENAME TO {to}"))]
}

pub(super) fn alter(before: &Object, after: &Object) -> Vec<Written> {
    match (&before.sequence, &after.sequence) {
        (Some(old), Some(new)) => alter_sequence(&table_name(DB, &after.name), old, new),
        _ if after.view.is_some() => replace_view(before, after),
        _ if after.domain.is_some() => domains::alter(before, after),
        _ => routines::replace(DB, before, after),
    }
}

/// PostgreSQL takes no bounds that leave out the number where a sequence is. One that is beyond its end stays exhausted, one
/// before its beginning begins there.
fn alter_sequence(name: &str, old: &Sequence, new: &Sequence) -> Vec<Written> {
    let words = sequences::words(DB, old, new);
    if new.min > old.max || new.max < old.min {
        return vec![Written::ddl(format!("ALTER SEQUENCE {name}{words} RESTART WITH {}", new.start))];
    }
    let moved = |to: i64, beyond: &str, exhausted: bool| {
        let sequence = string(DB, name);
        Written::ddl(format!("SELECT setval({sequence}, {to}, {exhausted}) FROM {name} WHERE last_value {beyond} {to}"))
    };
    let mut out = Vec::new();
    out.extend((new.min > old.min).then(|| moved(new.min, "<", new.increment < 0)));
    out.extend((new.max < old.max).then(|| moved(new.max, ">", new.increment > 0)));
    out.push(Written::ddl(format!("ALTER SEQUENCE {name}{words}")));
    out
}

/// PostgreSQL replaces a view only by one with the same columns, or with more of them at the end. One that another view reads
/// cannot be dropped, and the fold has seen to its names.
fn replace_view(before: &Object, after: &Object) -> Vec<Written> {
    match (&before.view, &after.view) {
        (Some(old), Some(new)) if old.read || new.keeps(old) => views::replace(DB, after),
        _ => views::recreate(DB, before, after),
    }
}

pub(super) fn alter_enum(before: &Object, after: &Object, tables: &[Retyped]) -> Vec<Written> {
    let name = table_name(DB, &after.name);
    match before.value_change(after) {
        None => Vec::new(),
        Some(ValueChange::Added(at)) => {
            let (value, values) = (string(DB, &after.values[at]), &after.values);
            let place = match values.get(at + 1) {
                None => String::new(),
                Some(next) => format!(" BEFORE {}", string(DB, next)),
            };
            vec![Written::ddl(format!("ALTER TYPE {name} ADD VALUE IF NOT EXISTS {value}{place}"))]
        }
        Some(ValueChange::Renamed(from, to)) => {
            let (from, to) = (string(DB, from), string(DB, to));
            vec![Written::ddl(format!("ALTER TYPE {name} RENAME VALUE {from} TO {to}"))]
        }
        Some(ValueChange::Dropped(_)) => replace(before, after, tables),
    }
}

/// PostgreSQL drops no value: another type takes over the name and the columns. A row that still has the value fails the cast,
/// which undoes all of it.
fn replace(before: &Object, after: &Object, tables: &[Retyped]) -> Vec<Written> {
    let old = format!("_aludel_old_{}", before.name.name);
    let rename = format!("ALTER TYPE {} RENAME TO {}", table_name(DB, &before.name), identifier(DB, &old));
    let mut out = vec![Written::ddl(rename)];
    out.extend(create(after));
    let mut last = Vec::new();
    for Retyped { before, after, columns } in tables {
        let Around { before, after } = around(before, after, columns, Another::Enum);
        out.extend(before);
        last.extend(after);
    }
    for Retyped { before: _, after, columns } in tables {
        let actions: Vec<String> = columns.iter().filter_map(|name| after.column(name)).flat_map(retype).collect();
        out.extend(item::alter_table(&after.name, &actions));
    }
    out.extend(last);
    let old = TableName { name: old, ..before.name.clone() };
    out.push(Written::ddl(format!("DROP TYPE {}", table_name(DB, &old))));
    out
}

fn retype(column: &Column) -> Vec<String> {
    let name = identifier(DB, &column.name);
    let mut out = Vec::new();
    if column.default.is_some() {
        out.push(format!("ALTER COLUMN {name} DROP DEFAULT"));
    }
    out.push(format!("ALTER COLUMN {name} TYPE {} USING {}", column.ty, column::through_text(column)));
    if column.default.is_some() {
        out.push(column::default_action(column));
    }
    out
}

fn values(values: &[String]) -> String {
    values.iter().map(|value| string(DB, value)).collect::<Vec<_>>().join(", ")
}
