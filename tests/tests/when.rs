//! `when(tag)`: which data steps run, what the journal keeps of that, and what a downgrade takes back.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::graph::{Range, Revision};
use aludel::model::{Chain, Database, Databases, Type, Value};
use aludel::op::{On, Settings, When};
use aludel::{Direction, Migrator};
use aludel_tests::build::{Modify as _, bulk_insert, column, create_table, execute, leak, primary_key};
use aludel_tests::harness::{TempDatabase, for_each_database};

/// A table with two teams, of which one is for demonstrations, and a step for staging that a table `gate` lets through.
fn migrator() -> Migrator {
    let chain = leak(Chain::of(Databases::ALL));
    let id = column("id", Type::BigInt).identity();
    let team = |id, name| bulk_insert("teams", ["id", "name"], &[[Value::Int(id), Value::Str(name)]]);
    let tables: &'static Revision = leak(Revision {
        ops: vec![create_table("teams", [id, column("name", Type::Text)], [primary_key("pk_teams", &["id"])])].leak(),
        ..Revision::new("r0", chain, &[], &[])
    });
    let rows = leak(Revision {
        ops: vec![
            team(1, "everywhere"),
            team(2, "demo"),
            execute("UPDATE teams SET name = 'staging' WHERE id = (SELECT id FROM gate)", ""),
        ]
        .leak(),
        settings: leak(Settings {
            no_transaction: true,
            when: &[
                When { tags: &["demo", "show"], on: On::Upgrade(1) },
                When { tags: &["staging"], on: On::Upgrade(2) },
            ],
            ..Settings::NONE
        }),
        ..Revision::new("r1", chain, vec![tables].leak(), &[])
    });
    Migrator::from_list(&[tables, rows])
}

async fn names(db: &TempDatabase) -> String {
    let (all, count) = ("SELECT name FROM teams WHERE id = (SELECT max(id) FROM teams)", "SELECT count(*) FROM teams");
    format!("{} up to {}", db.ask(count).await.unwrap(), db.ask(all).await.unwrap_or_default())
}

#[test]
fn a_step_runs_where_one_of_its_tags_is_chosen_and_is_taken_back_only_there() {
    for_each_database(async |db| {
        migrator().upgrade(&db.url, "head").await.unwrap();
        assert_eq!(names(db).await, "1 up to everywhere");
        // a row of the user's own, with the key of one that was left out
        db.run("INSERT INTO teams (id, name) VALUES (2, 'mine')").await;
        migrator().tag("demo").downgrade(&db.url, "r0").await.unwrap();
        assert_eq!(names(db).await, "1 up to mine");
        db.run("DELETE FROM teams").await;

        migrator().tag("show").upgrade(&db.url, "head").await.unwrap();
        assert_eq!(names(db).await, "2 up to demo");
        migrator().downgrade(&db.url, "r0").await.unwrap();
        assert_eq!(db.ask("SELECT count(*) FROM teams").await.unwrap(), "0");

        let history = migrator().history(&db.url).await.unwrap();
        let kept: Vec<_> = history.iter().map(|row| (row.revision.as_str(), row.tags.join(","))).collect();
        let show = || "show".to_owned();
        let none = String::new;
        assert_eq!(kept, [("r0", none()), ("r1", none()), ("r1", none()), ("r1", show()), ("r1", show())]);
    });
}

#[test]
fn what_is_redone_has_its_tags_again() {
    for_each_database(async |db| {
        migrator().tag("show").upgrade(&db.url, "head").await.unwrap();
        let history = migrator().history(&db.url).await.unwrap();
        migrator().downgrade(&db.url, "r0").await.unwrap();
        migrator().tags_of(&history).upgrade(&db.url, "head").await.unwrap();
        assert_eq!(names(db).await, "2 up to demo");
        assert_eq!(migrator().history(&db.url).await.unwrap().last().unwrap().tags, ["show"]);
        migrator().downgrade(&db.url, "r0").await.unwrap();
        db.run("CREATE TABLE gate (id bigint)").await;
        migrator().tag("staging").tags_of(&history).upgrade(&db.url, "head").await.unwrap();
        assert_eq!(names(db).await, "1 up to everywhere");
    });
}

#[test]
fn a_run_that_stopped_goes_on_with_its_tags() {
    for_each_database(async |db| {
        let both = migrator().tag("demo").tag("staging");
        both.upgrade(&db.url, "head").await.unwrap_err();
        assert_eq!(names(db).await, "2 up to demo");
        db.run("CREATE TABLE gate (id bigint)").await;
        db.run("INSERT INTO gate (id) VALUES (2)").await;
        migrator().upgrade(&db.url, "head").await.unwrap();
        assert_eq!(names(db).await, "2 up to staging");
        let history = migrator().history(&db.url).await.unwrap();
        assert_eq!(history.last().unwrap().tags, ["demo", "staging"]);
    });
}

#[test]
fn a_tag_that_no_step_asks_for_is_refused_before_anything_runs() {
    for_each_database(async |db| {
        let error = migrator().tag("dmeo").upgrade(&db.url, "head").await.unwrap_err();
        let expected = "no data step says `when(dmeo)`\nhelp: choose among demo, show, staging";
        assert_eq!(error.to_string(), expected);
        assert!(db.ask("SELECT count(*) FROM teams").await.is_err());
    });
}

#[test]
fn a_script_says_what_it_leaves_out() {
    let script = |migrator: Migrator| {
        let range = Range::parse("r0:r1").unwrap();
        migrator.plan_offline(Database::Sqlite, Direction::Upgrade, &range).unwrap().to_sql().unwrap()
    };
    let without = script(migrator().tag("staging"));
    assert!(without.contains("-- op 2 (`bulk_insert`) is left out: it is for --tag demo or --tag show\n"), "{without}");
    assert!(!without.contains("'demo'"), "{without}");
    assert!(without.contains(", tags) VALUES ('r1', 'upgrade', 2, 2, 'done', "), "{without}");
    let with = script(migrator().tag("demo"));
    assert!(with.contains("(2, 'demo');"), "{with}");
    let none = Migrator::from_list(&[leak(Revision::new("r0", leak(Chain::of(Databases::ALL)), &[], &[]))]).tag("demo");
    let error = none.plan_offline(Database::Sqlite, Direction::Upgrade, &Range::parse("base:r0").unwrap()).unwrap_err();
    let expected = "no data step says `when(demo)`\nhelp: no step of this program has a condition: leave `--tag` out";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn a_condition_is_part_of_the_checksum() {
    let revisions = migrator().revisions().unwrap().to_vec();
    let without = Revision {
        ops: revisions[1].ops,
        settings: leak(Settings { when: &[], ..*revisions[1].settings }),
        ..Revision::new("r1", revisions[1].chain, revisions[1].parents, &[])
    };
    assert_ne!(aludel::plan::checksum(revisions[1]), aludel::plan::checksum(&without));
}
