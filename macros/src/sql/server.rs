//! The dialects that a text is read in: MySQL and MariaDB share one.

use sqlparser::ast::Ident;
use sqlparser::dialect::{Dialect, MySqlDialect, PostgreSqlDialect, SQLiteDialect};

/// A dialect with its databases.
#[derive(Clone, Copy)]
pub(super) struct Server {
    pub(super) databases: u8,
    pub(super) dialect: &'static dyn Dialect,
}

pub(super) const POSTGRES: u8 = 1;
pub(super) const SQLITE: u8 = 2;
pub(super) const MYSQLS: u8 = 4 | 8;

pub(super) const SERVERS: [Server; 3] = [
    Server { databases: POSTGRES, dialect: &PostgreSqlDialect {} },
    Server { databases: SQLITE, dialect: &SQLiteDialect {} },
    Server { databases: MYSQLS, dialect: &MySqlDialect {} },
];

/// Schemas whose tables are not the chain's.
const SYSTEM_SCHEMAS: [&str; 8] =
    ["pg_catalog", "information_schema", "pg_temp", "pg_toast", "mysql", "performance_schema", "sys", "temp"];

/// Words that stand where a column can and are none, and columns that every table has.
const NO_COLUMNS: [&str; 42] = [
    "default",
    "null",
    "true",
    "false",
    "unknown",
    "on",
    "off",
    "maxvalue",
    "user",
    "current_user",
    "session_user",
    "system_user",
    "current_role",
    "current_catalog",
    "current_schema",
    "current_date",
    "current_time",
    "current_timestamp",
    "localtime",
    "localtimestamp",
    "utc_date",
    "utc_time",
    "utc_timestamp",
    "sysdate",
    "rownum",
    "rowid",
    "oid",
    "_rowid_",
    "ctid",
    "xmin",
    "xmax",
    "cmin",
    "cmax",
    "tableoid",
    "row_start",
    "row_end",
    "rank",
    "dual",
    "binary",
    "interval",
    "ignore",
    "all",
];

/// MariaDB's `seq_1_to_10` and `seq_1_to_10_step_2`, which are numbers and no tables.
fn is_sequence(table: &str) -> bool {
    let numbers = table.strip_prefix("seq_").and_then(|rest| rest.split_once("_to_"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    numbers.is_some_and(|(from, to)| {
        let (to, step) = to.split_once("_step_").unwrap_or((to, "1"));
        [from, to, step].into_iter().all(is_number)
    })
}

impl Server {
    /// A name as the database reads it: PostgreSQL lowers what is not quoted.
    pub(super) fn fold(self, ident: &Ident) -> String {
        if self.databases == POSTGRES && ident.quote_style.is_none() {
            ident.value.to_ascii_lowercase()
        } else {
            ident.value.clone()
        }
    }

    /// Whether two names, read so, are one.
    pub(super) fn same(self, a: &str, b: &str) -> bool {
        if self.databases == POSTGRES { a == b } else { a.eq_ignore_ascii_case(b) }
    }

    /// Whether the name stands for no column that the chain could know.
    pub(super) fn is_no_column(self, ident: &Ident) -> bool {
        match ident.quote_style {
            // SQLite takes a quoted name that is no column for a string
            Some('"' | '\'') => self.databases == SQLITE,
            Some(_) => false,
            None => {
                ident.value.starts_with(['@', ':', '$', '?', '#'])
                    || NO_COLUMNS.iter().any(|word| ident.value.eq_ignore_ascii_case(word))
            }
        }
    }

    /// Whether the table is the database's own.
    pub(super) fn is_system(self, schema: &str, table: &str) -> bool {
        let table = table.to_ascii_lowercase();
        SYSTEM_SCHEMAS.iter().any(|system| schema.eq_ignore_ascii_case(system))
            || match self.databases {
                POSTGRES => table.starts_with("pg_"),
                SQLITE => table.starts_with("sqlite_") || table.starts_with("pragma_") || table.starts_with("json_"),
                _ => table == "dual" || is_sequence(&table),
            }
    }

    /// Whether tables of the schema are also found without it.
    pub(super) fn is_default(self, schema: &str) -> bool {
        match self.databases {
            POSTGRES => schema == "public",
            SQLITE => schema.eq_ignore_ascii_case("main"),
            _ => false,
        }
    }
}
