//! Ctrl-C while a server runs a revision: it is stopped there, and the run says where that leaves the database.
#![cfg(unix)]

use std::process::{Command, Stdio};
use std::time::Duration;

use aludel::model::Database;
use aludel_tests::harness::{TempDatabase, block_on};
use sqlx::Connection as _;

/// How many wait for a table of this PostgreSQL database.
const WAITS: &str = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'relation' \
                     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

const PROGRAM: &str = env!("CARGO_BIN_EXE_quickstart");

fn program(db: &TempDatabase, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(args).args(["--database-url", &db.url]).stdin(Stdio::null());
    command
}

/// Upgrades while somebody else's transaction holds what it needs, and interrupts it once the server says that it waits:
/// its standard error, and what `current` prints then.
async fn interrupted(db: &TempDatabase, waits: &str) -> (String, String) {
    let upgrade = program(db, &["upgrade", "head"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let upgrade = upgrade.expect("the program starts");
    while db.ask(waits).await.expect("the server answers") == "0" {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let killed = Command::new("kill").args(["-INT", &upgrade.id().to_string()]).status().expect("there is `kill`");
    assert!(killed.success());
    let output = upgrade.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(1));
    let current = program(db, &["current"]).output().expect("the program starts");
    (String::from_utf8_lossy(&output.stderr).into_owned(), String::from_utf8_lossy(&current.stdout).into_owned())
}

#[test]
fn postgresql_rolls_the_revision_back() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        assert!(program(&db, &["upgrade", "FirstCustomers"]).output().expect("the program starts").status.success());
        let mut other = db.postgres().await;
        let mut transaction = other.begin().await.expect("a transaction");
        sqlx::raw_sql("LOCK TABLE customers").execute(&mut *transaction).await.expect("a lock");
        let (said, current) = interrupted(&db, WAITS).await;
        assert!(said.contains("canceling statement due to user request (57014)"), "{said}");
        assert!(said.contains("rolled back: the database is still at c72a9e4d1f58"), "{said}");
        assert_eq!(current, "c72a9e4d1f58 FirstCustomers\n");
    });
}

/// What nobody can catch: PostgreSQL 14 sees that its client is gone.
#[test]
fn postgresql_notices_that_a_runner_was_killed() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        if db.ask("SELECT (current_setting('server_version_num')::int < 140000)::text").await.expect("a version")
            == "true"
        {
            return;
        }
        assert!(program(&db, &["upgrade", "FirstCustomers"]).output().expect("the program starts").status.success());
        let mut other = db.postgres().await;
        let mut transaction = other.begin().await.expect("a transaction");
        sqlx::raw_sql("LOCK TABLE customers").execute(&mut *transaction).await.expect("a lock");
        let mut upgrade = program(&db, &["upgrade", "head"]).stdout(Stdio::null()).spawn().expect("the program starts");
        while db.ask(WAITS).await.expect("the server answers") == "0" {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        upgrade.kill().expect("it is there to be killed");
        upgrade.wait().expect("it ends");
        // The lock is still held: only that the client is gone ends the waiting.
        while db.ask(WAITS).await.expect("the server answers") != "0" {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        transaction.rollback().await.expect("the lock is let go");
        assert_eq!(db.ask("SELECT version_num FROM aludel_version").await.expect("a row"), "c72a9e4d1f58");
    });
}

#[test]
fn mariadb_says_what_is_applied() {
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        assert!(program(&db, &["upgrade", "FirstCustomers"]).output().expect("the program starts").status.success());
        let mut other = db.mysql().await;
        let mut transaction = other.begin().await.expect("a transaction");
        sqlx::raw_sql("SELECT count(*) FROM customers").execute(&mut *transaction).await.expect("rows");
        let waits = "SELECT count(*) FROM information_schema.processlist WHERE state LIKE 'Waiting for table metadata lock%' \
                     AND db = DATABASE()";
        let (said, current) = interrupted(&db, waits).await;
        assert!(said.contains("Query execution was interrupted (1317)"), "{said}");
        assert!(said.contains("the database is still at c72a9e4d1f58"), "{said}");
        assert_eq!(
            current,
            "c72a9e4d1f58 FirstCustomers\nupgrade of 1b86f0c3d7e4 has failed: 0 of 8 statements are done\n"
        );
    });
}
