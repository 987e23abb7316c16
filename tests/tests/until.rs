//! `sqlite 3.35 until LastOnSqlite`: a database that leaves the chain takes part in that revision and in what it stands on.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::graph::{REPEATABLES, Revision};
use aludel::model::Database;
use aludel::prelude::*;
use aludel::{Direction, Migrator};
use aludel_tests::harness::{TempDatabase, block_on};
use aludel_tests::law::chain_to;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35 until LastOnSqlite, mariadb 10.6 since UseMariadb until LastOnMariadb];
    edition: 2026;
}

migration! {
    /// What has words of both.
    revision CreateNotes = "a1";
    revises base;

    upgrade {
        create_table notes { id: i64 primary_key, text: Varchar<100>, without_rowid }
        only(postgres) create_index on notes(text) using(hash) as ix_notes_text;
        only(sqlite) add_column notes.rank: Option<i32>;
        execute { postgres: "UPDATE notes SET text = left(text, 80)", sqlite: "UPDATE notes SET text = substr(text, 1, 80)" }
            undo nothing;
    }
}

migration! {
    /// MariaDB joins.
    revision UseMariadb = "a2";
    revises CreateNotes;

    upgrade {
        create_table colours { id: i64 primary_key }
    }
}

migration! {
    /// SQLite is asked for the last time.
    revision LastOnSqlite = "a3";
    revises UseMariadb;

    upgrade {
        only(sqlite) drop_column notes.rank;
        create_table tags { id: i64 primary_key, name: Varchar<20> }
    }
}

migration! {
    /// What SQLite cannot have.
    revision WithoutSqlite = "a4";
    revises LastOnSqlite;

    upgrade {
        create_sequence numbers;
        drop_sequence numbers;
        only(postgres) drop_index ix_notes_text on notes;
        only(postgres) create_index on tags(name) using(hash) as ix_tags_name;
    }
}

migration! {
    /// Beside the last one of SQLite, so not for it.
    revision Beside = "b1";
    revises CreateNotes;
    branch "beside";

    upgrade {
        create_sequence more_numbers;
        drop_sequence more_numbers;
    }
}

migration! {
    /// MariaDB leaves.
    revision LastOnMariadb = "a5";
    revises (WithoutSqlite, Beside);

    upgrade {
        add_column colours.name: Varchar<20> default("red");
    }
}

migration! {
    /// PostgreSQL is left: an index that it alone has is one that all have.
    revision Alone = "a6";
    revises LastOnMariadb;

    upgrade {
        drop_index ix_tags_name on tags;
        add_column colours.tones: Array<String> default(expr("'{}'"));
    }
}

repeatable! {
    /// After the chain.
    objects Names at Alone {
        create_view names "SELECT name, tones[1] AS tone FROM colours";
    }
}

fn migrator() -> Migrator {
    let all: [&'static Revision; 7] = [
        CreateNotes::__aludel_revision(),
        UseMariadb::__aludel_revision(),
        LastOnSqlite::__aludel_revision(),
        WithoutSqlite::__aludel_revision(),
        Beside::__aludel_revision(),
        LastOnMariadb::__aludel_revision(),
        Alone::__aludel_revision(),
    ];
    Migrator::from_list(&all).repeatables(&[&REPEATABLES[0]])
}

async fn rows(db: &TempDatabase) -> String {
    let current = migrator().current(&db.url).await.unwrap();
    current.revisions.iter().map(|revision| revision.id).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_that_stays_runs_all() {
    block_on(async {
        let db = TempDatabase::new(Database::Postgres);
        migrator().upgrade(&db.url, "heads").await.unwrap();
        assert_eq!(rows(&db).await, "a6");
        assert_eq!(db.ask("SELECT count(*) FROM names").await.unwrap(), "0");
        migrator().downgrade(&db.url, "base").await.unwrap();
        migrator().upgrade(&db.url, "heads").await.unwrap();
    });
}

#[test]
fn one_that_leaves_goes_as_far_as_its_last_revision() {
    let ends = [
        (Database::Sqlite, "a3", "a4 (WithoutSqlite)", "a3 (LastOnSqlite)", "PostgreSQL, MariaDB"),
        (Database::Mariadb, "a5", "a6 (Alone)", "a5 (LastOnMariadb)", "PostgreSQL"),
    ];
    for (database, last, next, name, declared) in ends {
        block_on(async {
            let db = TempDatabase::new(database);
            migrator().upgrade(&db.url, last).await.unwrap();
            assert_eq!(rows(&db).await, last);
            let title = database.title();
            let refused = format!(
                "revision {next} is not for {title}, which takes part in the chain until {name}\n\
                 help: go to `{last}` and no further, or connect to one of {declared}"
            );
            let error = migrator().plan(&db.url, Direction::Upgrade, "head").await.unwrap_err();
            assert_eq!(error.to_string(), refused);
            let nothing = migrator().upgrade(&db.url, last).await.unwrap();
            assert!(nothing.revisions.is_empty());
            migrator().downgrade(&db.url, "a2").await.unwrap();
            migrator().upgrade(&db.url, last).await.unwrap();
        });
    }
}

/// What is in the database is what the fold says, for the revisions that it takes part in.
#[test]
fn it_is_as_folded() {
    block_on(async {
        let made = chain_to(LastOnSqlite::__aludel_revision());
        let db = TempDatabase::new(Database::Sqlite);
        migrator().upgrade(&db.url, "a3").await.unwrap();
        made.compare(&db, 3, "at the end").await.unwrap();
    });
}

/// Until there is a revision after its last one, its head is the head; what is repeatable comes after that.
#[test]
fn the_last_revision_may_be_the_head() {
    block_on(async {
        let db = TempDatabase::new(Database::Sqlite);
        let all =
            [CreateNotes::__aludel_revision(), UseMariadb::__aludel_revision(), LastOnSqlite::__aludel_revision()];
        let migrator = Migrator::from_list(&all).repeatables(&[&REPEATABLES[0]]);
        let report = migrator.upgrade(&db.url, "heads").await.unwrap();
        assert_eq!(report.revisions.iter().map(|revision| revision.id).collect::<Vec<_>>(), ["a1", "a2", "a3"]);
    });
}
