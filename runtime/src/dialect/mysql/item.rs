//! Constraints and indexes on MySQL and MariaDB.

use super::column::is_json_check;
use crate::catalog::{Check, ForeignKey, Index, IndexPart, Table};
use crate::dialect::items::Items;
use crate::dialect::writer::{identifier, identifiers};
use crate::dialect::{IfExists, Server, Unsupported, clause};
use crate::model::{Action, Database};

/// Everything of a table, as CREATE TABLE writes it.
pub(super) fn all(server: Server, table: &Table) -> Result<Vec<String>, Unsupported> {
    let items = Items::all(table);
    let mut out = definitions(server, table, &items, IfExists(false))?;
    out.extend(foreign_keys(server, &items.foreign_keys)?);
    Ok(out)
}

/// Keys, indexes and checks; foreign keys are apart because they come last.
pub(super) fn definitions(
    server: Server,
    table: &Table,
    items: &Items<'_>,
    guard: IfExists,
) -> Result<Vec<String>, Unsupported> {
    let db = server.database;
    // the fold lets no exclusion constraint get here
    let Items { primary_key, uniques, foreign_keys: _, checks, exclusions: _, indexes } = items;
    let mut out = Vec::new();
    for key in primary_key.iter().chain(uniques) {
        check_columns(table, &key.name, &key.columns)?;
    }
    out.extend(primary_key.iter().map(|key| format!("PRIMARY KEY ({})", identifiers(db, &key.columns))));
    let unique = |name, columns: &[String]| {
        format!("UNIQUE KEY {}{} ({})", guard.create(), identifier(db, name), identifiers(db, columns))
    };
    out.extend(uniques.iter().map(|key| unique(&key.name, &key.columns)));
    check_numbered(server, table, checks)?;
    for index in indexes {
        out.push(index_definition(server, table, index, guard)?);
    }
    out.extend(checks.iter().filter(|check| !is_json_check(check)).map(|check| clause::check(db, check)));
    Ok(out)
}

pub(super) fn foreign_keys(server: Server, keys: &[&ForeignKey]) -> Result<Vec<String>, Unsupported> {
    let defaults = |key: &&&ForeignKey| [key.on_delete, key.on_update].contains(&Action::SetDefault);
    if let Some(key) = keys.iter().find(defaults) {
        return Err(Unsupported::new(
            format!("{} has no SET DEFAULT in foreign keys (`{}`)", server.database.title(), key.name),
            "use `set_null`, `cascade` or `restrict`",
        ));
    }
    Ok(keys.iter().map(|key| clause::foreign_key(server.database, key)).collect())
}

/// The clauses that drop them; foreign keys are dropped before, in a statement of their own.
pub(super) fn drops(server: Server, items: &Items<'_>, guard: IfExists) -> Vec<String> {
    let db = server.database;
    let Items { primary_key, uniques, foreign_keys: _, checks, exclusions: _, indexes } = items;
    let word = if db == Database::Mysql { "DROP CHECK" } else { "DROP CONSTRAINT" };
    let checks = checks.iter().filter(|check| !is_json_check(check));
    let mut out: Vec<String> = checks.map(|check| format!("{word} {}", identifier(db, &check.name))).collect();
    let names = uniques.iter().map(|key| &key.name).chain(indexes.iter().map(|index| &index.name));
    out.extend(names.map(|name| format!("DROP INDEX {}{}", guard.drop(), identifier(db, name))));
    out.extend(primary_key.iter().map(|_| "DROP PRIMARY KEY".to_owned()));
    out
}

fn index_definition(server: Server, table: &Table, index: &Index, guard: IfExists) -> Result<String, Unsupported> {
    let db = server.database;
    // the fold lets no included columns or NULLs that are not distinct get here, the projection no storage
    let Index { name, unique, parts, condition, method, include: _, nulls_not_distinct: _, storage: _ } = index;
    let whole = |part: &&IndexPart| !part.is_expression && part.prefix.is_none();
    let columns: Vec<String> = parts.iter().filter(whole).map(|part| part.text.clone()).collect();
    if method.is_none() {
        check_columns(table, name, &columns)?;
    }
    if db == Database::Mariadb && parts.iter().any(|part| part.is_expression) {
        return Err(Unsupported::new(
            format!("MariaDB has no indexes on expressions (`{name}`)"),
            "add a generated column and index that, or make the index for other databases only",
        ));
    }
    if condition.is_some() {
        return Err(Unsupported::new(
            format!("{} has no partial indexes (`{name}`)", db.title()),
            "leave the condition out, or make the index for other databases only",
        ));
    }
    let word = match method.as_deref() {
        Some("fulltext") => "FULLTEXT KEY",
        Some("spatial") => "SPATIAL KEY",
        Some(_) | None if *unique => "UNIQUE KEY",
        Some(_) | None => "KEY",
    };
    Ok(format!("{word} {}{} ({})", guard.create(), identifier(db, name), clause::index_parts(db, parts)))
}

fn check_columns(table: &Table, item: &str, columns: &[String]) -> Result<(), Unsupported> {
    let endless = |ty: &str| {
        let ty = ty.to_ascii_lowercase();
        ty.ends_with("text") || ty.ends_with("blob") || ty == "json"
    };
    let found = columns.iter().filter_map(|name| table.column(name)).find(|column| endless(&column.ty));
    match found {
        Some(column) => Err(Unsupported::new(
            format!(
                "MySQL and MariaDB have no keys over text or bytes of any length (`{}.{}` in `{item}`)",
                table.name, column.name
            ),
            "give the column a length: `Varchar<255>`",
        )),
        None => Ok(()),
    }
}

fn check_numbered(server: Server, table: &Table, checks: &[&Check]) -> Result<(), Unsupported> {
    let db = server.database;
    let Some(column) = table.columns.iter().find(|column| column.identity) else { return Ok(()) };
    let quoted = identifier(db, &column.name);
    match checks.iter().find(|check| check.sql.contains(&quoted)) {
        Some(check) => Err(Unsupported::new(
            format!(
                "{} has no checks on an identity column (`{}.{}` in `{}`)",
                db.title(),
                table.name,
                column.name,
                check.name
            ),
            "leave the column out of the check",
        )),
        None => Ok(()),
    }
}
