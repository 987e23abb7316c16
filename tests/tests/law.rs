//! Every case on every database: up, down to what was before, up again, down to nothing.

use aludel::model::Database;
use aludel::{Direction, Migrator};
use aludel_tests::cases::Case;
use aludel_tests::harness::{TempDatabase, block_on};
use aludel_tests::law::{Made, check_all, same};

#[test]
fn postgres() {
    check_on(Database::Postgres);
}

#[test]
fn sqlite() {
    check_on(Database::Sqlite);
}

#[test]
fn mariadb() {
    check_on(Database::Mariadb);
}

fn check_on(database: Database) {
    check_all(database, |case| case.databases.has(database), |case, database| block_on(check(case, database)));
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
