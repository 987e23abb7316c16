//! What data steps leave in the rows, on every database.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::sync::{Arc, Mutex};

use aludel::exec::{Call, Context, running};
use aludel::model::{Chain, Database, Databases, Type, Value};
use aludel::{Direction, Event, Migrator};
use aludel_tests::build::{
    Modify as _, add_column, bulk_insert, check, column, create_table, foreign_key, function, leak, primary_key, run,
};
use aludel_tests::harness::{TempDatabase, for_each_database};
use aludel_tests::law::Made;

fn teams() -> Made {
    Made::new(
        leak(Chain::of(Databases::ALL)),
        [
            (
                vec![create_table(
                    "teams",
                    [
                        column("id", Type::BigInt).identity(),
                        column("name", Type::Varchar(30)),
                        column("parent_id", Type::BigInt).null(),
                    ],
                    [primary_key("pk_teams", &["id"]), foreign_key("fk_teams", &["parent_id"], "teams", &["id"])],
                )],
                None,
            ),
            (
                vec![bulk_insert(
                    "teams",
                    ["id", "name", "parent_id"],
                    &[
                        [Value::Int(1), Value::Str("one"), Value::Null],
                        [Value::Int(20), Value::Str("twenty"), Value::Int(1)],
                        [Value::Int(21), Value::Str("'); DROP TABLE teams; --"), Value::Int(20)],
                    ],
                )],
                None,
            ),
        ],
    )
}

#[test]
fn the_numbers_of_new_rows_go_on_after_those_inserted() {
    for_each_database(async |fresh| {
        let made = teams();
        let migrator = Migrator::from_list(&made.revisions);
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        fresh.run("INSERT INTO teams (name) VALUES ('next')").await;
        let next = fresh.ask("SELECT name FROM teams WHERE id = 22").await.unwrap();
        assert_eq!(next, "next");
    });
}

#[test]
fn the_numbers_never_go_backwards() {
    for_each_database(async |fresh| {
        let made = teams();
        let migrator = Migrator::from_list(&made.revisions);
        migrator.upgrade(&fresh.url, "r000").await.unwrap();
        fresh.run("INSERT INTO teams (id, name) VALUES (99, 'a')").await;
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        fresh.run("INSERT INTO teams (name) VALUES ('next')").await;
        let next = fresh.ask("SELECT name FROM teams WHERE id = 100").await.unwrap();
        assert_eq!(next, "next");
    });
}

#[test]
fn a_downgrade_deletes_the_rows_and_no_others() {
    for_each_database(async |fresh| {
        let made = teams();
        let migrator = Migrator::from_list(&made.revisions);
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        fresh.run("INSERT INTO teams (name) VALUES ('mine')").await;
        migrator.downgrade(&fresh.url, "-1").await.unwrap();
        let left = fresh.ask("SELECT name FROM teams").await.unwrap();
        assert_eq!(left, "mine");
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        let count = fresh.ask("SELECT count(*) FROM teams").await.unwrap();
        assert_eq!(count, "4");
    });
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Runs a text in a transaction of the function's own, inside the revision's.
async fn send(ctx: &mut Context<'_>, sql: &'static str) -> Result<u64, sqlx::Error> {
    use sqlx::Connection as _;
    macro_rules! nested {
        ($connection:expr) => {{
            let mut inner = $connection.unwrap().begin().await?;
            let done = sqlx::raw_sql(sql).execute(&mut *inner).await?.rows_affected();
            inner.commit().await?;
            Ok(done)
        }};
    }
    match ctx.database() {
        Database::Postgres => nested!(ctx.postgres()),
        Database::Sqlite => nested!(ctx.sqlite()),
        Database::Mysql | Database::Mariadb => nested!(ctx.mysql()),
    }
}

async fn shout(ctx: &mut Context<'_>) -> Result<(), sqlx::Error> {
    let done = send(ctx, "UPDATE teams SET motto = upper(name)").await?;
    ctx.progress().report(done, Some(3));
    Ok(())
}

async fn hush(ctx: &mut Context<'_>) -> Result<(), Failed> {
    assert_eq!((ctx.revision().id, ctx.direction()), ("r002", Direction::Downgrade));
    send(ctx, "UPDATE teams SET name = lower(motto)").await?;
    Ok(())
}

async fn refuses(ctx: &mut Context<'_>) -> Result<(), Failed> {
    send(ctx, "UPDATE teams SET name = 'changed'").await?;
    Err("the third team is not wanted".into())
}

async fn panics(ctx: &mut Context<'_>) -> Result<(), Failed> {
    send(ctx, "UPDATE teams SET name = 'changed'").await?;
    panic!("no {}", "luck");
}

async fn breaks(ctx: &mut Context<'_>) -> Result<(), sqlx::Error> {
    send(ctx, "UPDATE nowhere SET name = 'changed'").await.map(drop)
}

#[expect(clippy::unused_async, reason = "a function that runs is async")]
async fn elsewhere(ctx: &mut Context<'_>) -> Result<(), Failed> {
    match ctx.database() {
        Database::Postgres => drop(ctx.sqlite()?),
        Database::Sqlite | Database::Mysql | Database::Mariadb => drop(ctx.postgres()?),
    }
    Ok(())
}

/// The teams, and a revision that runs the function between two columns.
fn teams_and(called: &str, call: Call, undo: Option<Call>) -> Made {
    let undo = undo.map(|undo| function("undo", undo));
    let first = teams();
    let lists = first.revisions.iter().map(|revision| revision.ops.to_vec()).chain([vec![
        add_column("teams", column("motto", Type::Varchar(30)).null(), []),
        run(function(called, call), undo),
        add_column("teams", column("later", Type::Integer).null(), []),
    ]]);
    Made::new(leak(Chain::of(Databases::ALL)), lists.map(|ops| (ops, None)).collect::<Vec<_>>())
}

#[test]
fn a_function_runs_at_its_place_and_is_taken_back_by_another() {
    for_each_database(async |fresh| {
        let made = teams_and("shout", Call(|ctx| running(shout(ctx))), Some(Call(|ctx| running(hush(ctx)))));
        let told = Arc::new(Mutex::new(Vec::new()));
        let listener = told.clone();
        let migrator = Migrator::from_list(&made.revisions).on_event(move |event| {
            if let Event::Progress { revision, function, done, of, .. } = event {
                listener.lock().unwrap().push((revision.id, *function, *done, *of));
            }
        });
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        assert_eq!(fresh.ask("SELECT motto FROM teams WHERE id = 20").await.unwrap(), "TWENTY");
        assert_eq!(*told.lock().unwrap(), [("r002", "shout", 3, Some(3))]);
        migrator.downgrade(&fresh.url, "-1").await.unwrap();
        assert_eq!(fresh.ask("SELECT name FROM teams WHERE id = 20").await.unwrap(), "twenty");
        made.compare(fresh, 2, "after the downgrade").await.unwrap();
    });
}

/// What the upgrade says, and that it can go on once the cause is mended.
async fn stopped(fresh: &TempDatabase, called: &str, call: Call) -> String {
    let made = teams_and(called, call, None);
    let error = Migrator::from_list(&made.revisions).upgrade(&fresh.url, "head").await.unwrap_err().to_string();
    assert_eq!(fresh.ask("SELECT name FROM teams WHERE id = 20").await.unwrap(), "twenty");
    if fresh.database != Database::Mariadb {
        made.compare(fresh, 2, "after the rollback").await.unwrap();
    }
    let made = teams_and(called, Call(|ctx| running(shout(ctx))), None);
    Migrator::from_list(&made.revisions).upgrade(&fresh.url, "head").await.unwrap();
    assert_eq!(fresh.ask("SELECT motto FROM teams WHERE id = 20").await.unwrap(), "TWENTY");
    made.compare(fresh, 3, "after the second try").await.unwrap();
    error
}

fn first_line(error: &str) -> &str {
    error.lines().next().unwrap_or_default()
}

#[test]
fn an_error_of_a_function_rolls_back_and_names_it() {
    for_each_database(async |fresh| {
        let error = stopped(fresh, "refuses", Call(|ctx| running(refuses(ctx)))).await;
        let expected = "upgrade of r002 (Revision2) failed at op 2 (`run`): the third team is not wanted";
        assert_eq!(first_line(&error), expected);
        assert!(error.contains("\n  statement: run refuses, version: 1\n"), "{error}");
        assert!(error.contains("\nhelp: fix the cause and run again"), "{error}");
    });
}

#[test]
fn a_panic_in_a_function_is_an_error() {
    for_each_database(async |fresh| {
        let error = stopped(fresh, "panics", Call(|ctx| running(panics(ctx)))).await;
        let expected = "upgrade of r002 (Revision2) failed at op 2 (`run`): `panics` panicked: no luck";
        assert_eq!(first_line(&error), expected);
    });
}

#[test]
fn what_the_database_says_to_a_function_is_passed_on() {
    for_each_database(async |fresh| {
        let error = stopped(fresh, "breaks", Call(|ctx| running(breaks(ctx)))).await;
        let expected = match fresh.database {
            Database::Postgres => "relation \"nowhere\" does not exist (42P01)",
            Database::Sqlite => "no such table: nowhere (1)",
            Database::Mysql | Database::Mariadb => "nowhere' doesn't exist (1146)",
        };
        assert!(first_line(&error).ends_with(expected), "{error}");
    });
}

#[test]
fn a_function_gets_the_connection_of_the_actual_database_only() {
    for_each_database(async |fresh| {
        let error = stopped(fresh, "elsewhere", Call(|ctx| running(elsewhere(ctx)))).await;
        assert!(first_line(&error).contains(&format!("this run is on {}, not on ", fresh.database.title())), "{error}");
    });
}

#[test]
fn a_function_runs_in_a_transaction_of_the_callers() {
    use sqlx::Connection as _;
    for_each_database(async |fresh| {
        let made = teams_and("shout", Call(|ctx| running(shout(ctx))), None);
        let migrator = Migrator::from_list(&made.revisions);
        match fresh.database {
            Database::Postgres => {
                let mut connection = fresh.postgres().await;
                let mut transaction = connection.begin().await.unwrap();
                migrator.upgrade(&mut *transaction, "head").await.unwrap();
                transaction.rollback().await.unwrap();
            }
            Database::Sqlite => {
                let mut connection = fresh.sqlite().await;
                let mut transaction = connection.begin().await.unwrap();
                migrator.upgrade(&mut *transaction, "head").await.unwrap();
                transaction.rollback().await.unwrap();
            }
            Database::Mysql | Database::Mariadb => return,
        }
        made.compare(fresh, 0, "after the caller's rollback").await.unwrap();
    });
}

#[test]
fn a_script_cannot_call_a_function() {
    let made = teams_and("shout", Call(|ctx| running(shout(ctx))), None);
    let migrator = Migrator::from_list(&made.revisions);
    for database in Database::ALL {
        let range = aludel::graph::Range::parse("r000:r002").unwrap();
        let plan = migrator.plan_offline(database, Direction::Upgrade, &range).unwrap();
        assert_eq!(
            plan.to_sql().unwrap_err().to_string(),
            "revision r002 (Revision2), op 2 (`run`): a script cannot `run shout, version: 1`, which is a function of \
             this program\nhelp: let the program itself run this revision, and write scripts for those before and after it"
        );
    }
}

/// Changes a row and then never ends.
async fn hangs(ctx: &mut Context<'_>) -> Result<(), sqlx::Error> {
    send(ctx, "UPDATE teams SET name = 'changed'").await?;
    ctx.progress().report(1, None);
    std::future::pending().await
}

#[test]
fn a_run_that_is_cut_off_in_a_function_goes_on_with_it() {
    for_each_database(async |fresh| {
        let made = teams_and("shout", Call(|ctx| running(hangs(ctx))), None);
        let hanging = Arc::new(tokio::sync::Notify::new());
        let listener = hanging.clone();
        let migrator = Migrator::from_list(&made.revisions).on_event(move |event| {
            if let Event::Progress { .. } = event {
                listener.notify_one();
            }
        });
        tokio::select! {
            outcome = migrator.upgrade(&fresh.url, "head") => panic!("it ended: {outcome:?}"),
            () = hanging.notified() => {}
        }
        // its connection is gone, and its lock with it
        let made = teams_and("shout", Call(|ctx| running(shout(ctx))), None);
        Migrator::from_list(&made.revisions).upgrade(&fresh.url, "head").await.unwrap();
        assert_eq!(fresh.ask("SELECT motto FROM teams WHERE id = 20").await.unwrap(), "TWENTY");
        made.compare(fresh, 3, "after the second run").await.unwrap();
    });
}

#[test]
fn a_function_between_rebuilds_has_foreign_keys_on() {
    async fn points_nowhere(ctx: &mut Context<'_>) -> Result<(), sqlx::Error> {
        send(ctx, "UPDATE teams SET parent_id = 77 WHERE id = 1").await.map(drop)
    }
    for_each_database(async |fresh| {
        let first = teams();
        let lists = first.revisions.iter().map(|revision| revision.ops.to_vec()).chain([vec![
            add_column("teams", column("a", Type::Integer).null(), [check("ck_teams_a", "{a} > 0")]),
            run(function("points_nowhere", Call(|ctx| running(points_nowhere(ctx)))), None),
            add_column("teams", column("b", Type::Integer).null(), [check("ck_teams_b", "{b} > 0")]),
        ]]);
        let made = Made::new(leak(Chain::of(Databases::ALL)), lists.map(|ops| (ops, None)).collect::<Vec<_>>());
        let error = Migrator::from_list(&made.revisions).upgrade(&fresh.url, "head").await.unwrap_err().to_string();
        assert!(first_line(&error).starts_with("upgrade of r002 (Revision2) failed at op 2 (`run`): "), "{error}");
        assert!(error.to_lowercase().contains("foreign key"), "{error}");
    });
}

async fn named_by_the_run(ctx: &mut Context<'_>) -> Result<(), Failed> {
    let sql = match (ctx.option("name"), ctx.option("missing")) {
        (Some("blue"), None) => "UPDATE teams SET motto = 'blue'",
        other => return Err(format!("{other:?}").into()),
    };
    send(ctx, sql).await?;
    Ok(())
}

#[test]
fn a_function_reads_the_options_of_the_run() {
    for_each_database(async |fresh| {
        let made = teams_and("named_by_the_run", Call(|ctx| running(named_by_the_run(ctx))), None);
        let migrator = Migrator::from_list(&made.revisions).option("name", "red").option("name", "blue");
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        assert_eq!(fresh.ask("SELECT max(motto) FROM teams").await.unwrap(), "blue");
    });
}
