//! The queries that ask a database for its facts.

use std::fmt::Write as _;

use super::lock::{Lock, attempt};
use crate::dialect::string;
use crate::model::Database;
use crate::plan::ledger::Ledger;

const UNFINISHED: &[&str] = &[
    "revision",
    "direction",
    "step",
    "steps",
    "state",
    "checksum",
    "coalesce(done_checksum, '')",
    "coalesce(tags, '')",
];

/// One message that takes the lock, if asked, and reads every fact; for SQLite it needs to know which of the two tables
/// [`tables`] has found.
pub(crate) fn facts(ledger: &Ledger, lock: Option<Lock<'_>>, found: &[String]) -> String {
    match ledger.database {
        Database::Postgres => postgres(ledger, lock),
        Database::Sqlite => sqlite(ledger, found),
        Database::Mysql | Database::Mariadb => mysql(ledger, lock),
    }
}

/// SQLite: which of the two tables are there.
pub(crate) fn tables(ledger: &Ledger) -> String {
    let name = |table: &str| string(ledger.database, table);
    format!(
        "SELECT CASE WHEN lower(name) = lower({versions}) THEN 'versions' ELSE 'history' END, name FROM sqlite_schema \
         WHERE type = 'table' AND lower(name) IN (lower({versions}), lower({history}))",
        versions = name(&ledger.version_table),
        history = name(&ledger.history_table),
    )
}

/// The version rows alone; the table must be there.
pub(crate) fn rows(ledger: &Ledger) -> String {
    format!("SELECT 'row', version_num FROM {}", ledger.versions())
}

/// How many statements of the unfinished revision are done; the journal must be there.
pub(crate) fn step(ledger: &Ledger) -> String {
    let text = text_type(ledger.database);
    format!("SELECT CAST(step AS {text}) FROM {} WHERE state IN ('running', 'failed')", ledger.history())
}

/// What the running function has kept as its cursor.
pub(crate) fn cursor(ledger: &Ledger) -> String {
    format!("SELECT batch_cursor FROM {} WHERE state = 'running'", ledger.history())
}

/// The journal, a row per line of eleven columns; the table must be there.
pub(crate) fn journal(ledger: &Ledger) -> String {
    let started = match ledger.database {
        Database::Postgres => r#"to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"#,
        Database::Sqlite => "started_at",
        Database::Mysql | Database::Mariadb => "DATE_FORMAT(started_at, '%Y-%m-%dT%H:%i:%sZ')",
    };
    let text = text_type(ledger.database);
    format!(
        "SELECT CAST(id AS {text}), revision, direction, CAST(step AS {text}), CAST(steps AS {text}), state, checksum, \
         actor, {started}, CAST(millis AS {text}), tags FROM {} AS h ORDER BY h.id",
        ledger.history()
    )
}

const fn text_type(database: Database) -> &'static str {
    match database {
        Database::Postgres | Database::Sqlite => "text",
        Database::Mysql | Database::Mariadb => "char",
    }
}

/// Of each revision the last row that applied it; of repeatable objects also one that dropped them, which has no checksum.
fn sums(ledger: &Ledger, select: &str) -> String {
    let history = ledger.history();
    format!(
        "SELECT {select} FROM {history} AS h JOIN (SELECT max(id) AS id FROM {history} WHERE state = 'done' \
         AND (direction <> 'downgrade' OR checksum = '') GROUP BY revision) AS latest ON latest.id = h.id"
    )
}

/// `query_to_xml` runs a text, so a table that is not there is never named in a statement.
fn postgres(ledger: &Ledger, lock: Option<Lock<'_>>) -> String {
    let database = ledger.database;
    let rows = format!(
        "SELECT string_agg(version_num, chr(10) ORDER BY version_num COLLATE \"C\") AS v FROM {}",
        ledger.versions()
    );
    let sums = sums(ledger, "string_agg(concat_ws(' ', h.revision, h.checksum, h.tags), chr(10)) AS v");
    let unfinished = format!(
        "SELECT string_agg(concat_ws(' ', {}), chr(10) ORDER BY id) AS v FROM {} WHERE state IN ('running', 'failed')",
        UNFINISHED.join(", "),
        ledger.history()
    );
    let read = |table: String, query: &str| {
        format!(
            "CASE WHEN to_regclass({}) IS NOT NULL THEN query_to_xml({}, true, true, '')::text END",
            string(database, &table),
            string(database, query)
        )
    };
    let mut text = String::new();
    if let Some(lock) = lock {
        let attempt = attempt(ledger, lock);
        text = match lock.unless {
            Some(wanted) => format!(
                "SELECT 'lock', CASE WHEN position({} IN {}) > 0 THEN 'skipped' ELSE {attempt} END;\n",
                string(database, &format!("<v>{}</v>", wanted.join("\n"))),
                read(ledger.versions(), &rows),
            ),
            None => format!("SELECT 'lock', {attempt};\n"),
        };
    }
    text + &format!(
        "SELECT what, value FROM (VALUES ('version', current_setting('server_version_num')), \
         ('backend', pg_backend_pid()::text), ('schema', current_schema()::text), \
         ('has_versions', to_regclass({})::text), ('has_history', to_regclass({})::text), ('rows', {}), ('sums', {}), \
         ('unfinisheds', {})) AS facts (what, value) WHERE value IS NOT NULL",
        string(database, &ledger.versions()),
        string(database, &ledger.history()),
        read(ledger.versions(), &rows),
        read(ledger.history(), &sums),
        read(ledger.history(), &unfinished),
    )
}

fn sqlite(ledger: &Ledger, found: &[String]) -> String {
    let has = |table: &str| found.iter().any(|found| found == table);
    let mut parts = vec!["SELECT 'version', sqlite_version()".to_owned()];
    if has("versions") {
        parts.push("SELECT 'has_versions', ''".to_owned());
        parts.push(rows(ledger));
    }
    if has("history") {
        parts.push("SELECT 'has_history', ''".to_owned());
        parts.push(sums(ledger, "'sum', h.revision || ' ' || h.checksum || coalesce(' ' || h.tags, '')"));
        parts.push(format!(
            "SELECT 'unfinished', {} FROM {} WHERE state IN ('running', 'failed')",
            UNFINISHED.join(" || ' ' || "),
            ledger.history()
        ));
    }
    parts.join(" UNION ALL ")
}

/// `PREPARE` runs a text, so a table that is not there is never named in a statement.
fn mysql(ledger: &Ledger, lock: Option<Lock<'_>>) -> String {
    let database = ledger.database;
    let count = |table: &str| {
        format!(
            "(SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = {})",
            string(database, table)
        )
    };
    let run =
        |query: String| format!("SET @aludel_q = {query};\nPREPARE aludel_s FROM @aludel_q;\nEXECUTE aludel_s;\n");
    let mut text = format!(
        "SET @aludel_v = {}, @aludel_h = {}, @aludel_rows = NULL;\n",
        count(&ledger.version_table),
        count(&ledger.history_table)
    );
    if let Some(lock) = lock {
        let attempt = attempt(ledger, lock);
        if let Some(wanted) = lock.unless {
            let rows = format!(
                "SELECT GROUP_CONCAT(version_num ORDER BY version_num) INTO @aludel_rows FROM {}",
                ledger.versions()
            );
            text += &run(format!("IF(@aludel_v, {}, 'DO 0')", string(database, &rows)));
            let _ = writeln!(
                text,
                "SELECT 'lock', IF(coalesce(@aludel_rows, '') = {}, 'skipped', {attempt});",
                string(database, &wanted.join(","))
            );
        } else {
            let _ = writeln!(text, "SELECT 'lock', {attempt};");
        }
    }
    let nothing = "SELECT '', '' FROM DUAL WHERE false";
    let versions = format!("SELECT 'has_versions', '' UNION ALL {}", rows(ledger));
    let history = format!(
        "SELECT 'has_history', '' UNION ALL {} UNION ALL SELECT 'unfinished', CONCAT_WS(' ', {}) FROM {} \
         WHERE state IN ('running', 'failed')",
        sums(ledger, "'sum', CONCAT_WS(' ', h.revision, h.checksum, h.tags)"),
        UNFINISHED.join(", "),
        ledger.history()
    );
    text += &run(format!("IF(@aludel_v, {}, {})", string(database, &versions), string(database, nothing)));
    text += &run(format!("IF(@aludel_h, {}, {})", string(database, &history), string(database, nothing)));
    text + "DEALLOCATE PREPARE aludel_s;\nSELECT 'version', VERSION() UNION ALL SELECT 'database', DATABASE() \
         UNION ALL SELECT 'sql_mode', @@SESSION.sql_mode UNION ALL SELECT 'backend', CAST(CONNECTION_ID() AS CHAR)"
}
