//! What hangs on an SQLite table lives through its rebuild: rows of children, triggers, views, indexes by other hands.

use aludel::Migrator;
use aludel::graph::Revision;
use aludel::model::{Chain, Database, Databases, Type};
use aludel::op::{Alter, Op};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use aludel_tests::build::*;
use aludel_tests::harness::{TempDatabase, block_on};

const CHAIN: Chain = Chain::of(Databases(Database::Sqlite.bit()));

fn revision(id: &'static str, parent: Option<&'static Revision>, ops: Vec<Op<'static>>) -> &'static Revision {
    let parents: &[&Revision] = parent.map_or(&[], |parent| leak([parent]));
    leak(Revision { ops: ops.leak(), ..Revision::new(id, &CHAIN, parents, &[]) })
}

/// Teams, with everything that can hang on a table.
fn before() -> &'static Revision {
    let id = || column("id", Type::BigInt).identity();
    let ops = vec![
        create_table(
            "teams",
            [id(), column("name", Type::Varchar(80)), column("boss", Type::BigInt).null()],
            [
                primary_key("pk_teams", &["id"]),
                foreign_key("fk_teams_boss_teams", &["boss"], "teams", &["id"]),
                index("ix_teams_name", &["name"]),
            ],
        ),
        create_table(
            "users",
            [id(), column("team_id", Type::BigInt)],
            [
                primary_key("pk_users", &["id"]),
                foreign_key_on(
                    "fk_users_team_id_teams",
                    &["team_id"],
                    "teams",
                    &["id"],
                    aludel::model::Action::Cascade,
                    aludel::model::Action::NoAction,
                ),
            ],
        ),
        create_table("log", [column("what", Type::Text)], []),
    ];
    revision("aaaaaaaaaaaa", None, ops)
}

/// By other hands: two views, one reading the other, triggers of every kind, a partial index, and what an older SQLite
/// would leave behind when it is killed in the middle of a rebuild.
const BY_HAND: &str = "
CREATE VIEW names AS SELECT id, name FROM teams;
CREATE VIEW short_names AS SELECT substr(name, 1, 1) AS name FROM names;
CREATE TRIGGER on_teams AFTER UPDATE ON teams BEGIN INSERT INTO log VALUES ('teams'); END;
CREATE TRIGGER on_users AFTER INSERT ON users BEGIN UPDATE teams SET name = name WHERE id = new.team_id; END;
CREATE TRIGGER on_names INSTEAD OF INSERT ON names BEGIN INSERT INTO teams (name) VALUES (new.name); END;
CREATE INDEX by_hand ON teams (boss) WHERE boss IS NOT NULL;
CREATE TABLE _aludel_new_teams (left_behind TEXT);
INSERT INTO teams (id, name, boss) VALUES (1, 'red', NULL), (7, 'blue', 1);
INSERT INTO users (team_id) VALUES (1), (7);
DELETE FROM log;";

const HANGING: &str =
    "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL
ORDER BY name)";

async fn start(database: &TempDatabase, first: &'static Revision) {
    Migrator::from_list(&[first]).upgrade(&database.url, "head").await.expect("the tables can be made");
    database.run(BY_HAND).await;
}

async fn ask(database: &TempDatabase, query: &str) -> String {
    database.ask(query).await.unwrap_or_else(|error| panic!("{error}\n{query}"))
}

#[test]
fn everything_lives_through_a_rebuild() {
    block_on(async {
        let (database, first) = (TempDatabase::new(Database::Sqlite), before());
        start(&database, first).await;
        let hanging = ask(&database, HANGING).await;

        let wider = Alter { ty: Some(Type::Varchar(120)), ..Alter::NOTHING };
        let second = revision(
            "bbbbbbbbbbbb",
            Some(first),
            vec![alter_column("teams", "name", wider), create("teams", check("ck_teams_name", "{name} <> ''"))],
        );
        let migrator = Migrator::from_list(&[first, second]);
        migrator.upgrade(&database.url, "head").await.expect("the table can be rebuilt");

        assert_eq!(ask(&database, HANGING).await, hanging);
        assert_eq!(ask(&database, "SELECT count(*) FROM users").await, "2", "no key fired");
        assert_eq!(ask(&database, "SELECT count(*) FROM log").await, "0", "no trigger fired");
        assert_eq!(ask(&database, "SELECT group_concat(name) FROM short_names").await, "r,b");
        assert_eq!(
            ask(&database, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '\\_aludel\\_%' ESCAPE '\\'").await,
            "0"
        );

        database.run("INSERT INTO users (team_id) VALUES (7); INSERT INTO names (name) VALUES ('green')").await;
        assert_eq!(ask(&database, "SELECT what FROM log").await, "teams", "triggers fire again");
        assert_eq!(ask(&database, "SELECT max(id) FROM teams").await, "8", "numbers go on");
        database.run("PRAGMA foreign_keys = ON; DELETE FROM teams WHERE id = 7").await;
        assert_eq!(ask(&database, "SELECT count(*) FROM users").await, "1", "keys point to the new table");
        assert!(database.try_run("UPDATE teams SET name = ''").await.is_err(), "the new check holds");

        migrator.downgrade(&database.url, "-1").await.expect("the table can be rebuilt again");
        assert_eq!(ask(&database, HANGING).await, hanging);
        database.run("UPDATE teams SET name = ''").await;
    });
}

#[test]
fn a_rebuild_that_fails_leaves_everything_as_it_was() {
    block_on(async {
        let (database, first) = (TempDatabase::new(Database::Sqlite), before());
        start(&database, first).await;
        let (hanging, teams) =
            (ask(&database, HANGING).await, ask(&database, "SELECT sql FROM sqlite_schema WHERE name = 'teams'").await);

        let ops = vec![create("teams", check("ck_teams_name", "{name} <> 'red'"))];
        let second = revision("bbbbbbbbbbbb", Some(first), ops);
        let error = Migrator::from_list(&[first, second]).upgrade(&database.url, "head").await;
        assert!(error.is_err(), "a row does not fit the check");

        assert_eq!(ask(&database, HANGING).await, hanging);
        assert_eq!(ask(&database, "SELECT sql FROM sqlite_schema WHERE name = 'teams'").await, teams);
        assert_eq!(ask(&database, "SELECT group_concat(name) FROM teams").await, "red,blue");
        assert_eq!(ask(&database, "SELECT version_num FROM aludel_version").await, "aaaaaaaaaaaa");
    });
}

#[test]
fn a_new_name_may_differ_in_case_only() {
    block_on(async {
        let (database, first) = (TempDatabase::new(Database::Sqlite), before());
        start(&database, first).await;
        let ops = vec![rename_table("teams", "Teams"), rename_column("Teams", "name", "Name")];
        let migrator = Migrator::from_list(&[first, revision("bbbbbbbbbbbb", Some(first), ops)]);
        migrator.upgrade(&database.url, "head").await.expect("the table can be renamed");
        assert_eq!(
            ask(&database, "SELECT count(*) FROM sqlite_schema WHERE name = 'Teams' AND sql LIKE '%\"Name\"%'").await,
            "1"
        );
        assert_eq!(ask(&database, "SELECT group_concat(name) FROM short_names").await, "r,b");
        migrator.downgrade(&database.url, "-1").await.expect("the table can be renamed back");
        assert_eq!(ask(&database, "SELECT count(*) FROM sqlite_schema WHERE name = 'teams'").await, "1");
    });
}
