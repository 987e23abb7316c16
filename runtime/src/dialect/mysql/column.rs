//! Columns on MySQL and MariaDB.

use crate::catalog::{Check, Column, Table};
use crate::dialect::writer::{default_clause, identifier, string};
use crate::dialect::{Server, Unsupported};
use crate::model::{Database, Type};

/// What the server shows instead of what was declared.
pub(in crate::dialect) fn shape(server: Server, ty: &Type<'_>, column: &mut Column) {
    for name in column.charset.iter_mut().chain(&mut column.collation) {
        name.make_ascii_lowercase();
    }
    if server.database == Database::Mariadb {
        // JSON is text in a binary collation, and a check of the column: see `json_check`.
        if matches!(ty, Type::Json | Type::Jsonb) {
            column.collation = Some("utf8mb4_bin".to_owned());
        }
        // The grammar has no NOT NULL for generated columns.
        if column.generated.is_some() {
            column.nullable = true;
        }
    }
}

/// The check that MariaDB puts on a column declared JSON; it has the column's name and follows it when it is renamed.
pub(in crate::dialect) fn json_check(column: &str) -> Check {
    Check {
        name: column.to_owned(),
        sql: format!("json_valid({})", identifier(Database::Mariadb, column)),
        not_valid: false,
    }
}

/// Whether the check is part of its column's definition.
pub(super) fn is_json_check(check: &Check) -> bool {
    check.sql == json_check(&check.name).sql
}

/// The full definition, as CREATE TABLE, ADD COLUMN and MODIFY write it: what MODIFY does not restate is lost.
pub(super) fn definition(server: Server, table: &Table, column: &Column) -> Result<String, Unsupported> {
    let db = server.database;
    let Column {
        name,
        ty,
        is_enum: _,
        nullable,
        default,
        identity,
        numbering: _,
        numbers: _,
        on_update_now,
        generated,
        charset,
        collation,
        comment,
    } = column;
    if ty.ends_with("[]") {
        return Err(Unsupported::new(
            format!("{} has no arrays (`{}.{name}`)", db.title(), table.name),
            "use `Json`, or a table of its own",
        ));
    }
    let mut words = vec![identifier(db, name), ty.clone()];
    if let Some(charset) = charset {
        words.push(format!("CHARACTER SET {}", identifier(db, charset)));
    }
    if let Some(collation) = collation {
        words.push(format!("COLLATE {}", identifier(db, collation)));
    }
    if let Some(generated) = generated {
        let kind = if generated.stored { "STORED" } else { "VIRTUAL" };
        words.push(format!("GENERATED ALWAYS AS ({}) {kind}", generated.sql));
    }
    if !nullable {
        words.push("NOT NULL".to_owned());
    }
    if let Some(default) = default {
        words.push(format!("DEFAULT {}", default_text(db, ty, default)));
    }
    if *on_update_now {
        // as many digits as the column has, or the server refuses it
        let digits = ty.trim_start_matches(|c| c != '(');
        words.push(format!("ON UPDATE current_timestamp{}", if digits.is_empty() { "()" } else { digits }));
    }
    if *identity {
        check_identity(server, table, column)?;
        words.push("AUTO_INCREMENT".to_owned());
    }
    if let Some(comment) = comment {
        words.push(format!("COMMENT {}", string(db, comment)));
    }
    if db == Database::Mariadb && table.checks.contains(&json_check(name)) {
        words.push(format!("CHECK ({})", json_check(name).sql));
    }
    Ok(words.join(" "))
}

/// MySQL takes defaults of text, bytes and JSON as expressions only.
pub(super) fn default_text(database: Database, ty: &str, default: &str) -> String {
    let endless = ["text", "blob", "json"].iter().any(|end| ty.ends_with(end));
    let text = default_clause(database, default);
    if endless && database == Database::Mysql && !text.starts_with('(') { format!("({text})") } else { text }
}

fn check_identity(server: Server, table: &Table, column: &Column) -> Result<(), Unsupported> {
    let first = |columns: &[String]| columns.first() == Some(&column.name);
    let mut keys = table.primary_key.iter().chain(&table.uniques);
    let indexed = table.indexes.iter().any(|index| index.parts.first().is_some_and(|part| part.text == column.name));
    if keys.any(|key| first(&key.columns)) || indexed {
        return Ok(());
    }
    Err(Unsupported::new(
        format!(
            "{} numbers the first column of a key only (`{}.{}`)",
            server.database.title(),
            table.name,
            column.name
        ),
        "make the identity column the primary key, or give it an index",
    ))
}
