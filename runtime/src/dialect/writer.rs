//! The one door through which names and literals enter SQL text.

use crate::catalog::TableName;
use crate::model::Database;

/// A quoted identifier.
///
/// ```
/// use aludel::{dialect::identifier, model::Database};
/// assert_eq!(identifier(Database::Postgres, "or\"der"), "\"or\"\"der\"");
/// assert_eq!(identifier(Database::Mariadb, "or`der"), "`or``der`");
/// ```
pub fn identifier(database: Database, name: &str) -> String {
    match database {
        Database::Postgres | Database::Sqlite => format!("\"{}\"", name.replace('"', "\"\"")),
        Database::Mysql | Database::Mariadb => format!("`{}`", name.replace('`', "``")),
    }
}

/// A quoted table name, with its schema if it has one.
pub fn table_name(database: Database, table: &TableName) -> String {
    match &table.schema {
        Some(schema) => format!("{}.{}", identifier(database, schema), identifier(database, &table.name)),
        None => identifier(database, &table.name),
    }
}

/// Quoted identifiers, separated by commas.
pub(crate) fn identifiers<S: AsRef<str>>(database: Database, names: &[S]) -> String {
    names.iter().map(|name| identifier(database, name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A string literal.
///
/// A backslash is an escape on MySQL and MariaDB (unless `NO_BACKSLASH_ESCAPES` is set, which Aludel's sessions do not);
/// on PostgreSQL it is one in `E'…'` whatever the settings say.
///
/// ```
/// use aludel::{dialect::string, model::Database};
/// assert_eq!(string(Database::Sqlite, r"it's a \"), r"'it''s a \'");
/// assert_eq!(string(Database::Mysql, r"it's a \"), r"'it''s a \\'");
/// assert_eq!(string(Database::Postgres, r"it's a \"), r"E'it''s a \\'");
/// ```
pub fn string(database: Database, text: &str) -> String {
    let quoted = text.replace('\'', "''");
    match database {
        Database::Postgres if text.contains('\\') => format!("E'{}'", quoted.replace('\\', "\\\\")),
        Database::Postgres | Database::Sqlite => format!("'{quoted}'"),
        Database::Mysql | Database::Mariadb => format!("'{}'", quoted.replace('\\', "\\\\").replace('\0', "\\0")),
    }
}

/// Whether an expression is a single literal: a number, a string, `true`, `false`, `null`.
pub(crate) fn is_literal(database: Database, expr: &str) -> bool {
    let digits = expr.strip_prefix(['-', '+']).unwrap_or(expr);
    if digits.starts_with(|c: char| c.is_ascii_digit()) {
        return digits.parse::<f64>().is_ok();
    }
    if ["true", "false", "null"].iter().any(|word| word.eq_ignore_ascii_case(expr)) {
        return true;
    }
    let escapes = matches!(database, Database::Mysql | Database::Mariadb) || expr.starts_with('E');
    let Some(inner) = expr.strip_prefix('E').unwrap_or(expr).strip_prefix('\'') else { return false };
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if escapes => drop(chars.next()),
            '\'' if chars.peek() == Some(&'\'') => drop(chars.next()),
            '\'' => return chars.peek().is_none(),
            _ => {}
        }
    }
    false
}

/// Whether an expression is one call such as `now()`, which needs no parentheses around it.
pub(crate) fn is_call(expr: &str) -> bool {
    let Some((name, rest)) = expr.split_once('(') else { return false };
    let word = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    word && rest.strip_suffix(')').is_some_and(|arguments| !arguments.contains(['(', ')', '\'', '"', '`']))
}

/// What follows `DEFAULT`: literals as they are, anything else in parentheses where the grammar wants them.
pub(crate) fn default_clause(database: Database, expr: &str) -> String {
    let current =
        ["current_timestamp", "current_date", "current_time"].iter().any(|word| word.eq_ignore_ascii_case(expr));
    let bare = is_literal(database, expr)
        || match database {
            Database::Postgres => current || is_call(expr),
            Database::Sqlite => current,
            // In parentheses even `current_timestamp` need not have the precision of its column.
            Database::Mysql | Database::Mariadb => false,
        };
    if bare { expr.to_owned() } else { format!("({expr})") }
}
