//! The lock that keeps two runners apart: one text per database to try it, to give it back, to see who holds it.
//!
//! On PostgreSQL a session's advisory lock, polled: a blocked `pg_advisory_lock` deadlocks with `CREATE INDEX
//! CONCURRENTLY`. In a transaction of the caller's it is the transaction's lock and needs no giving back. On MySQL and
//! MariaDB `GET_LOCK` with its result read. On SQLite there is none: each revision begins with `BEGIN IMMEDIATE` and looks
//! again at the version rows.

use crate::dialect::string;
use crate::model::Database;
use crate::plan::ledger::Ledger;

/// How to take the lock.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lock<'a> {
    /// If the version rows are these there is nothing to do, so the lock is not needed.
    pub(crate) unless: Option<&'a [String]>,
    /// The caller owns the transaction.
    pub(crate) in_transaction: bool,
}

/// The expression that tries the lock.
pub(super) fn attempt(ledger: &Ledger, lock: Lock<'_>) -> String {
    let key = key(ledger);
    match ledger.database {
        Database::Postgres if lock.in_transaction => format!("pg_try_advisory_xact_lock({key})::text"),
        Database::Postgres => format!("pg_try_advisory_lock({key})::text"),
        Database::Sqlite => "'true'".to_owned(),
        Database::Mysql | Database::Mariadb => format!("CAST(GET_LOCK({key}, 0) AS CHAR)"),
    }
}

/// The statement that gives the lock back.
pub(crate) fn unlock(ledger: &Ledger) -> Option<String> {
    let key = key(ledger);
    match ledger.database {
        Database::Postgres => Some(format!("SELECT pg_advisory_unlock({key})")),
        Database::Sqlite => None,
        Database::Mysql | Database::Mariadb => Some(format!("SELECT RELEASE_LOCK({key})")),
    }
}

/// The query for who holds the lock.
pub(crate) fn holder(ledger: &Ledger) -> Option<String> {
    let key = key(ledger);
    match ledger.database {
        Database::Postgres => Some(format!(
            "SELECT 'holder', concat_ws(' ', 'process', a.pid, nullif(a.application_name, ''), 'of', a.usename, 'from', \
             coalesce(host(a.client_addr), 'this machine'), 'since', to_char(a.backend_start AT TIME ZONE 'UTC', \
             'YYYY-MM-DD HH24:MI:SS UTC')) FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid \
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 \
             AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) \
             AND (l.classid::bigint << 32 | l.objid::bigint) = {key} LIMIT 1"
        )),
        Database::Sqlite => None,
        Database::Mysql | Database::Mariadb => Some(format!(
            "SELECT 'holder', CONCAT('connection ', ID, ' of ', USER, ' from ', HOST) \
             FROM information_schema.PROCESSLIST WHERE ID = IS_USED_LOCK({key})"
        )),
    }
}

/// One key per database, schema and version table. MySQL's names are server-wide and at most 64 characters long.
fn key(ledger: &Ledger) -> String {
    let table = string(ledger.database, &ledger.version_table);
    match ledger.database {
        Database::Postgres => {
            format!("hashtextextended('aludel ' || coalesce(current_schema(), '') || '.' || {table}, 0)")
        }
        Database::Sqlite => String::new(),
        Database::Mysql | Database::Mariadb => format!("CONCAT('aludel:', SHA1(CONCAT(DATABASE(), '.', {table})))"),
    }
}
