//! Running chains on real servers.

#[path = "../../runtime/tests/support/mod.rs"]
mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aludel::graph::Revision;
use aludel::model::{Database, Databases, Piece, Sql, SqlText};
use aludel::op::Op;
use aludel::{Event, Migrator};
use aludel_tests::harness::{TempDatabase, block_on, for_each_database};
use sqlx::Connection as _;
use support::*;

fn migrator() -> Migrator {
    Migrator::from_list(&chain())
}

fn ids(revisions: &[&'static Revision]) -> Vec<&'static str> {
    revisions.iter().map(|revision| revision.id).collect()
}

#[test]
fn up_to_head_and_down_to_base() {
    for_each_database(async |db| {
        let report = migrator().upgrade(&db.url, "head").await.unwrap();
        assert_eq!(ids(&report.revisions), ["aaaa00000001", "aaaa00000002", "bbbb00000003"]);
        assert_eq!(db.ask("SELECT count(*) FROM teams").await.unwrap(), "2");
        assert_eq!(db.ask("SELECT version_num FROM aludel_version").await.unwrap(), "bbbb00000003");
        let current = migrator().current(&db.url).await.unwrap();
        assert!(current.at_head && current.unfinished.is_none());
        assert!(migrator().upgrade(&db.url, "head").await.unwrap().revisions.is_empty());
        assert!(db.try_run("INSERT INTO teams (name) VALUES ('red')").await.is_err());

        let report = migrator().downgrade(&db.url, "base").await.unwrap();
        assert_eq!(ids(&report.revisions), ["bbbb00000003", "aaaa00000002", "aaaa00000001"]);
        assert!(db.ask("SELECT count(*) FROM teams").await.is_err());
        let history = migrator().history(&db.url).await.unwrap();
        assert_eq!(history.len(), 6);
        assert!(
            history.iter().all(|row| row.state == "done" && row.step == row.steps && row.millis.is_some()),
            "{history:#?}"
        );
        assert!(history[0].started_at.ends_with('Z'), "{}", history[0].started_at);
        migrator().upgrade(&db.url, "heads").await.unwrap();
    });
}

#[test]
fn two_runners_do_not_overlap() {
    for_each_database(async |db| {
        let run = |url: String| async move { migrator().upgrade(&url, "head").await.unwrap().revisions.len() };
        let (a, b, c) = tokio::join!(run(db.url.clone()), run(db.url.clone()), run(db.url.clone()));
        assert_eq!(a + b + c, 3);
        assert_eq!(db.ask("SELECT count(*) FROM teams").await.unwrap(), "2");
        assert_eq!(migrator().history(&db.url).await.unwrap().len(), 3);
    });
}

#[test]
fn a_row_that_is_no_revision_is_refused() {
    for_each_database(async |db| {
        migrator().upgrade(&db.url, "head").await.unwrap();
        let older = Migrator::from_list(&[&TEAMS, &SEED]);
        let error = older.downgrade(&db.url, "base").await.unwrap_err().to_string();
        assert!(error.starts_with("the database is at bbbb00000003, which this program does not know"), "{error}");
        assert_eq!(older.stamp(&db.url, ["head"], true).await.unwrap().after, ["aaaa00000002"]);
        assert_eq!(db.ask("SELECT version_num FROM aludel_version").await.unwrap(), "aaaa00000002");
    });
}

#[test]
fn a_stamp_journals_what_it_takes_out_as_well() {
    for_each_database(async |db| {
        migrator().upgrade(&db.url, "head").await.unwrap();
        migrator().stamp(&db.url, ["aaaa00000001"], false).await.unwrap();
        let history = migrator().history(&db.url).await.unwrap();
        let rows: Vec<_> = history[3..].iter().map(|row| (row.revision.as_str(), row.direction.as_str())).collect();
        assert_eq!(rows, [("bbbb00000003", "stamp"), ("aaaa00000002", "stamp")]);
        migrator().stamp(&db.url, ["head"], false).await.unwrap();
        assert!(migrator().upgrade(&db.url, "head").await.unwrap().revisions.is_empty());
        assert_eq!(migrator().history(&db.url).await.unwrap().len(), 7);
    });
}

#[test]
fn a_database_that_alembic_managed_is_taken_over() {
    for_each_database(async |db| {
        migrator().upgrade(&db.url, "head").await.unwrap();
        db.run("DROP TABLE aludel_history; DROP TABLE aludel_version").await;
        db.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)").await;
        db.run("INSERT INTO alembic_version VALUES ('bbbb00000003')").await;
        let migrator = migrator().version_table("alembic_version");
        assert!(migrator.upgrade(&db.url, "head").await.unwrap().revisions.is_empty());
        migrator.downgrade(&db.url, "-1").await.unwrap();
        assert_eq!(db.ask("SELECT version_num FROM alembic_version").await.unwrap(), "aaaa00000002");
    });
}

static DUPLICATE: Revision = revision(
    "cccc00000004",
    "Duplicate",
    &[&UNIQUE],
    &[
        execute(sql!("UPDATE teams SET motto = name")),
        execute(sql!("INSERT INTO teams (name) VALUES ('green'); INSERT INTO teams (name) VALUES ('red')")),
        execute(sql!("DELETE FROM teams")),
    ],
);
static SYNTAX: Revision = revision(
    "cccc00000005",
    "Syntax",
    &[&UNIQUE],
    &[execute(sql!("UPDATE teams SET motto = name")), execute(sql!("UPDATE teams SET -- no"))],
);

async fn failing(db: &TempDatabase, revision: &'static Revision) -> String {
    let migrator = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, revision]);
    let error = migrator.upgrade(&db.url, "head").await.expect_err("it cannot run").to_string();
    assert_eq!(db.ask("SELECT version_num FROM aludel_version").await.expect("the row is there"), "bbbb00000003");
    error
}

#[test]
fn postgres_says_which_statement_of_the_message_failed() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        assert_eq!(
            failing(&db, &DUPLICATE).await,
            "upgrade of cccc00000004 (Duplicate) failed at op 2 (`execute`): duplicate key value violates unique \
             constraint \"uq_teams_name\" (23505)\n  \
             detail: Key (name)=(red) already exists.\n  \
             statement: INSERT INTO teams (name) VALUES ('green'); INSERT INTO teams (name) VALUES ('red')\n  \
             rolled back: the database is still at bbbb00000003\n\
             help: fix the cause and run again"
        );
        assert_eq!(
            failing(&db, &SYNTAX).await,
            "upgrade of cccc00000005 (Syntax) failed at op 2 (`execute`): syntax error at or near \";\" (42601)\n  \
             statement: UPDATE teams SET -- no\n  \
             rolled back: the database is still at bbbb00000003\n\
             help: fix the cause and run again"
        );
        assert_eq!(db.ask("SELECT count(motto) FROM teams").await.unwrap(), "0");
    });
}

#[test]
fn mariadb_says_what_is_applied_and_goes_on_from_there() {
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        let error = failing(&db, &DUPLICATE).await;
        assert_eq!(
            error,
            "upgrade of cccc00000004 (Duplicate) failed at op 2 (`execute`): Duplicate entry 'red' for key 'uq_teams_name' (1062)\n  \
             statement: INSERT INTO teams (name) VALUES ('green'); INSERT INTO teams (name) VALUES ('red')\n  \
             statement 1 of 3 of cccc00000004 is applied: the version row still says bbbb00000003\n\
             help: fix the cause and run again: it goes on with statement 2; what of cccc00000004 is not applied may be edited"
        );
        assert_eq!(db.ask("SELECT group_concat(name ORDER BY name) FROM teams").await.unwrap(), "blue,red");
        let all = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &DUPLICATE]);
        let unfinished = all.current(&db.url).await.unwrap().unfinished.unwrap();
        assert_eq!((unfinished.step, unfinished.steps, unfinished.state.as_str()), (1, 3, "failed"));
        assert_eq!(unfinished.to_string(), "upgrade of cccc00000004 has failed: 1 of 3 statements are done");

        let error = all.downgrade(&db.url, "base").await.unwrap_err().to_string();
        assert_eq!(
            error,
            "upgrade of cccc00000004 (Duplicate) stopped after 1 of its 3 statements: nothing was run\n\
             help: first finish that upgrade, or finish cccc00000004 by hand, then `stamp cccc00000004`; or undo by hand \
             what of it is done, then `stamp bbbb00000003`"
        );
        let other = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &EDITED]);
        let error = other.upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.contains("the revision was edited since: take the edit back"), "{error}");

        db.run("DELETE FROM teams WHERE name = 'red'").await;
        all.upgrade(&db.url, "head").await.unwrap();
        assert_eq!(db.ask("SELECT count(*) FROM teams").await.unwrap(), "0");
        let history = all.history(&db.url).await.unwrap();
        assert_eq!((history.len(), history[3].state.as_str(), history[3].step), (4, "done", 3));
    });
}

static EDITED: Revision =
    revision("cccc00000004", "Duplicate", &[&UNIQUE], &[execute(sql!("UPDATE teams SET motto = 'edited'"))]);

#[test]
fn a_killed_run_on_mariadb_is_refused_with_the_remedy() {
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        failing(&db, &DUPLICATE).await;
        db.run("UPDATE aludel_history SET state = 'running' WHERE state = 'failed'").await;
        let all = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &DUPLICATE]);
        let unfinished = all.current(&db.url).await.unwrap().unfinished.unwrap().to_string();
        assert_eq!(unfinished, "upgrade of cccc00000004 is running or was killed: 1 of 3 statements are done");
        let error = all.upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert_eq!(
            error,
            "upgrade of cccc00000004 (Duplicate) stopped after 1 of its 3 statements: nothing was run\n\
             help: nobody knows whether statement 2 was done: finish cccc00000004 by hand, then `stamp cccc00000004`; or \
             undo by hand what of it is done, then `stamp bbbb00000003`"
        );
        all.stamp(&db.url, ["head"], false).await.unwrap();
        assert!(all.current(&db.url).await.unwrap().unfinished.is_none());
        assert!(all.upgrade(&db.url, "head").await.unwrap().revisions.is_empty());
    });
}

#[test]
fn in_a_transaction_of_the_callers_nothing_is_committed() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let mut connection = db.postgres().await;
        let mut transaction = connection.begin().await.unwrap();
        migrator().upgrade(&mut *transaction, "head").await.unwrap();
        let broken = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &DUPLICATE]);
        broken.upgrade(&mut *transaction, "head").await.unwrap_err();
        let broken = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &SYNTAX]);
        let error = broken.upgrade(&mut *transaction, "head").await.unwrap_err().to_string();
        assert!(error.contains("rolled back: the database is still at bbbb00000003"), "{error}");
        assert!(migrator().current(&mut *transaction).await.unwrap().at_head);
        transaction.rollback().await.unwrap();
        assert!(migrator().current(&mut connection).await.unwrap().revisions.is_empty());
        migrator().upgrade(&mut connection, "head").await.unwrap();
        assert_eq!(db.ask("SELECT count(*) FROM teams").await.unwrap(), "2");
    });
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        let mut connection = db.mysql().await;
        let mut transaction = connection.begin().await.unwrap();
        let error = migrator().upgrade(&mut *transaction, "head").await.unwrap_err().to_string();
        assert_eq!(
            error,
            "MySQL and MariaDB commit before and after each DDL statement, so nothing can run in a transaction of yours\n\
             help: pass the pool, or a connection without a transaction"
        );
    });
}

#[test]
fn a_held_lock_is_told_with_its_holder_and_given_up_on() {
    for database in [Database::Postgres, Database::Mariadb] {
        let db = TempDatabase::new(database);
        block_on(async {
            let started = Arc::new(tokio::sync::Notify::new());
            let told = Arc::clone(&started);
            let slow = Migrator::from_list(&[&SLOW]).on_event(move |event| {
                if let Event::Started { .. } = event {
                    told.notify_one();
                }
            });
            let quick = Migrator::from_list(&[&SLOW]).lock_timeout(Duration::from_millis(100));
            let holders = Arc::new(Mutex::new(Vec::new()));
            let seen = Arc::clone(&holders);
            let quick = quick.on_event(move |event| {
                if let Event::WaitingForLock { holder, .. } = event {
                    seen.lock().unwrap().push(holder.clone());
                }
            });
            let (slow, quick) = tokio::join!(slow.upgrade(&db.url, "head"), async {
                started.notified().await;
                quick.upgrade(&db.url, "head").await
            });
            slow.unwrap();
            let error = quick.unwrap_err().to_string();
            assert!(error.starts_with("another runner holds the lock ("), "{error}");
            assert!(holders.lock().unwrap()[0].is_some());
        });
    }
}

#[test]
fn a_connection_that_is_killed_is_no_riddle() {
    for database in [Database::Postgres, Database::Mariadb] {
        let db = TempDatabase::new(database);
        block_on(async {
            migrator().upgrade(&db.url, "head").await.unwrap();
            let slow = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &SLOW_STEP]);
            let (error, ()) = tokio::join!(slow.upgrade(&db.url, "head"), async {
                // Each fails while there is nobody to kill.
                let kill = match database {
                    Database::Postgres => {
                        "SELECT 1 / count(pg_terminate_backend(pid)) FROM pg_stat_activity \
                         WHERE datname = current_database() AND query LIKE '%pg_sleep(2)%' AND pid <> pg_backend_pid()"
                    }
                    _ => {
                        "BEGIN NOT ATOMIC DECLARE i BIGINT; SELECT id INTO i FROM information_schema.processlist \
                         WHERE db = DATABASE() AND state = 'User sleep' AND info LIKE '%SLEEP(2)%' LIMIT 1; KILL i; END"
                    }
                };
                while db.try_run(kill).await.is_err() {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            });
            let error = error.unwrap_err().to_string();
            let again = slow.upgrade(&db.url, "head").await;
            if database == Database::Postgres {
                assert!(error.contains("(57P01)"), "{error}");
                assert!(error.ends_with(
                    "the connection is lost: the database is at bbbb00000003, or at dddd00000002 if the commit came \
                     through\nhelp: `current` says where it is; then run again"
                ), "{error}");
                assert_eq!(again.unwrap().revisions.len(), 1);
            } else {
                assert!(error.ends_with(
                    "statement 1 of 2 of dddd00000002 is applied: the version row still says bbbb00000003; the connection \
                     is lost, so statement 2 may be applied, too\nhelp: see whether statement 2 is applied; finish \
                     dddd00000002 by hand, then `stamp dddd00000002`; or undo by hand what of it is done, then `stamp \
                     bbbb00000003`"
                ), "{error}");
                let again = again.unwrap_err().to_string();
                assert!(again.contains("stopped after 1 of its 2 statements: nothing was run"), "{again}");
            }
        });
    }
}

static SLOW_STEP: Revision =
    revision("dddd00000002", "SlowStep", &[&UNIQUE], &[execute(sql!("UPDATE teams SET motto = name")), SLEEP]);

#[test]
fn a_cancelled_run_blocks_nobody() {
    for_each_database(async |db| {
        let migrator = Migrator::from_list(&[&SLOW]);
        let cancelled = match db.database {
            Database::Postgres => {
                let pool = sqlx::PgPool::connect(&db.url).await.unwrap();
                tokio::time::timeout(Duration::from_millis(200), migrator.upgrade(&pool, "head")).await.is_err()
            }
            Database::Sqlite => true,
            Database::Mysql | Database::Mariadb => {
                let pool = sqlx::MySqlPool::connect(&db.url).await.unwrap();
                tokio::time::timeout(Duration::from_millis(200), migrator.upgrade(&pool, "head")).await.is_err()
            }
        };
        assert!(cancelled);
        // The servers may run the message to its end first; then whoever comes next has the lock and sees what was done.
        let again = migrator.lock_timeout(Duration::from_secs(10)).upgrade(&db.url, "head").await;
        match again {
            Ok(report) => assert!(report.revisions.len() <= 1),
            Err(error) => assert!(error.to_string().contains("nobody knows whether statement 1 was done"), "{error}"),
        }
    });
}

const SLEEP: Op<'static> = execute(Sql {
    texts: &[
        text(Database::Postgres, &[Piece::Text("SELECT pg_sleep(2)")]),
        text(Database::Mariadb, &[Piece::Text("DO SLEEP(2)")]),
    ],
    names: &[],
    at: 0,
});
static SLOW: Revision = revision("dddd00000001", "Slow", &[], &[SLEEP]);

const fn text(database: Database, pieces: &'static [Piece<'static>]) -> SqlText<'static> {
    SqlText { databases: Databases(database.bit()), pieces, refused: &[] }
}

#[test]
fn what_cannot_be_reached_is_said_with_the_remedy() {
    let (postgres, mariadb) = (TempDatabase::new(Database::Postgres), TempDatabase::new(Database::Mariadb));
    let server = |url: &str| url.rsplit_once('/').unwrap().0.to_owned();
    let error = |url: String| block_on(async { migrator().upgrade(&url, "head").await.unwrap_err().to_string() });

    let missing = error(format!("{}/not_there", server(&postgres.url)));
    assert!(missing.contains("database \"not_there\" does not exist\nhelp: `database create` makes it"), "{missing}");
    let missing = error(format!("{}/not_there", server(&mariadb.url)));
    assert!(missing.contains("Unknown database 'not_there'\nhelp: `database create` makes it"), "{missing}");
    let nobody = error(mariadb.url.replacen("root", "nobody:s3cret", 1));
    assert!(nobody.contains("refused the connection: Access denied"), "{nobody}");
    assert!(!nobody.contains("s3cret"), "{nobody}");
    let closed = error("postgres://app:s3cret@127.0.0.1:1/shop".to_owned());
    assert!(closed.starts_with("cannot reach postgres://app@127.0.0.1:1/shop: Connection refused"), "{closed}");
    let named = mariadb.url.replacen("mysql:", "mariadb:", 1);
    assert!(block_on(async { migrator().current(&named).await.unwrap().revisions.is_empty() }));
    let none = error(server(&mariadb.url));
    assert!(none.contains("is not a database URL: it names no database\nhelp: "), "{none}");
}
