//! What runs outside of transactions: it fails, is killed, is cut off between its end and its count, and goes on.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::time::Duration;

use aludel::graph::Revision;
use aludel::model::{Chain, Database, Databases, Type};
use aludel::op::{Op, Settings};
use aludel::{Error, Migrator};
use aludel_tests::build::{
    Modify as _, add_column, column, concurrently, create, create_table, drop_index, execute, leak, unique_index,
};
use aludel_tests::harness::{TempDatabase, block_on};
use sqlx::Connection as _;

fn revision(
    id: &'static str,
    parent: Option<&'static Revision>,
    settings: Settings,
    ops: Vec<Op<'static>>,
) -> &'static Revision {
    let parents: Vec<&'static Revision> = parent.into_iter().collect();
    let chain = leak(Chain::of(Databases::ALL));
    leak(Revision { ops: ops.leak(), settings: leak(settings), ..Revision::new(id, chain, parents.leak(), &[]) })
}

/// A table, a revision with an index between two columns, and one that drops the index.
fn indexed(settings: Settings) -> Migrator {
    let table = create_table("t", [column("a", Type::BigInt)], []);
    let first = revision("first", None, Settings::NONE, vec![table]);
    let more = |name| add_column("t", column(name, Type::BigInt).null(), []);
    let index = concurrently(create("t", unique_index("ix_t_a", &["a"])));
    let second = revision("second", Some(first), settings, vec![more("b"), index, more("c")]);
    let third = revision("third", Some(second), settings, vec![concurrently(drop_index("t", "ix_t_a")), more("d")]);
    Migrator::from_list(&[first, second, third])
}

/// How far the unfinished revision is: `second 1 of 3 failed`.
async fn unfinished(migrator: &Migrator, db: &TempDatabase) -> String {
    let unfinished = migrator.current(&db.url).await.unwrap().unfinished;
    unfinished.map_or_else(String::new, |it| format!("{} {} of {} {}", it.revision, it.step, it.steps, it.state))
}

async fn columns(db: &TempDatabase) -> String {
    db.ask("SELECT string_agg(attname, '' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0")
        .await
        .unwrap()
}

/// `t` for an index that serves, `f` for one that a failed build has left.
async fn index(db: &TempDatabase) -> String {
    db.ask("SELECT string_agg(indisvalid::text, ' ') FROM pg_index WHERE indrelid = 't'::regclass").await.unwrap()
}

const DOUBLE: &str = "INSERT INTO t (a) VALUES (1), (1)";
/// What a concurrent build waits for, and nothing else does.
const OLD_SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1";
const SINGLE: &str = "DELETE FROM t WHERE ctid = (SELECT max(ctid) FROM t)";

#[test]
fn an_index_that_cannot_be_built_leaves_nothing_and_the_next_run_goes_on() {
    let (migrator, db) = (indexed(Settings::NONE), TempDatabase::new(Database::Postgres));
    block_on(async {
        migrator.upgrade(&db.url, "first").await.unwrap();
        db.run(DOUBLE).await;
        let error = migrator.upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.contains("op 2 (`create_index`)"), "{error}");
        assert!(error.contains("detail: Key (a)=(1) is duplicated."), "{error}");
        assert!(error.contains("statement 1 of 3 of second is applied: the version row still says first"), "{error}");
        assert!(error.contains("help: fix the cause and run again: it goes on with statement 2"), "{error}");
        assert_eq!((columns(&db).await.as_str(), index(&db).await.as_str()), ("ab", "none"));
        assert_eq!(unfinished(&migrator, &db).await, "second 1 of 3 failed");

        db.run(SINGLE).await;
        migrator.upgrade(&db.url, "second").await.unwrap();
        assert_eq!((columns(&db).await.as_str(), index(&db).await.as_str()), ("abc", "true"));
        assert_eq!(unfinished(&migrator, &db).await, "");
        let history = migrator.history(&db.url).await.unwrap();
        let last = history.last().unwrap();
        assert_eq!((history.len(), last.state.as_str(), last.step), (2, "done", 3));

        migrator.upgrade(&db.url, "head").await.unwrap();
        assert_eq!(index(&db).await, "none");
        migrator.downgrade(&db.url, "second").await.unwrap();
        assert_eq!(index(&db).await, "true");
        migrator.downgrade(&db.url, "base").await.unwrap();
    });
}

#[test]
fn a_build_that_was_killed_is_cleared_away_and_begun_again() {
    let (migrator, db) = (indexed(Settings::NONE), TempDatabase::new(Database::Postgres));
    block_on(async {
        migrator.upgrade(&db.url, "first").await.unwrap();
        let mut blocker = db.postgres().await;
        sqlx::raw_sql(OLD_SNAPSHOT).execute(&mut blocker).await.unwrap();
        let (killed, ()) = tokio::join!(migrator.upgrade(&db.url, "head"), async {
            let kill = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'CREATE%CONCURRENTLY%' \
                        AND wait_event_type = 'Lock' AND datname = current_database()";
            while db.ask(kill).await.unwrap() == "0" {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        let error = killed.unwrap_err().to_string();
        assert!(error.contains("the connection is lost, so statement 2 may be applied, too"), "{error}");
        assert!(error.contains("help: run again: it looks at what is done, and goes on from there"), "{error}");
        sqlx::raw_sql("COMMIT").execute(&mut blocker).await.unwrap();
        assert_eq!(index(&db).await, "false");
        assert_eq!(unfinished(&migrator, &db).await, "second 1 of 3 running");
        migrator.upgrade(&db.url, "second").await.unwrap();
        assert_eq!((columns(&db).await.as_str(), index(&db).await.as_str()), ("abc", "true"));
    });
}

#[test]
fn what_was_done_and_not_counted_is_not_done_again() {
    let (migrator, db) = (indexed(Settings::NONE), TempDatabase::new(Database::Postgres));
    block_on(async {
        migrator.upgrade(&db.url, "first").await.unwrap();
        db.run(DOUBLE).await;
        migrator.upgrade(&db.url, "head").await.unwrap_err();
        // as a runner leaves it that is killed when the index is built
        db.run(SINGLE).await;
        db.run(
            "CREATE UNIQUE INDEX ix_t_a ON t (a); UPDATE aludel_history SET state = 'running' WHERE state = 'failed'",
        )
        .await;
        migrator.upgrade(&db.url, "second").await.unwrap();
        assert_eq!((columns(&db).await.as_str(), index(&db).await.as_str()), ("abc", "true"));
        // and one that is killed when it is dropped, first thing in its revision
        db.run(
            "DROP INDEX ix_t_a; INSERT INTO aludel_history (revision, direction, step, steps, state, checksum, actor, started_at) \
             VALUES ('third', 'upgrade', 0, 2, 'running', '', 'me', now())",
        )
        .await;
        migrator.upgrade(&db.url, "head").await.unwrap();
        assert_eq!(columns(&db).await, "abcd");
    });
}

#[test]
fn an_index_that_was_there_before_is_not_taken_for_ones_own() {
    let (migrator, db) = (indexed(Settings::NONE), TempDatabase::new(Database::Postgres));
    block_on(async {
        migrator.upgrade(&db.url, "first").await.unwrap();
        db.run("CREATE INDEX ix_t_a ON t (a)").await;
        let error = migrator.upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.contains("relation \"ix_t_a\" already exists"), "{error}");
        db.run("DROP INDEX ix_t_a").await;
        migrator.upgrade(&db.url, "head").await.unwrap();
    });
}

#[test]
fn the_revisions_timeouts_hold_outside_too_and_are_put_back() {
    let settings = Settings { lock_timeout: Some(Duration::from_millis(100)), ..Settings::NONE };
    let (migrator, db) = (indexed(settings), TempDatabase::new(Database::Postgres));
    block_on(async {
        migrator.upgrade(&db.url, "first").await.unwrap();
        let mut blocker = db.postgres().await;
        sqlx::raw_sql(OLD_SNAPSHOT).execute(&mut blocker).await.unwrap();
        let mut connection = db.postgres().await;
        let error = migrator.upgrade(&mut connection, "head").await.unwrap_err().to_string();
        assert!(error.contains("(55P03)"), "{error}");
        let after: String = sqlx::query_scalar("SHOW lock_timeout").fetch_one(&mut connection).await.unwrap();
        assert_eq!(after, "0");
        sqlx::raw_sql("ROLLBACK").execute(&mut blocker).await.unwrap();
        migrator.upgrade(&mut connection, "head").await.unwrap();
    });
}

#[test]
fn a_transaction_of_the_callers_is_refused_before_anything_runs() {
    let (migrator, db) = (indexed(Settings::NONE), TempDatabase::new(Database::Postgres));
    block_on(async {
        let mut connection = db.postgres().await;
        let mut transaction = connection.begin().await.unwrap();
        let error = migrator.upgrade(&mut *transaction, "head").await.unwrap_err();
        assert!(matches!(error, Error::Transaction { .. }), "{error}");
        assert!(error.to_string().starts_with("second (second) runs statements outside of transactions"), "{error}");
        migrator.upgrade(&mut *transaction, "first").await.unwrap();
    });
}

#[test]
fn runners_wait_for_a_build() {
    let (migrator, db) = (indexed(Settings::NONE), TempDatabase::new(Database::Postgres));
    block_on(async {
        let run = async || migrator.upgrade(&db.url, "head").await.unwrap().revisions.len();
        let (a, b, c) = tokio::join!(run(), run(), run());
        assert_eq!(a + b + c, 3);
    });
}

/// `transaction none`: a column, a text that runs in no transaction, a column.
fn vacuums(text: &str) -> Migrator {
    let settings = Settings { no_transaction: true, ..Settings::NONE };
    let more = |name| add_column("t", column(name, Type::BigInt).null(), []);
    let table = create_table("t", [column("a", Type::BigInt)], []);
    Migrator::from_list(&[revision("alone", None, settings, vec![table, more("b"), execute(text, text), more("c")])])
}

#[test]
fn transaction_none_runs_a_text_in_none() {
    for database in [Database::Postgres, Database::Sqlite] {
        let (migrator, db) = (vacuums("VACUUM"), TempDatabase::new(database));
        block_on(async {
            migrator.upgrade(&db.url, "head").await.unwrap();
            db.run("INSERT INTO t (a, b, c) VALUES (1, 2, 3)").await;
            migrator.downgrade(&db.url, "base").await.unwrap();
            let history = migrator.history(&db.url).await.unwrap();
            assert!(history.iter().all(|row| row.state == "done" && row.step == 4), "{history:?}");
        });
    }
}

#[test]
fn a_text_that_fails_outside_is_gone_on_with() {
    for database in [Database::Postgres, Database::Sqlite] {
        let (migrator, db) = (vacuums("INSERT INTO missing VALUES (1)"), TempDatabase::new(database));
        block_on(async {
            let error = migrator.upgrade(&db.url, "head").await.unwrap_err().to_string();
            assert!(
                error.contains("statements 1–2 of 4 of alone are applied: the version row still says base"),
                "{error}"
            );
            assert!(error.contains("it goes on with statement 3"), "{error}");
            assert_eq!(unfinished(&migrator, &db).await, "alone 2 of 4 failed");
            db.run("CREATE TABLE missing (a integer)").await;
            migrator.upgrade(&db.url, "head").await.unwrap();
            db.run("INSERT INTO t (a, b, c) VALUES (1, 2, 3)").await;
            assert_eq!(db.ask("SELECT count(*) FROM missing").await.unwrap(), "1");
        });
    }
}

#[test]
fn a_text_of_which_nobody_knows_is_refused() {
    for database in [Database::Postgres, Database::Sqlite] {
        let (migrator, db) = (vacuums("INSERT INTO missing VALUES (1)"), TempDatabase::new(database));
        block_on(async {
            migrator.upgrade(&db.url, "head").await.unwrap_err();
            db.run("UPDATE aludel_history SET state = 'running'").await;
            let error = migrator.upgrade(&db.url, "head").await.unwrap_err().to_string();
            assert!(error.contains("nobody knows whether statement 3 was done"), "{error}");
            migrator.stamp(&db.url, ["head"], false).await.unwrap();
            assert_eq!(unfinished(&migrator, &db).await, "");
        });
    }
}
