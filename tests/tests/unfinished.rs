//! MariaDB: a revision that stopped in the middle, and what may be done to it then.

#[path = "../../runtime/tests/support/mod.rs"]
mod support;

use aludel::graph::Revision;
use aludel::model::Database;
use aludel::{Direction, Migrator};
use aludel_tests::harness::{TempDatabase, block_on};
use support::*;

const FIRST: &str = "UPDATE teams SET motto = name";

/// As it was written first: its second statement cannot run.
static WRONG: Revision = revision(
    "cccc00000004",
    "Mottos",
    &[&UNIQUE],
    &[execute(sql!(FIRST)), execute(sql!("UPDATE taems SET motto = ''"))],
);
/// What is not applied of it is mended, and there is more of it.
static MENDED: Revision = revision(
    "cccc00000004",
    "Mottos",
    &[&UNIQUE],
    &[
        execute(sql!(FIRST)),
        execute(sql!("UPDATE teams SET motto = concat(motto, '!')")),
        execute(sql!("DELETE FROM teams WHERE name = 'blue'")),
    ],
);
/// What is applied of it is another statement now.
static REWRITTEN: Revision = revision(
    "cccc00000004",
    "Mottos",
    &[&UNIQUE],
    &[execute(sql!("UPDATE teams SET motto = 'x'")), execute(sql!("UPDATE teams SET motto = ''"))],
);

fn with(last: &'static Revision) -> Migrator {
    Migrator::from_list(&[&TEAMS, &SEED, &UNIQUE, last])
}

#[test]
fn what_is_not_applied_may_be_edited() {
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        let error = with(&WRONG).upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.ends_with("statement 2; what of cccc00000004 is not applied may be edited"), "{error}");

        let error = with(&REWRITTEN).upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.contains("the revision was edited since: take the edit back, or finish"), "{error}");

        let plan = with(&MENDED).plan(&db.url, Direction::Upgrade, "head").await.unwrap();
        assert_eq!((plan.resumed, plan.revisions[0].statements().count()), (Some(1), 3));
        with(&MENDED).upgrade(&db.url, "head").await.unwrap();
        assert_eq!(db.ask("SELECT group_concat(motto) FROM teams").await.unwrap(), "red!");
        let history = with(&MENDED).history(&db.url).await.unwrap();
        let last = history.last().unwrap();
        assert_eq!((last.state.as_str(), last.step, last.steps), ("done", 3, 3));
        // it is what was applied
        assert!(with(&MENDED).upgrade(&db.url, "head").await.unwrap().revisions.is_empty());
        assert!(with(&WRONG).upgrade(&db.url, "head").await.is_err());
    });
}

#[test]
fn stamping_the_revision_before_gives_up_what_is_applied() {
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        with(&WRONG).upgrade(&db.url, "head").await.unwrap_err();
        let error = with(&REWRITTEN).upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.ends_with("or undo by hand what of it is done, then `stamp bbbb00000003`"), "{error}");
        with(&REWRITTEN).stamp(&db.url, ["bbbb00000003"], false).await.unwrap();
        with(&REWRITTEN).upgrade(&db.url, "head").await.unwrap();
        assert_eq!(db.ask("SELECT max(motto) FROM teams").await.unwrap(), "");
    });
}
