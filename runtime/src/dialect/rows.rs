//! Rows that come and go: the same few statements on every database.

use super::Written;
use super::writer::{identifier, identifiers, string, table_name};
use crate::catalog::Rows;
use crate::model::Database;
use crate::plan::Kind;

/// How many rows one statement takes; MariaDB's default packet holds 16 MB.
const AT_ONCE: usize = 500;

pub(super) fn insert(database: Database, rows: &Rows) -> Vec<Written> {
    let (table, columns) = (table_name(database, &rows.table), identifiers(database, &rows.columns));
    let mut written = Vec::new();
    for chunk in rows.rows.chunks(AT_ONCE) {
        let rows: Vec<String> = chunk.iter().map(|row| format!("({})", row.join(", "))).collect();
        written.push(user(format!("INSERT INTO {table} ({columns}) VALUES\n    {}", rows.join(",\n    "))));
    }
    if database == Database::Postgres {
        written.extend(rows.identity.as_ref().map(|column| move_sequence(&table, column, rows.downwards)));
    }
    written
}

/// PostgreSQL numbers on from where its sequence is, whatever rows were given numbers; never backwards.
fn move_sequence(table: &str, column: &str, downwards: bool) -> Written {
    let (farther, last) = if downwards { ("least", "min") } else { ("greatest", "max") };
    let sequence = format!(
        "pg_get_serial_sequence({}, {})",
        string(Database::Postgres, table),
        string(Database::Postgres, column)
    );
    let column = identifier(Database::Postgres, column);
    user(format!("SELECT setval({sequence}, {farther}({last}({column}), nextval({sequence}))) FROM {table}"))
}

/// Takes rows back by their primary key, last first: a row may point to one before it.
pub(super) fn delete(database: Database, rows: &Rows) -> Vec<Written> {
    let table = table_name(database, &rows.table);
    let last_first: Vec<&Vec<String>> = rows.rows.iter().rev().collect();
    // InnoDB checks keys row by row, in an order of its own
    let one_by_one = rows.points_to_itself && matches!(database, Database::Mysql | Database::Mariadb);
    let statements = last_first.chunks(if one_by_one { 1 } else { AT_ONCE }).map(|chunk| {
        let keys = chunk.iter().map(|row| rows.key.iter().map(|at| row[*at].as_str()).collect::<Vec<_>>());
        let columns: Vec<String> = rows.key.iter().map(|at| identifier(database, &rows.columns[*at])).collect();
        let condition = match columns.as_slice() {
            [column] => format!("{column} IN ({})", keys.flatten().collect::<Vec<_>>().join(", ")),
            _ => keys.map(|key| format!("({})", all_equal(&columns, &key))).collect::<Vec<_>>().join(" OR "),
        };
        format!("DELETE FROM {table} WHERE {condition}")
    });
    if one_by_one {
        return vec![user(statements.collect::<Vec<_>>().join(";\n"))];
    }
    statements.map(user).collect()
}

fn all_equal(columns: &[String], values: &[&str]) -> String {
    let pairs = columns.iter().zip(values).map(|(column, value)| format!("{column} = {value}"));
    pairs.collect::<Vec<_>>().join(" AND ")
}

fn user(sql: String) -> Written {
    Written { sql, kind: Kind::User }
}
