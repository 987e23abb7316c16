//! What keeps a script from going on where it must not: its shell is told to stop at the first error, and a statement
//! fails where the version rows are not those that it goes on from.

use crate::dialect::string as literal;
use crate::model::Database;

use super::ledger::Ledger;

/// A table for as long as the script's session lasts; what is put in it is checked.
const TABLE: &str = "aludel_script";

/// How the message begins, of at most 64 characters: the databases without a way to raise an error show the name of a check.
const ELSEWHERE: &str = "the database is not where this part of the script starts";
const BROKEN: &str = "rows point nowhere after the rebuild";

/// What tells the database's own shell to stop at the first error; the shells of MariaDB and MySQL do so by themselves.
pub(super) fn stop(database: Database) -> Option<&'static str> {
    match database {
        Database::Postgres => Some("\\set ON_ERROR_STOP on"),
        Database::Sqlite => Some(".bail on"),
        Database::Mysql | Database::Mariadb => None,
    }
}

impl Ledger {
    /// What the guards need, at the head of the script.
    pub(super) fn prepare_guards(&self) -> Option<String> {
        match self.database {
            Database::Postgres => None,
            Database::Sqlite => Some(format!(
                "CREATE TEMP TABLE {TABLE} (starts_at TEXT, is_at TEXT, broken_keys INTEGER NOT NULL DEFAULT 0, \
                 CONSTRAINT \"{ELSEWHERE}\" CHECK (starts_at IS is_at), CONSTRAINT \"{BROKEN}\" CHECK (broken_keys = 0))"
            )),
            Database::Mysql | Database::Mariadb => Some(format!(
                "CREATE TEMPORARY TABLE {TABLE} (starts_at text, is_at text, \
                 CONSTRAINT `{ELSEWHERE}` CHECK (starts_at <=> is_at))"
            )),
        }
    }

    /// Takes that away, at the end of the script.
    pub(super) fn end_guards(&self) -> Option<String> {
        match self.database {
            Database::Postgres => None,
            Database::Sqlite => Some(format!("DROP TABLE temp.{TABLE}")),
            Database::Mysql | Database::Mariadb => Some(format!("DROP TEMPORARY TABLE {TABLE}")),
        }
    }

    /// Fails unless the version rows are `rows`.
    pub(super) fn guard(&self, rows: &[String]) -> String {
        let mut rows = rows.to_vec();
        rows.sort_unstable();
        let starts_at = if rows.is_empty() { "base".to_owned() } else { rows.join(", ") };
        let (starts_at, table) = (literal(self.database, &starts_at), self.versions());
        match self.database {
            Database::Postgres => format!(
                "DO $guard$ DECLARE\n    \
                     starts_at text := {starts_at};\n    \
                     is_at text := (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE \"C\"), 'base') FROM {table});\n\
                 BEGIN\n    \
                     IF is_at <> starts_at THEN\n        \
                         RAISE EXCEPTION 'the database is at %, and this part of the script starts at %', is_at, starts_at\n            \
                         USING HINT = 'write the script from where the database is: FROM:TO';\n    \
                     END IF;\n\
                 END $guard$"
            ),
            Database::Sqlite => format!(
                "INSERT INTO {TABLE} (starts_at, is_at) SELECT {starts_at}, coalesce(group_concat(version_num, ', '), 'base') \
                 FROM (SELECT version_num FROM {table} ORDER BY version_num)"
            ),
            Database::Mysql | Database::Mariadb => format!(
                "INSERT INTO {TABLE} (starts_at, is_at) SELECT {starts_at}, \
                 coalesce(group_concat(version_num ORDER BY CAST(version_num AS binary) SEPARATOR ', '), 'base') FROM {table}"
            ),
        }
    }

    /// SQLite: fails if a rebuild left rows that point nowhere.
    pub(super) fn guard_keys() -> String {
        format!("INSERT INTO {TABLE} (broken_keys) SELECT count(*) FROM pragma_foreign_key_check")
    }
}
