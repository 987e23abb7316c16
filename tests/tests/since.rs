//! `mariadb 10.6 since UseOthers`: a database that joins the chain later starts with what stands before that revision, and goes on from
//! there like the others.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::dialect;
use aludel::fold::Arena;
use aludel::graph::{Range, Revision};
use aludel::model::Database;
use aludel::op::On;
use aludel::prelude::*;
use aludel::reflect::Scope;
use aludel::{Direction, Migrator};
use aludel_tests::build::leak;
use aludel_tests::harness::{TempDatabase, block_on, for_each_database};
use aludel_tests::law::same;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35 since UseOthers, mysql 8.0 since MoreTags, mariadb 10.6 since UseOthers];
    edition: 2026;
}

migration! {
    /// People and what PostgreSQL alone has.
    revision CreatePeople = "a1";
    revises base;

    upgrade {
        create_schema audit;
        create_table people {
            id:     i64 primary_key identity,
            name:   Varchar<80>,
            boss:   Option<i64>,
            tags:   Array<String>,
            ip:     Inet,
            foreign_key(boss) references(people(id)),
            index(tags) using(gin),
        }
        create_table audit::entries { id: i64 primary_key, at: Timestamptz default(expr { postgres: "clock_timestamp()" }) }
        execute { postgres: "INSERT INTO people (id, name, tags, ip) VALUES (1, 'Ada', '{}', '::1')" } undo nothing;
    }
}

migration! {
    /// Teams, in a circle with people.
    revision CreateTeams = "a2";
    revises CreatePeople;

    upgrade {
        only(postgres) create_table searches { id: i64 primary_key, words: Tsvector }
        only(postgres, sqlite) create_index on people(name) as ix_people_name;
        create_enum colour { "red", "dark blue" }
        create_table teams {
            id:      i64 primary_key,
            lead:    i64 references(people(id)),
            colour:  enum colour default("red"),
            price:   Numeric<10, 2> default(1.50),
            amount:  i32 default(1) comment("how many"),
            check("amount > 0") as ck_amount,
            index(lead, price desc) as ix_teams_lead,
        }
        add_column people.team_id: Option<i64> references(teams(id), on_delete: set_null);
        bulk_insert teams { { id: 1, lead: 1 } }
        rename_column teams.amount to size;
        create_view leads "SELECT p.name, t.size FROM people p JOIN teams t ON t.lead = p.id";
    }

    downgrade {
        only(postgres) drop_table searches;
        only(postgres, sqlite) drop_index ix_people_name on people;
        drop_view leads;
        drop_constraint fk_people_team_id_teams on people;
        drop_column people.team_id;
        drop_table teams;
        drop_enum colour;
    }
}

migration! {
    /// On another branch, from before the others.
    revision Notes = "b1";
    revises CreatePeople;
    branch "notes";

    upgrade {
        create_table notes { id: i64 primary_key, text: String }
        bulk_insert notes { { id: 1, text: "of a branch" } }
    }
}

migration! {
    /// What every database has.
    revision Portable = "a3";
    revises CreateTeams;

    upgrade {
        drop_index ix_people_tags on people;
        drop_column people.tags fill(expr { postgres: "'{}'" });
        drop_column people.ip fill("::1");
        drop_table audit::entries;
        drop_schema audit;
        create_view names_of_leads "SELECT name FROM leads";
    }
}

migration! {
    /// A revision that does nothing.
    revision Nothing = "a4";
    revises Portable;

    upgrade {}
}

migration! {
    /// SQLite and MariaDB are used from here on.
    revision UseOthers = "a5";
    revises Nothing;

    upgrade {
        create_table tags { id: i64 primary_key, name: Varchar<40>, person: Option<i64> references(people(id)) }
        bulk_insert tags { { id: 1, name: "first" } } undo nothing;
    }
}

migration! {
    /// For one of them alone nothing is missing here.
    revision MoreTags = "a6";
    revises (UseOthers, Notes);

    upgrade {
        add_column tags.weight: i32 default(0);
    }
}

/// The revisions of this file.
fn migrator() -> Migrator {
    let all: [&'static Revision; 7] = [
        CreatePeople::__aludel_revision(),
        CreateTeams::__aludel_revision(),
        Notes::__aludel_revision(),
        Portable::__aludel_revision(),
        Nothing::__aludel_revision(),
        UseOthers::__aludel_revision(),
        MoreTags::__aludel_revision(),
    ];
    Migrator::from_list(&all)
}

/// The law, up to where the database is.
async fn is_as_folded(db: &TempDatabase) {
    let (arena, migrator) = (Arena::new(), migrator());
    let (mut schema, graph) = (arena.schema(), migrator.graph().unwrap());
    let rows = rows(db).await;
    let applied = graph.closure(rows.split_whitespace().map(|row| graph.index_of(row).unwrap()));
    for revision in applied.iter().map(|index| graph.revision(index)) {
        for (at, op) in revision.ops.iter().enumerate() {
            let databases = revision.settings.databases(On::Upgrade(at));
            if !databases.has(db.database) {
                continue;
            }
            let chain = leak(revision.chain().only(databases));
            let folded = arena.apply(chain, schema, op, revision.version(On::Upgrade(at)));
            assert_eq!(folded.findings, [""; 0]);
            schema = folded.schema;
        }
    }
    let chain = MoreTags::__aludel_revision().chain;
    let expected = dialect::project(schema, chain, db.database);
    let found = db.reflect(&Scope::without(&[chain.version_table, chain.history_table])).await;
    same(db.database, &expected, &found, &format!("{} at {rows:?}", db.database.title())).unwrap();
}

async fn rows(db: &TempDatabase) -> String {
    let current = migrator().current(&db.url).await.unwrap();
    current.revisions.iter().map(|revision| revision.id).collect::<Vec<_>>().join(" ")
}

/// A message without the SQL that belongs to it.
async fn refused(db: &TempDatabase, direction: Direction, target: &str) -> String {
    migrator().plan(&db.url, direction, target).await.unwrap_err().to_string()
}

const LATE: [Database; 2] = [Database::Sqlite, Database::Mariadb];

fn for_each_late(test: &impl AsyncFn(&TempDatabase)) {
    for database in LATE {
        block_on(test(&TempDatabase::new(database)));
    }
}

#[test]
fn a_database_that_joins_later_ends_where_the_others_do() {
    for_each_database(async |db| {
        migrator().upgrade(&db.url, "heads").await.unwrap();
        is_as_folded(db).await;
        assert_eq!(rows(db).await, "a6");
        // rows of what came before are there only where it ran
        let people = if LATE.contains(&db.database) { "0" } else { "1" };
        assert_eq!(db.ask("SELECT count(*) FROM people").await.unwrap(), people);
        assert_eq!(db.ask("SELECT count(*) FROM tags").await.unwrap(), "1");
        assert_eq!(db.ask("SELECT count(*) FROM notes").await.unwrap(), "1");
        assert!(migrator().upgrade(&db.url, "heads").await.unwrap().revisions.is_empty());
    });
}

#[test]
fn the_start_is_one_step_that_is_never_taken_back() {
    for_each_late(&async |db| {
        let at_once = migrator().upgrade(&db.url, "a4").await.unwrap();
        let start = format!("s:{}", db.database.keyword());
        assert_eq!(at_once.revisions.iter().map(|revision| revision.id).collect::<Vec<_>>(), [start.as_str()]);
        assert_eq!((at_once.before.len(), at_once.after.join(" ")), (0, "a4".to_owned()));
        is_as_folded(db).await;

        migrator().upgrade(&db.url, "+1").await.unwrap();
        is_as_folded(db).await;
        migrator().downgrade(&db.url, "-1").await.unwrap();
        assert_eq!(rows(db).await, "a4");
        is_as_folded(db).await;
        migrator().upgrade(&db.url, "heads").await.unwrap();
        is_as_folded(db).await;
        migrator().downgrade(&db.url, "a4").await.unwrap();
        assert_eq!(rows(db).await, "a4 b1");
        is_as_folded(db).await;

        let title = db.database.title();
        assert_eq!(
            refused(db, Direction::Downgrade, "base").await,
            format!(
                "revision a4 (Nothing) cannot be taken back on {title}, which joined the chain at a5 (UseOthers) and never ran it\n\
                 help: drop the database, or restore a backup"
            )
        );
        let history = migrator().history(&db.url).await.unwrap();
        assert_eq!(history[0].revision, start);
    });
}

#[test]
fn what_would_run_older_revisions_is_refused() {
    for_each_late(&async |db| {
        let title = db.database.title();
        for target in ["a1", "a3", "+1", "b1"] {
            assert_eq!(
                refused(db, Direction::Upgrade, target).await,
                format!(
                    "{title} joined the chain at a5 (UseOthers) and runs no revision before that: it starts with all that they make, at \
                     once\nhelp: upgrade to `heads`, to that revision, or to one above it"
                )
            );
        }
        migrator().stamp(&db.url, ["a2"], false).await.unwrap();
        assert_eq!(
            refused(db, Direction::Upgrade, "heads").await,
            format!(
                "{title} joined the chain at a5 (UseOthers) and runs no revision before that, so there is no way on from a2\n\
                 help: if this database has all that stands before a5 (UseOthers), `stamp a4`; if it is empty, `stamp base`"
            )
        );
        migrator().stamp(&db.url, ["base"], false).await.unwrap();
        migrator().upgrade(&db.url, "heads").await.unwrap();
        is_as_folded(db).await;
    });
}

#[test]
fn a_database_that_has_it_all_is_stamped() {
    for_each_late(&async |db| {
        let range = Range::parse("base:a4").unwrap();
        let plan = migrator().plan_offline(db.database, Direction::Upgrade, &range).unwrap();
        for statement in plan.revisions[0].statements() {
            db.run(&statement.sql).await;
        }
        migrator().stamp(&db.url, ["a4"], false).await.unwrap();
        let report = migrator().upgrade(&db.url, "heads").await.unwrap();
        assert_eq!(report.revisions.iter().map(|revision| revision.id).collect::<Vec<_>>(), ["a5", "b1", "a6"]);
        is_as_folded(db).await;
    });
}

#[test]
fn a_script_begins_with_the_start() {
    let script = |database: Database, range: &str| {
        let plan = migrator().plan_offline(database, Direction::Upgrade, &Range::parse(range).unwrap());
        plan.unwrap().to_sql().unwrap()
    };
    insta::assert_snapshot!("since_mariadb", script(Database::Mariadb, "base:heads"));
    insta::assert_snapshot!("since_sqlite", script(Database::Sqlite, "base:heads"));
    // there the last branch is one of those before
    let mysql = script(Database::Mysql, "base:heads");
    assert!(mysql.contains("CREATE TABLE `notes`") && mysql.contains("-- upgrade a6 (MoreTags)"), "{mysql}");
    assert!(!mysql.contains("(Notes)") && !mysql.contains("of a branch"), "{mysql}");
    assert!(!script(Database::Mariadb, "a4:heads").contains("s:mariadb"));
}

#[test]
fn a_start_that_stopped_goes_on() {
    block_on(async {
        let db = TempDatabase::new(Database::Mariadb);
        db.run("CREATE TABLE teams (id int)").await;
        migrator().upgrade(&db.url, "heads").await.unwrap_err();
        let unfinished = migrator().current(&db.url).await.unwrap().unfinished.unwrap();
        assert_eq!((unfinished.revision.as_str(), unfinished.step), ("s:mariadb", 1));
        db.run("DROP TABLE teams").await;
        migrator().upgrade(&db.url, "heads").await.unwrap();
        is_as_folded(&db).await;
    });
}

#[test]
fn a_revision_before_the_start_that_was_edited_is_told() {
    block_on(async {
        let db = TempDatabase::new(Database::Sqlite);
        migrator().upgrade(&db.url, "heads").await.unwrap();
        db.run("UPDATE aludel_history SET checksum = 'other' WHERE revision = 's:sqlite'").await;
        assert_eq!(
            refused(&db, Direction::Upgrade, "heads").await,
            "a revision before the start of SQLite was edited after it was applied: nothing was run\n\
             help: take the edit back and put the change into a new revision, or `stamp` where the database is to accept it as it is"
        );
        migrator().stamp(&db.url, ["a6"], false).await.unwrap();
        migrator().upgrade(&db.url, "heads").await.unwrap();
    });
}
