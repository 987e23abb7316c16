//! `run batched`: each batch is a transaction with its cursor, so whatever stops a run, the next goes on after the last batch.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::time::Duration;

use aludel::Migrator;
use aludel::exec::{BatchCall, Context, running_batch};
use aludel::model::{Chain, Database, Databases, Type};
use aludel_tests::build::{Modify as _, add_column, column, create_table, leak, run_batched};
use aludel_tests::harness::{TempDatabase, block_on, for_each_database};
use aludel_tests::law::Made;
use sqlx::Connection as _;

type Failed = Box<dyn std::error::Error + Send + Sync>;

macro_rules! on {
    ($ctx:expr, $connection:ident => $body:expr) => {
        match $ctx.database() {
            Database::Postgres => {
                let $connection = $ctx.postgres()?;
                $body
            }
            Database::Sqlite => {
                let $connection = $ctx.sqlite()?;
                $body
            }
            Database::Mysql | Database::Mariadb => {
                let $connection = $ctx.mysql()?;
                $body
            }
        }
    };
}

async fn number(ctx: &mut Context<'_>, sql: &'static str) -> Result<i64, Failed> {
    Ok(on!(ctx, connection => sqlx::query_scalar::<_, i64>(sql).fetch_one(connection).await?))
}

async fn send(ctx: &mut Context<'_>, sql: String) -> Result<u64, Failed> {
    let sql = sqlx::raw_sql(sqlx::AssertSqlSafe(sql));
    Ok(on!(ctx, connection => sql.execute(connection).await?.rows_affected()))
}

/// Doubles the next rows, in the order of `a`, and stops where the table `stops` says so.
async fn double(ctx: &mut Context<'_>) -> Result<u64, Failed> {
    let from: i64 = ctx.cursor().unwrap_or("0").parse()?;
    let to = from + i64::from(ctx.batch_size().unwrap());
    let done = send(ctx, format!("UPDATE t SET b = coalesce(b, 0) + a * 2 WHERE a > {from} AND a <= {to}")).await?;
    send(ctx, format!("INSERT INTO calls (a) VALUES ({done})")).await?;
    ctx.set_cursor(to.to_string());
    match number(ctx, "SELECT coalesce(max(a), -1) FROM stops").await? {
        stop if stop == from => Err("no further".into()),
        stop if stop == from + 1000 => {
            tokio::time::sleep(Duration::from_mins(10)).await;
            Ok(done)
        }
        _ => Ok(done),
    }
}

async fn forget(ctx: &mut Context<'_>) -> Result<u64, Failed> {
    send(
        ctx,
        "UPDATE t SET b = NULL WHERE a IN (SELECT * FROM (SELECT a FROM t WHERE b IS NOT NULL LIMIT 7) AS few)"
            .to_owned(),
    )
    .await
}

/// A table, and a revision in which the batches stand between two columns; `first`: in which they come first.
fn migrator(first: bool) -> Migrator {
    let table = |name| create_table(name, [column("a", Type::BigInt)], []);
    let more = |name| add_column("t", column(name, Type::BigInt).null(), []);
    let undo = BatchCall(|ctx| running_batch(forget(ctx)));
    let batched = run_batched("double", BatchCall(|ctx| running_batch(double(ctx))), 10, Some(undo));
    let before = [table("t"), table("calls"), table("stops"), more("b")];
    let ops = if first { vec![batched] } else { vec![more("c"), batched, more("d")] };
    Migrator::from_list(&Made::new(leak(Chain::of(Databases::ALL)), [(before.to_vec(), None), (ops, None)]).revisions)
}

async fn prepared(db: &TempDatabase, first: bool) -> Migrator {
    let migrator = migrator(first);
    migrator.upgrade(&db.url, "r000").await.unwrap();
    let rows: Vec<String> = (1..=25).map(|a| format!("({a})")).collect();
    db.run(&format!("INSERT INTO t (a) VALUES {}", rows.join(", "))).await;
    migrator
}

/// How many rows are doubled, once; and what each batch did.
async fn doubled(db: &TempDatabase) -> (String, String) {
    let calls = match db.database {
        Database::Postgres => "SELECT string_agg(a::text, ' ' ORDER BY a DESC) FROM calls",
        Database::Sqlite => "SELECT group_concat(a, ' ') FROM (SELECT a FROM calls ORDER BY a DESC)",
        Database::Mysql | Database::Mariadb => "SELECT group_concat(a ORDER BY a DESC SEPARATOR ' ') FROM calls",
    };
    let count = db.ask("SELECT count(*) FROM t WHERE b = a * 2").await.unwrap();
    (count, db.ask(calls).await.unwrap())
}

#[test]
fn batches_run_until_there_is_nothing_left_up_and_down() {
    for_each_database(async |db| {
        for first in [true, false] {
            let db = TempDatabase::new(db.database);
            let migrator = prepared(&db, first).await;
            migrator.upgrade(&db.url, "head").await.unwrap();
            assert_eq!(doubled(&db).await, ("25".to_owned(), "10 10 5 0".to_owned()));
            assert_eq!(db.ask("SELECT count(batch_cursor) FROM aludel_history").await.unwrap(), "0");
            migrator.downgrade(&db.url, "-1").await.unwrap();
            assert_eq!(db.ask("SELECT count(b) FROM t").await.unwrap(), "0");
            let history = migrator.history(&db.url).await.unwrap();
            assert!(history.len() == 3 && history.iter().all(|row| row.state == "done"), "{history:?}");
            assert!(history.iter().all(|row| row.step == row.steps && row.millis.is_some()), "{history:?}");
        }
    });
}

#[test]
fn a_batch_that_fails_is_rolled_back_and_those_before_it_stay() {
    for_each_database(async |db| {
        for first in [true, false] {
            let db = TempDatabase::new(db.database);
            let migrator = prepared(&db, first).await;
            db.run("INSERT INTO stops (a) VALUES (20)").await;
            let error = migrator.upgrade(&db.url, "head").await.unwrap_err().to_string();
            assert!(error.contains("no further"), "{error}");
            assert!(error.contains("; the batches before the one that failed are committed"), "{error}");
            assert!(error.contains("help: fix the cause and run again: it goes on after the last batch"), "{error}");
            assert_eq!(doubled(&db).await, ("20".to_owned(), "10 10".to_owned()));
            assert_eq!(db.ask("SELECT max(batch_cursor) FROM aludel_history").await.unwrap(), "20");

            db.run("DELETE FROM stops").await;
            migrator.upgrade(&db.url, "head").await.unwrap();
            assert_eq!(doubled(&db).await, ("25".to_owned(), "10 10 5 0".to_owned()));
            assert!(migrator.current(&db.url).await.unwrap().unfinished.is_none());
        }
    });
}

#[test]
fn a_run_that_was_killed_in_a_batch_goes_on_with_it() {
    for_each_database(async |db| {
        for first in [true, false] {
            let db = TempDatabase::new(db.database);
            let migrator = prepared(&db, first).await;
            db.run("INSERT INTO stops (a) VALUES (1010)").await;
            let killed = tokio::time::timeout(Duration::from_secs(2), migrator.upgrade(&db.url, "head")).await;
            assert!(killed.is_err(), "{killed:?}");
            while db.try_run("DELETE FROM stops").await.is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert_eq!(doubled(&db).await, ("10".to_owned(), "10".to_owned()));
            migrator.upgrade(&db.url, "head").await.unwrap();
            assert_eq!(doubled(&db).await, ("25".to_owned(), "10 10 5 0".to_owned()));
        }
    });
}

#[test]
fn a_revision_whose_first_batch_fails_was_never_begun() {
    for database in [Database::Postgres, Database::Sqlite] {
        let db = TempDatabase::new(database);
        block_on(async {
            let migrator = prepared(&db, true).await;
            db.run("INSERT INTO stops (a) VALUES (0)").await;
            migrator.upgrade(&db.url, "head").await.unwrap_err();
            assert!(migrator.current(&db.url).await.unwrap().unfinished.is_none());
            migrator.downgrade(&db.url, "base").await.unwrap();
        });
    }
}

#[test]
fn runners_share_the_batches_and_none_is_done_twice() {
    for_each_database(async |db| {
        let migrator = prepared(db, false).await;
        let run = async || migrator.upgrade(&db.url, "head").await.unwrap().revisions.len();
        tokio::join!(run(), run(), run());
        assert_eq!(doubled(db).await, ("25".to_owned(), "10 10 5 0".to_owned()));
    });
}

#[test]
fn in_a_transaction_of_the_callers_nothing_is_committed() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let migrator = prepared(&db, false).await;
        let mut connection = db.postgres().await;
        let mut transaction = connection.begin().await.unwrap();
        migrator.upgrade(&mut *transaction, "head").await.unwrap();
        transaction.rollback().await.unwrap();
        assert_eq!(doubled(&db).await, ("0".to_owned(), "none".to_owned()));
        migrator.upgrade(&db.url, "head").await.unwrap();
    });
}
