//! Every case on every database: up, down to what was before, up again, down to nothing.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use aludel::model::Database;
use aludel::{Direction, Migrator};
use aludel_tests::cases::{self, Case};
use aludel_tests::harness::{TempDatabase, block_on};
use aludel_tests::law::{Made, same};

#[test]
fn postgres() {
    check_all(Database::Postgres);
}

#[test]
fn sqlite() {
    check_all(Database::Sqlite);
}

#[test]
fn mariadb() {
    check_all(Database::Mariadb);
}

/// Runs all cases, a few at a time, and tells every failure at the end. `$CASE` picks some.
fn check_all(database: Database) {
    let picked = std::env::var("CASE").unwrap_or_default();
    let mut cases = cases::all();
    cases.retain(|case| case.databases.has(database) && case.name.contains(&picked));
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = block_on(check(case, database));
                    if let Err(failure) = outcome {
                        failures.lock().unwrap().push(format!("{} {failure}", case.name));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    let count = format!("{} of {} cases fail on {}", failures.len(), cases.len(), database.title());
    assert!(failures.is_empty(), "{count}:\n\n{}", failures.join("\n\n"));
}

async fn check(case: &Case, database: Database) -> Result<(), String> {
    let fresh = TempDatabase::new(database);
    let made = Made::of(case);
    let migrator = Migrator::from_list(&made.revisions);
    let run = async |direction, target: &str, when: &str| {
        let outcome = match direction {
            Direction::Upgrade => migrator.upgrade(&fresh.url, target).await,
            Direction::Downgrade | Direction::Stamp => migrator.downgrade(&fresh.url, target).await,
        };
        outcome.map(drop).map_err(|error| format!("{when}: {error}"))
    };

    run(Direction::Upgrade, "r000", "before").await?;
    let before = made.compare(&fresh, 1, "before").await?;
    if !case.rows.is_empty() {
        fresh.try_run(case.rows).await.map_err(|error| format!("rows: {error}"))?;
    }

    run(Direction::Upgrade, "head", "up").await?;
    let after = made.compare(&fresh, 2, "up").await?;
    ask(case, &fresh).await?;

    run(Direction::Downgrade, "r000", "down").await?;
    same(database, &before, &made.read(&fresh).await, "down")?;

    run(Direction::Upgrade, "head", "up again").await?;
    same(database, &after, &made.read(&fresh).await, "up again")?;

    run(Direction::Downgrade, "base", "down to nothing").await?;
    made.compare(&fresh, 0, "down to nothing").await?;
    Ok(())
}

async fn ask(case: &Case, fresh: &TempDatabase) -> Result<(), String> {
    for (query, text) in &case.then {
        let answer = fresh.ask(query).await.map_err(|error| format!("{query}: {error}"))?;
        if answer != *text {
            return Err(format!("{query} gives {answer:?}, expected {text:?}"));
        }
    }
    Ok(())
}
