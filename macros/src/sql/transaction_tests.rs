//! What has a place in a revision's transaction, and what has none.

use super::server::{MYSQLS, POSTGRES, SERVERS, SQLITE};
use super::transaction::{is_empty, wrong};

/// What is wrong there, without place and remedy, with a `*` where `transaction none` mends it.
fn found(text: &str, databases: u8) -> Option<String> {
    let server = SERVERS.iter().find(|server| server.databases == databases).expect("a server");
    let wrong = wrong(text, *server)?;
    let star = if wrong.inside_only { "*" } else { "" };
    Some(format!("{star}{}", wrong.message))
}

fn help(text: &str) -> String {
    let found = found(text, POSTGRES).unwrap_or_default();
    found.split_once('\n').map(|(_, help)| help.to_owned()).unwrap_or_default()
}

#[test]
fn what_has_a_place_is_let_through() {
    for text in [
        "SAVEPOINT a; UPDATE t SET a = 1; ROLLBACK TO SAVEPOINT a; RELEASE SAVEPOINT a",
        "ROLLBACK WORK TO a; ROLLBACK TRANSACTION TO SAVEPOINT a; ROLLBACK TO a",
        "SELECT CASE WHEN a THEN 1 END, 'BEGIN; COMMIT' FROM t -- COMMIT;",
        "/* BEGIN; */ UPDATE t SET \"end\" = 1",
    ] {
        for databases in [POSTGRES, SQLITE, MYSQLS] {
            assert_eq!(found(text, databases), None, "{text}");
        }
    }
    for text in [
        "DO $$ BEGIN COMMIT; END $$",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END",
        "SET LOCAL lock_timeout = '2s'; SET CONSTRAINTS ALL DEFERRED; SET TRANSACTION READ ONLY",
        "SELECT set_config('a.b', lower('X, y'), true), set_config('a.b', 'false', $1)",
        "CLUSTER t USING i; REINDEX TABLE t; LOCK TABLE t; DISCARD TEMP; PREPARE p AS SELECT 1",
        "COPY t FROM '/tmp/file'; COPY t TO STDOUT",
        "CREATE INDEX database ON t (a)",
        "UPDATE t SET a = 1",
    ] {
        assert_eq!(found(text, POSTGRES), None, "{text}");
    }
    for text in [
        "PRAGMA journal_mode",
        "PRAGMA main.journal_mode",
        "CREATE TEMP TRIGGER a BEFORE UPDATE ON t BEGIN SELECT 1; END",
    ] {
        assert_eq!(found(text, SQLITE), None, "{text}");
    }
    for text in [
        "BEGIN NOT ATOMIC SELECT 1; COMMIT; END",
        "IF 1 THEN SELECT 1; COMMIT; END IF",
        "SET autocommit = 0",
        "SELECT a FROM t USE INDEX (i)",
        "FLUSH TABLES",
        "ALTER EVENT e DO BEGIN UPDATE t SET a = 1; COMMIT; END",
    ] {
        assert_eq!(found(text, MYSQLS), None, "{text}");
    }
}

#[test]
fn what_has_none_is_found() {
    for text in
        ["BEGIN", "COMMIT", "END", "ROLLBACK", "UPDATE t SET a = 1; commit;", "BEGIN IMMEDIATE", "ROLLBACK AND CHAIN"]
    {
        for databases in [POSTGRES, SQLITE] {
            assert!(found(text, databases).is_some_and(|found| found.starts_with('*')), "{text}");
        }
        assert!(text == "END" || found(text, MYSQLS).is_some_and(|found| !found.starts_with('*')), "{text}");
    }
    for text in [
        "START TRANSACTION READ ONLY",
        "PREPARE TRANSACTION 'a'",
        "ABORT",
        "VACUUM (ANALYZE) t",
        "COMMIT PREPARED 'a'",
        "REINDEX TABLE CONCURRENTLY t",
        "REINDEX (VERBOSE) INDEX CONCURRENTLY i",
        "CLUSTER",
        "SET a = 1",
        "RESET a",
        "SELECT set_config('a.b', lower('x, y'), false)",
    ] {
        assert!(found(text, POSTGRES).is_some_and(|found| found.starts_with('*')), "{text}");
    }
    assert!(found("COPY t (a, b) FROM STDIN WITH (FORMAT csv)", POSTGRES).is_some_and(|found| !found.starts_with('*')));
    assert!(found("PRAGMA main.journal_mode = WAL", SQLITE).is_some());
    for text in ["LOCK TABLES t WRITE", "UNLOCK TABLES", "USE other", "XA START 'a'", "COMMIT AND CHAIN"] {
        assert!(found(text, MYSQLS).is_some(), "{text}");
    }
}

#[test]
fn the_remedy_is_spelt_out() {
    for (text, instead) in [
        ("SET search_path TO a,  public", "SET LOCAL search_path TO a,  public"),
        ("SELECT 1; SET SESSION a.b = 'x';", "SET LOCAL a.b = 'x'"),
        ("SET ROLE owner", "SET LOCAL ROLE owner"),
        ("SET SESSION AUTHORIZATION bob", "SET LOCAL SESSION AUTHORIZATION bob"),
        ("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", "SET TRANSACTION READ ONLY"),
        ("SET TIME ZONE 'UTC'", "SET LOCAL TIME ZONE 'UTC'"),
        ("SET NAMES 'utf8'", "SET LOCAL client_encoding TO 'utf8'"),
        ("RESET lock_timeout", "SET LOCAL lock_timeout TO DEFAULT"),
        ("RESET ALL", "SET LOCAL … TO DEFAULT"),
        ("RESET ROLE", "SET LOCAL ROLE NONE"),
    ] {
        assert_eq!(help(text), format!("for this transaction only, write `{instead}`"), "{text}");
    }
}

#[test]
fn comments_alone_are_empty() {
    for text in ["", " \n", "-- a", "/* a */ ;", "# a", ";"] {
        assert!(is_empty(text), "{text}");
    }
    for text in ["SELECT 1", "/*! SELECT 1 */", "-- a\nSELECT 1", "'"] {
        assert!(!is_empty(text), "{text}");
    }
}
