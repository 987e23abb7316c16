//! Enums where they live in the columns that have them: a type on MySQL and MariaDB, a check on SQLite.

use super::writer::{identifier, string};
use crate::catalog::Check;
use crate::model::Database;

/// The enum with all of its values, as the type of a column.
pub(super) fn mysql_type(database: Database, values: &[String]) -> String {
    format!("enum({})", list(database, values, ","))
}

/// The check of a column; it has no name, so that it has none to change when the table or column is renamed.
pub(super) fn sqlite_check(column: &str, values: &[String]) -> Check {
    let (column, values) = (identifier(Database::Sqlite, column), list(Database::Sqlite, values, ", "));
    Check { name: String::new(), sql: format!("{column} IN ({values})"), not_valid: false }
}

fn list(database: Database, values: &[String], comma: &str) -> String {
    values.iter().map(|value| string(database, value)).collect::<Vec<_>>().join(comma)
}
