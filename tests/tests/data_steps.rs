//! What data steps leave in the rows, on every database.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::Migrator;
use aludel::model::{Chain, Databases, Type, Value};
use aludel_tests::build::{Modify as _, bulk_insert, column, create_table, foreign_key, leak, primary_key};
use aludel_tests::harness::for_each_database;
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
