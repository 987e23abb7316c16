//! Running chains on real SQLite databases.
#![cfg(feature = "sqlite")]

mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aludel::graph::Revision;
use aludel::model::{Action, Chain, Database, Databases, Name, TableName, Type, Version};
use aludel::op::{Item, ItemKind, Op};
use aludel::{Event, Migrator, Target};
use sqlx::{Connection as _, SqliteConnection, SqlitePool};
use support::*;

/// A database in a file that goes with it.
struct File {
    _directory: tempfile::TempDir,
    url: String,
}

fn file() -> File {
    let directory = tempfile::tempdir().expect("a test database works");
    let url = format!("sqlite:{}", directory.path().join("test.db").display());
    File { _directory: directory, url }
}

async fn query(url: &str, sql: &'static str) -> Vec<String> {
    let mut connection = SqliteConnection::connect(url).await.expect("a test database works");
    let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(&mut connection).await.expect("a test database works");
    connection.close().await.expect("a test database works");
    rows.into_iter().map(|(text,)| text).collect()
}

fn migrator() -> Migrator {
    Migrator::from_list(&chain())
}

fn ids(revisions: &[&'static Revision]) -> Vec<&'static str> {
    revisions.iter().map(|revision| revision.id).collect()
}

#[tokio::test]
async fn up_to_head_and_down_to_base() {
    let file = file();
    let report = migrator().upgrade(&file.url, "head").await.unwrap();
    assert_eq!(ids(&report.revisions), ["aaaa00000001", "aaaa00000002", "bbbb00000003"]);
    assert_eq!(query(&file.url, "SELECT name FROM teams ORDER BY id").await, ["red", "blue"]);
    assert_eq!(query(&file.url, "SELECT version_num FROM aludel_version").await, ["bbbb00000003"]);
    let current = migrator().current(&file.url).await.unwrap();
    assert!(current.at_head);
    assert_eq!(ids(&current.revisions), ["bbbb00000003"]);

    assert!(migrator().upgrade(&file.url, "head").await.unwrap().revisions.is_empty());

    let report = migrator().downgrade(&file.url, Target::BASE).await.unwrap();
    assert_eq!(ids(&report.revisions), ["bbbb00000003", "aaaa00000002", "aaaa00000001"]);
    let left = query(&file.url, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").await;
    assert_eq!(left, ["aludel_history", "aludel_version"]);
    let history = migrator().history(&file.url).await.unwrap();
    assert_eq!(history.len(), 6);
    assert!(history.iter().all(|row| row.state == "done" && row.step == row.steps && row.checksum.len() == 64));
    assert!(history[0].started_at.ends_with('Z'));
}

#[tokio::test]
async fn looking_makes_no_file() {
    let file = file();
    let path = std::path::Path::new(file.url.trim_start_matches("sqlite:"));
    for url in [file.url.clone(), format!("{}?mode=rwc", file.url)] {
        assert!(migrator().current(&url).await.unwrap().revisions.is_empty());
        assert!(migrator().history(&url).await.unwrap().is_empty());
        let plan = migrator().plan(&url, aludel::Direction::Upgrade, "head").await.unwrap();
        assert_eq!(plan.revisions.len(), 3);
        assert!(!path.exists());
    }
    let error = migrator().current(&format!("{}?mode=ro", file.url)).await.unwrap_err().to_string();
    assert!(error.contains("see that its folder is there"), "{error}");
    migrator().upgrade(&format!("{}?mode=rwc", file.url), "head").await.unwrap();
    assert_eq!(migrator().current(&file.url).await.unwrap().revisions.len(), 1);
}

#[tokio::test]
async fn what_ran_took_time() {
    let file = file();
    migrator().upgrade(&file.url, "head").await.unwrap();
    let history = migrator().history(&file.url).await.unwrap();
    assert!(history.iter().all(|row| row.millis > Some(0) && !row.actor.starts_with("unknown")), "{history:?}");
}

/// Interrupted after any number of SQLite's own steps, so inside every statement of the rebuild.
#[tokio::test]
async fn a_rebuild_that_is_interrupted_anywhere_leaves_the_connection_as_it_was() {
    let mut interrupted = 0;
    for steps in (0..).step_by(10) {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        migrator().upgrade(&mut connection, "SeedTeams").await.unwrap();
        let mut left = steps;
        connection.lock_handle().await.unwrap().set_progress_handler(1, move || {
            left -= 1;
            left != 0
        });
        let result = migrator().upgrade(&mut connection, "head").await;
        connection.lock_handle().await.unwrap().remove_progress_handler();
        for pragma in ["PRAGMA foreign_keys", "PRAGMA NOT legacy_alter_table"] {
            let sql = pragma.replace("NOT ", "");
            let on: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut connection).await.unwrap();
            assert_eq!(on == 0, pragma.contains("NOT"), "{pragma} after {steps} steps");
        }
        interrupted += usize::from(result.is_err());
        if steps > 0 && result.is_ok() {
            break;
        }
    }
    assert!(interrupted > 50, "{interrupted}");
}

#[tokio::test]
async fn relative_and_partial_targets() {
    let file = file();
    let at = |rows: Vec<String>| rows.join(",");
    assert_eq!(at(migrator().upgrade(&file.url, "+2").await.unwrap().after), "aaaa00000002");
    assert_eq!(at(migrator().upgrade(&file.url, "bbbb").await.unwrap().after), "bbbb00000003");
    assert_eq!(at(migrator().downgrade(&file.url, "-1").await.unwrap().after), "aaaa00000002");
    assert_eq!(at(migrator().downgrade(&file.url, "CreateTeams").await.unwrap().after), "aaaa00000001");
    let error = migrator().upgrade(&file.url, "aaaa").await.unwrap_err().to_string();
    assert!(
        error.starts_with("`aaaa` may be any of aaaa00000001 (CreateTeams), aaaa00000002 (SeedTeams)\nhelp:"),
        "{error}"
    );
}

static BROKEN: Revision = revision(
    "cccc00000004",
    "Broken",
    &[&UNIQUE],
    &[execute(sql!("UPDATE teams SET motto = name")), execute(sql!("INSERT INTO teams (name) VALUES ('red')"))],
);

#[tokio::test]
async fn a_failure_rolls_the_revision_back_and_says_so() {
    let file = file();
    let broken = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &BROKEN]);
    let error = broken.upgrade(&file.url, "head").await.unwrap_err().to_string();
    assert_eq!(
        error,
        "upgrade of cccc00000004 (Broken) failed at op 2 (`execute`): UNIQUE constraint failed: teams.name (2067)\n  \
         statement: INSERT INTO teams (name) VALUES ('red')\n  \
         rolled back: the database is still at bbbb00000003\n\
         help: fix the cause and run again"
    );
    assert_eq!(query(&file.url, "SELECT version_num FROM aludel_version").await, ["bbbb00000003"]);
    assert!(query(&file.url, "SELECT name FROM teams WHERE motto IS NOT NULL").await.is_empty());
}

#[tokio::test]
async fn a_row_that_is_no_revision_is_refused() {
    let file = file();
    migrator().upgrade(&file.url, "head").await.unwrap();
    let older = Migrator::from_list(&[&TEAMS, &SEED]);
    let error = older.downgrade(&file.url, "base").await.unwrap_err().to_string();
    assert_eq!(
        error,
        "the database is at bbbb00000003, which this program does not know: nothing was run\n\
         help: run a newer build that has it; or if it was removed on purpose, write where the database really is with `stamp --purge REVISION`"
    );
    assert_eq!(older.current(&file.url).await.unwrap().unknown, ["bbbb00000003"]);
    assert!(older.stamp(&file.url, ["head"], false).await.is_err());
    assert_eq!(older.stamp(&file.url, ["head"], true).await.unwrap().after, ["aaaa00000002"]);
    assert!(older.upgrade(&file.url, "head").await.unwrap().revisions.is_empty());
}

#[tokio::test]
async fn rows_that_overlap_are_refused_until_they_are_stamped() {
    let file = file();
    migrator().upgrade(&file.url, "+2").await.unwrap();
    let mut connection = SqliteConnection::connect(&file.url).await.unwrap();
    sqlx::raw_sql("INSERT INTO aludel_version VALUES ('aaaa00000001')").execute(&mut connection).await.unwrap();
    let error = migrator().upgrade(&mut connection, "head").await.unwrap_err().to_string();
    assert_eq!(
        error,
        "the version rows aaaa00000001, aaaa00000002 overlap, which no run leaves behind: nothing was run\n\
         help: `stamp aaaa00000002` writes them as they should be"
    );
    assert_eq!(migrator().stamp(&mut connection, ["aaaa00000002"], false).await.unwrap().after, ["aaaa00000002"]);
    migrator().upgrade(&mut connection, "head").await.unwrap();
}

#[tokio::test]
async fn a_row_that_is_there_twice_is_refused_until_it_is_stamped() {
    let file = file();
    let mut connection = SqliteConnection::connect(&format!("{}?mode=rwc", file.url)).await.unwrap();
    // As Alembic makes it with `version_table_pk=False`.
    let made = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
                INSERT INTO alembic_version VALUES ('aaaa00000001'), ('aaaa00000001')";
    sqlx::raw_sql(made).execute(&mut connection).await.unwrap();
    let migrator = migrator().version_table("alembic_version");
    let error = migrator.upgrade(&mut connection, "head").await.unwrap_err().to_string();
    assert!(error.ends_with("\nhelp: `stamp aaaa00000001` writes them as they should be"), "{error}");
    migrator.stamp(&mut connection, ["aaaa00000001"], false).await.unwrap();
    assert_eq!(query(&file.url, "SELECT version_num FROM alembic_version").await, ["aaaa00000001"]);
}

static EDITED: Revision =
    revision("aaaa00000002", "SeedTeams", &[&TEAMS], &[execute(sql!("INSERT INTO teams (name) VALUES ('green')"))]);

#[tokio::test]
async fn an_edited_revision_is_refused_until_it_is_stamped() {
    let file = file();
    migrator().upgrade(&file.url, "+2").await.unwrap();
    let edited = Migrator::from_list(&[&TEAMS, &EDITED]);
    let error = edited.upgrade(&file.url, "head").await.unwrap_err().to_string();
    assert_eq!(
        error,
        "aaaa00000002 (SeedTeams) was edited after it was applied: nothing was run\n\
         help: take the edit back and put the change into a new revision, or `stamp` where the database is to accept it as it is"
    );
    assert_eq!(ids(&edited.stamp(&file.url, ["head"], false).await.unwrap().revisions), ["aaaa00000002"]);
    edited.upgrade(&file.url, "head").await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_runners_do_not_overlap() {
    let file = file();
    let run = |url: String| tokio::spawn(async move { migrator().upgrade(&url, "head").await });
    let (a, b) = (run(file.url.clone()), run(file.url.clone()));
    let (a, b) = (a.await.unwrap().unwrap(), b.await.unwrap().unwrap());
    assert_eq!(a.revisions.len() + b.revisions.len(), 3);
    assert_eq!(query(&file.url, "SELECT name FROM teams ORDER BY id").await, ["red", "blue"]);
    assert_eq!(migrator().history(&file.url).await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_held_lock_is_told_and_given_up_on() {
    let file = file();
    migrator().upgrade(&file.url, "+1").await.unwrap();
    let mut other = SqliteConnection::connect(&file.url).await.unwrap();
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let waits = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&waits);
    let error = migrator()
        .lock_timeout(Duration::from_millis(1))
        .on_event(move |event| *seen.lock().unwrap() += i32::from(matches!(event, Event::WaitingForLock { .. })))
        .upgrade(&file.url, "head")
        .await
        .unwrap_err()
        .to_string();
    assert!(error.starts_with("another runner holds the lock: gave up after 1ms\nhelp: "), "{error}");
    assert_eq!(*waits.lock().unwrap(), 1);
}

#[tokio::test]
async fn in_a_transaction_of_the_callers_nothing_is_committed() {
    let file = file();
    let mut connection = SqliteConnection::connect(&format!("{}?mode=rwc", file.url)).await.unwrap();
    let mut transaction = connection.begin().await.unwrap();
    migrator().upgrade(&mut *transaction, "+2").await.unwrap();
    assert_eq!(migrator().current(&mut *transaction).await.unwrap().revisions.len(), 1);
    let error = migrator().upgrade(&mut *transaction, "head").await.unwrap_err().to_string();
    assert!(error.contains("cannot turn them off in a transaction of yours\nhelp: "), "{error}");
    transaction.rollback().await.unwrap();
    connection.close().await.unwrap();
    assert!(query(&file.url, "SELECT name FROM sqlite_schema").await.is_empty());
}

#[tokio::test]
async fn a_pool_gets_its_connection_back_as_it_was() {
    let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await.unwrap();
    migrator().upgrade(&pool, "head").await.unwrap();
    assert_eq!(count(&pool).await, 2);
    let (keys,): (i64,) = sqlx::query_as("PRAGMA foreign_keys").fetch_one(&pool).await.unwrap();
    assert_eq!(keys, 1);
    let broken = Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, &BROKEN]);
    broken.upgrade(&pool, "head").await.unwrap_err();
    assert_eq!(count(&pool).await, 2);
    migrator().downgrade(&pool, "base").await.unwrap();
}

async fn count(pool: &SqlitePool) -> i64 {
    let (count,): (i64,) =
        sqlx::query_as("SELECT count(*) FROM teams").fetch_one(pool).await.expect("the table is there");
    count
}

static MEMBERS: Revision = revision(
    "cccc00000001",
    "CreateMembers",
    &[&TEAMS],
    &[Op::CreateTable {
        table: TableName::new("members"),
        columns: &[id(), column("team_id", Type::BigInt)],
        items: &[
            primary_key("pk_members"),
            Item {
                name: Name::new("fk_members_team_id_teams"),
                kind: ItemKind::ForeignKey {
                    columns: &[Name::new("team_id")],
                    table: TableName::new("teams"),
                    references: &[Name::new("id")],
                    on_delete: Action::Cascade,
                    on_update: Action::NoAction,
                },
                options: None,
            },
        ],
        comment: "",
        options: None,
    }],
);
static REBUILD: Revision = revision(
    "cccc00000002",
    "UniqueTeams",
    &[&MEMBERS],
    &[Op::CreateItem {
        table: TableName::new("teams"),
        item: Item {
            name: Name::new("uq_teams_name"),
            kind: ItemKind::Unique { columns: &[Name::new("name")] },
            options: None,
        },
        concurrently: false,
    }],
);

#[tokio::test]
async fn a_rebuild_keeps_children_triggers_and_views() {
    let file = file();
    let migrator = Migrator::from_list(&[&TEAMS, &MEMBERS, &REBUILD]);
    migrator.upgrade(&file.url, "CreateMembers").await.unwrap();
    let mut connection = SqliteConnection::connect(&file.url).await.unwrap();
    sqlx::raw_sql(
        "INSERT INTO teams (name) VALUES ('red'), ('blue'); INSERT INTO members (team_id) VALUES (1), (2), (2);
         CREATE VIEW names AS SELECT name FROM teams;
         CREATE TABLE log (name TEXT);
         CREATE TRIGGER logged AFTER INSERT ON teams BEGIN INSERT INTO log VALUES (new.name); END",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    migrator.upgrade(&mut connection, "head").await.unwrap();
    sqlx::raw_sql("INSERT INTO teams (name) VALUES ('green')").execute(&mut connection).await.unwrap();
    let (keys,): (i64,) = sqlx::query_as("PRAGMA foreign_keys").fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    assert_eq!(keys, 1);
    assert_eq!(query(&file.url, "SELECT CAST(count(*) AS text) FROM members").await, ["3"]);
    assert_eq!(query(&file.url, "SELECT name FROM names ORDER BY name").await, ["blue", "green", "red"]);
    assert_eq!(query(&file.url, "SELECT name FROM log").await, ["green"]);
    migrator.downgrade(&file.url, "-1").await.unwrap();
    assert_eq!(query(&file.url, "SELECT CAST(count(*) AS text) FROM members").await, ["3"]);
}

#[tokio::test]
async fn a_rebuild_that_would_leave_orphans_is_rolled_back_and_names_them() {
    let file = file();
    let migrator = Migrator::from_list(&[&TEAMS, &MEMBERS, &REBUILD]);
    migrator.upgrade(&file.url, "CreateMembers").await.unwrap();
    let mut connection = SqliteConnection::connect(&file.url).await.unwrap();
    let orphan = "PRAGMA foreign_keys = OFF; INSERT INTO members (team_id) VALUES (7); PRAGMA foreign_keys = ON";
    sqlx::raw_sql(orphan).execute(&mut connection).await.unwrap();
    let error = migrator.upgrade(&mut connection, "head").await.unwrap_err().to_string();
    assert_eq!(
        error,
        "upgrade of cccc00000002 (UniqueTeams) failed: rows would point to rows that are not there\n  \
         row 1 of `members` points to no row of `teams`\n  \
         statement: PRAGMA foreign_key_check\n  \
         rolled back: the database is still at cccc00000001\n\
         help: fix the cause and run again"
    );
    let (keys,): (i64,) = sqlx::query_as("PRAGMA foreign_keys").fetch_one(&mut connection).await.unwrap();
    assert_eq!(keys, 1);
}

static MIXED: Revision = revision(
    "cccc00000003",
    "Mixed",
    &[&REBUILD],
    &[
        execute(sql!("INSERT INTO teams (name) VALUES ('first')")),
        Op::DropConstraint { table: TableName::new("teams"), constraint: Name::new("uq_teams_name") },
        execute(sql!("INSERT INTO members (team_id) VALUES ((SELECT id FROM teams WHERE name = 'late'))")),
    ],
);

#[tokio::test]
async fn a_revision_of_several_transactions_goes_on_where_it_stopped() {
    let file = file();
    let migrator = Migrator::from_list(&[&TEAMS, &MEMBERS, &REBUILD, &MIXED]);
    let error = migrator.upgrade(&file.url, "head").await.unwrap_err().to_string();
    assert!(error.starts_with("upgrade of cccc00000003 (Mixed) failed at op 3 (`execute`): NOT NULL"), "{error}");
    assert!(error.contains("of cccc00000003: the version row still says cccc00000002\nhelp: fix the cause and run again: it goes on with statement"), "{error}");
    let unfinished = migrator.current(&file.url).await.unwrap().unfinished.unwrap();
    assert_eq!((unfinished.state.as_str(), unfinished.revision.as_str()), ("running", "cccc00000003"));
    let mut connection = SqliteConnection::connect(&file.url).await.unwrap();
    sqlx::raw_sql("INSERT INTO teams (name) VALUES ('late')").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    assert_eq!(ids(&migrator.upgrade(&file.url, "head").await.unwrap().revisions), ["cccc00000003"]);
    assert_eq!(query(&file.url, "SELECT name FROM teams ORDER BY id").await, ["first", "late"]);
    assert_eq!(migrator.history(&file.url).await.unwrap().last().unwrap().state, "done");
    assert!(migrator.current(&file.url).await.unwrap().unfinished.is_none());
}

#[tokio::test]
async fn events_tell_the_whole_run() {
    let file = file();
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    let migrator = migrator().verbose(true).on_event(move |event| {
        heard.lock().unwrap().push(match event {
            Event::Connected { database, .. } => format!("connected {}", database.keyword()),
            Event::Planned { revisions, .. } => format!("planned {}", revisions.len()),
            Event::Started { revision, number, of, .. } => format!("started {} {number}/{of}", revision.name),
            Event::Statement { sql, .. } => sql.split(' ').take(2).collect::<Vec<_>>().join(" "),
            Event::Finished { revision, .. } => format!("finished {}", revision.name),
            other => format!("{other:?}"),
        });
    });
    migrator.upgrade(&file.url, "+2").await.unwrap();
    assert_eq!(
        *told.lock().unwrap(),
        [
            "connected sqlite",
            "planned 2",
            "started CreateTeams 1/2",
            "CREATE TABLE",
            "finished CreateTeams",
            "started SeedTeams 2/2",
            "INSERT INTO",
            "finished SeedTeams",
        ]
    );
}

#[tokio::test]
async fn branches_that_do_not_commute_cannot_both_be_applied() {
    static NAME: TableName<'static> = TableName::new("teams");
    static DROP: [Op<'static>; 1] = [Op::DropTable { table: NAME }];
    static RENAME: [Op<'static>; 1] = [Op::RenameTable { table: NAME, to: TableName::new("groups") }];
    static LEFT: Revision = revision("dddd00000001", "Left", &[&TEAMS], &DROP);
    static RIGHT: Revision = revision("dddd00000002", "Right", &[&TEAMS], &RENAME);
    let file = file();
    let migrator = Migrator::from_list(&[&TEAMS, &LEFT, &RIGHT]);
    let expected = "Left (runtime/tests/support/mod.rs:1) and Right (runtime/tests/support/mod.rs:1) cannot both be \
                    applied: these branches do not commute: which of them runs first would make a difference\n    table \
                    `teams`: `Left` has `drop_table`, `Right` has `rename_table`\nhelp: let one branch revise the other, so \
                    that its ops are checked against what the other did";
    let at_once = migrator.upgrade(&file.url, "heads").await.unwrap_err().to_string();
    assert_eq!(at_once, expected);
    assert!(migrator.current(&file.url).await.unwrap().revisions.is_empty());
    migrator.upgrade(&file.url, "Left").await.unwrap();
    let later = migrator.upgrade(&file.url, "Right").await.unwrap_err().to_string();
    assert_eq!(later, expected);
    migrator.downgrade(&file.url, "CreateTeams").await.unwrap();
    migrator.upgrade(&file.url, "Right").await.unwrap();
}

#[tokio::test]
async fn a_server_that_the_chain_is_not_for_is_refused() {
    static NEWER: Chain = {
        let mut chain = Chain::of(Databases::ALL);
        chain.versions[Database::Sqlite as usize] = Version(99, 1);
        chain
    };
    static ELSEWHERE: Chain = Chain::of(Databases(Database::Postgres.bit()));
    static NEW: Revision = Revision { chain: &NEWER, ..revision("dddd00000001", "New", &[], &[]) };
    static OTHER: Revision = Revision { chain: &ELSEWHERE, ..revision("dddd00000001", "Other", &[], &[]) };
    let file = file();
    let error = Migrator::from_list(&[&NEW]).upgrade(&file.url, "head").await.unwrap_err().to_string();
    assert!(error.starts_with("SQLite 3."), "{error}");
    assert!(error.ends_with("is too old: the chain is written for SQLite 99.1 and newer\nhelp: upgrade the server, or lower the version in `chain!`"), "{error}");
    let error = Migrator::from_list(&[&OTHER]).upgrade(&file.url, "head").await.unwrap_err().to_string();
    assert_eq!(
        error,
        "the chain is not written for SQLite, only for PostgreSQL\nhelp: add `sqlite` to `databases` in `chain!`"
    );
}

#[tokio::test]
async fn what_cannot_be_reached_is_said_with_the_remedy() {
    for (url, expected) in [
        (
            "oracle://db/shop",
            "`oracle` is not a database that Aludel runs on\nhelp: use `postgres`, `mysql`, `mariadb` or `sqlite`",
        ),
        ("shop.db", "`shop.db` is not a database URL: it has no scheme\nhelp: write `postgres://"),
        (
            "sqlite:/no/such/folder/shop.db",
            "cannot open sqlite:/no/such/folder/shop.db: unable to open database file\nhelp: see that its folder",
        ),
    ] {
        let error = migrator().upgrade(url, "head").await.unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}
