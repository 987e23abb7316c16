//! What a revision says about running it: timeouts hold inside it and nowhere else.

use std::time::Duration;

use aludel::Migrator;
use aludel::graph::Revision;
use aludel::model::{Chain, Database, Databases};
use aludel::op::{Op, Settings};
use aludel_tests::build::{execute, leak};
use aludel_tests::harness::{TempDatabase, block_on, databases};

const CHAIN: Chain = Chain::of(Databases::ALL);

fn limited(ops: Vec<Op<'static>>) -> Migrator {
    let settings = Settings {
        lock_timeout: Some(Duration::from_secs(7)),
        statement_timeout: Some(Duration::from_millis(500)),
        ..Settings::NONE
    };
    Migrator::from_list(&[leak(Revision {
        ops: ops.leak(),
        settings: leak(settings),
        ..Revision::new("aaaaaaaaaaaa", leak(CHAIN), &[], &[])
    })])
}

/// The timeouts of a session, where they are selected from, and what they are inside the revision.
fn timeouts(database: Database) -> (&'static str, &'static str, &'static str) {
    match database {
        Database::Postgres => {
            ("current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')", "", "7s 500ms")
        }
        Database::Sqlite => ("CAST(timeout AS text)", "FROM pragma_busy_timeout", "7000"),
        Database::Mysql | Database::Mariadb => (
            "CONCAT(@@lock_wait_timeout, ' ', @@innodb_lock_wait_timeout, ' ', @@max_statement_time)",
            "",
            "7 7 0.500000",
        ),
    }
}

/// Runs on one connection of a caller's, in a transaction or not; the timeouts before and after.
macro_rules! on_one_connection {
    ($connection:expr, $migrator:expr, $show:ident, $begin:expr) => {{
        let mut connection = $connection;
        if $begin {
            sqlx::raw_sql("BEGIN").execute(&mut connection).await.unwrap();
        }
        let before: String =
            sqlx::query_scalar(sqlx::AssertSqlSafe($show.clone())).fetch_one(&mut connection).await.unwrap();
        let result = $migrator.upgrade(&mut connection, "head").await;
        let after: String =
            sqlx::query_scalar(sqlx::AssertSqlSafe($show.clone())).fetch_one(&mut connection).await.unwrap();
        (before, after, result)
    }};
}

#[test]
fn timeouts_hold_inside_and_are_put_back() {
    for database in databases() {
        let (timeouts, from, inside) = timeouts(database);
        let show = format!("SELECT {timeouts} {from}");
        for (fails, begin) in [(false, false), (true, false), (false, true)] {
            if begin && database != Database::Postgres {
                continue; // SQLite's is the same with a savepoint, MariaDB takes no transaction
            }
            let db = TempDatabase::new(database);
            let last = if fails { "SELECT nonsense" } else { "SELECT 1" };
            let seen = execute(&format!("CREATE TABLE seen AS SELECT {timeouts} AS v {from}"), "DROP TABLE seen");
            let migrator = limited(vec![seen, execute(last, "SELECT 1")]);
            block_on(async {
                let (before, after, result) = match database {
                    Database::Postgres => on_one_connection!(db.postgres().await, migrator, show, begin),
                    Database::Sqlite => on_one_connection!(db.sqlite().await, migrator, show, begin),
                    Database::Mysql | Database::Mariadb => on_one_connection!(db.mysql().await, migrator, show, begin),
                };
                assert_eq!(before, after, "{database:?}, fails: {fails}, begin: {begin}");
                assert_eq!(result.is_err(), fails, "{result:?}");
                if !fails && !begin {
                    assert_eq!(db.ask("SELECT v FROM seen").await.unwrap(), inside);
                }
            });
        }
    }
}

#[test]
fn a_statement_that_takes_too_long_is_ended() {
    for (database, sql, code) in [
        (Database::Postgres, "SELECT pg_sleep(30)", "57014"),
        (Database::Mariadb, "SELECT count(*) FROM seq_1_to_100000 a, seq_1_to_100000 b", "1969"),
    ] {
        let db = TempDatabase::new(database);
        let error = block_on(limited(vec![execute(sql, "SELECT 1")]).upgrade(&db.url, "head")).unwrap_err();
        assert!(error.to_string().contains(&format!("({code})")), "{error}");
    }
}

#[test]
fn a_server_that_is_not_strict_is_made_so() {
    let db = TempDatabase::new(Database::Mariadb);
    let ops = vec![execute("INSERT INTO t VALUES ('much too long')", "SELECT 1")];
    let revision = Revision { ops: ops.leak(), ..Revision::new("aaaaaaaaaaaa", leak(CHAIN), &[], &[]) };
    let migrator = Migrator::from_list(&[leak(revision)]);
    block_on(async {
        db.run("CREATE TABLE t (v varchar(4))").await;
        let mut connection = db.mysql().await;
        sqlx::raw_sql("SET SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION'").execute(&mut connection).await.unwrap();
        let error = migrator.upgrade(&mut connection, "head").await.unwrap_err();
        assert!(error.to_string().contains("(1406)"), "{error}");
        let mode: String = sqlx::query_scalar("SELECT @@SESSION.sql_mode").fetch_one(&mut connection).await.unwrap();
        assert_eq!(mode, "NO_ENGINE_SUBSTITUTION");
        assert_eq!(db.ask("SELECT CAST(count(*) AS char) FROM t").await.unwrap(), "0");
    });
}

/// What scripts of MySQL begin with.
#[test]
fn what_a_text_sets_on_mariadb_is_put_back() {
    let db = TempDatabase::new(Database::Mariadb);
    let revision = |ops: Vec<Op<'static>>| {
        Migrator::from_list(&[leak(Revision {
            ops: ops.leak(),
            ..Revision::new("aaaaaaaaaaaa", leak(CHAIN), &[], &[])
        })])
    };
    block_on(async {
        let mut connection = db.mysql().await;
        let show = "SELECT CONCAT_WS(' ', @@foreign_key_checks, @@unique_checks, @@sql_mode, @@time_zone)";
        let before: String = sqlx::query_scalar(show).fetch_one(&mut connection).await.unwrap();
        let sets = "SET foreign_key_checks = 0; SET sql_mode = '', unique_checks = 0, time_zone = '+03:00'";
        revision(vec![execute(sets, "")]).upgrade(&mut connection, "head").await.unwrap();
        let after: String = sqlx::query_scalar(show).fetch_one(&mut connection).await.unwrap();
        assert_eq!(after, before);

        let other = revision(vec![execute(&format!("{sets}; SELECT nothing"), "")]).version_table("other_version");
        other.upgrade(&mut connection, "head").await.unwrap_err();
        let after: String = sqlx::query_scalar(show).fetch_one(&mut connection).await.unwrap();
        assert_eq!(after, before);
    });
}
