//! What a run asks of its connection: schema and role, other writers, tables that are not Aludel's.

#[path = "../../runtime/tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use aludel::model::Database;
use aludel::{Direction, Migrator};
use aludel_tests::harness::{TempDatabase, block_on, for_each_database};
use sqlx::postgres::PgPoolOptions;
use support::*;

fn migrator() -> Migrator {
    Migrator::from_list(&chain())
}

#[test]
fn a_schema_and_a_role_are_used_and_a_pool_gets_its_own_back() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let role = format!("role_{}", std::process::id());
        db.run(&format!("CREATE ROLE {role}; CREATE SCHEMA \"odd \"\" name\" AUTHORIZATION {role}; CREATE SCHEMA app"))
            .await;
        let migrator = migrator().schema("odd \" name").role(&role);
        let pool = PgPoolOptions::new().max_connections(1).after_connect(|connection, _| {
            Box::pin(async move {
                sqlx::raw_sql("SET search_path TO app, public").execute(connection).await?;
                Ok(())
            })
        });
        let pool = pool.connect(&db.url).await.unwrap();
        migrator.upgrade(&pool, "head").await.unwrap();
        let owner = db.ask("SELECT tableowner FROM pg_tables WHERE schemaname = 'odd \" name' AND tablename = 'teams'");
        assert_eq!(owner.await.unwrap(), role);
        let (path, user): (String, String) =
            sqlx::query_as("SELECT current_setting('search_path'), current_user::text").fetch_one(&pool).await.unwrap();
        assert_eq!((path.as_str(), user.as_str()), ("app, public", "postgres"));
        pool.close().await;
        db.run(&format!("DROP SCHEMA \"odd \"\" name\" CASCADE; DROP ROLE {role}")).await;
    });
}

#[test]
fn a_schema_that_is_not_there_is_refused_before_anything_is_looked_for() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let error = migrator().schema("nosuch").current(&db.url).await.unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no schema `nosuch`, or the user may not look into it\nhelp: create it first, or grant USAGE on it"
        );
        assert!(migrator().schema("nosuch").upgrade(&db.url, "head").await.is_err());
        let error = migrator().role("nosuch").upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.ends_with("help: see that the role is there, and that the user is a member of it"), "{error}");
    });
}

#[test]
fn a_schema_or_a_role_is_postgresqls() {
    let sqlite = ["a file is a database without schemas", "whoever may write the file runs the revisions"];
    let mariadb = ["a schema is a database there, which the URL names", "the user of the URL runs the revisions"];
    for (database, server, [schema, role]) in
        [(Database::Sqlite, "SQLite", sqlite), (Database::Mariadb, "MariaDB or MySQL", mariadb)]
    {
        let db = TempDatabase::new(database);
        block_on(async {
            let error = migrator().schema("shop").upgrade(&db.url, "head").await.unwrap_err().to_string();
            let refused = |setting: &str, instead: &str| {
                format!("{setting} is a setting of PostgreSQL, and this is {server}\nhelp: leave it out: {instead}")
            };
            assert_eq!(error, refused("schema", schema));
            let error = migrator().role("owner").current(&db.url).await.unwrap_err().to_string();
            assert_eq!(error, refused("role", role));
        });
    }
}

#[test]
fn on_sqlite_a_writer_is_waited_for_as_long_as_was_told() {
    let db = TempDatabase::new(Database::Sqlite);
    block_on(async {
        migrator().upgrade(&db.url, "aaaa00000001").await.unwrap();
        let mut writer = db.sqlite().await;
        sqlx::raw_sql("BEGIN EXCLUSIVE").execute(&mut writer).await.unwrap();
        let start = Instant::now();
        let hasty = migrator().lock_timeout(Duration::from_millis(1500));
        let error = hasty.upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.starts_with("another runner holds the lock: gave up after 1.5s\nhelp: "), "{error}");
        assert!(start.elapsed() >= Duration::from_millis(1500));

        let release = async {
            tokio::time::sleep(Duration::from_millis(1300)).await;
            sqlx::raw_sql("COMMIT").execute(&mut writer).await.unwrap();
        };
        let patient = migrator();
        let (report, ()) = tokio::join!(patient.upgrade(&db.url, "head"), release);
        assert_eq!(report.unwrap().revisions.len(), 2);
    });
}

#[test]
fn a_table_of_another_program_is_told_by_its_name() {
    for_each_database(async |db| {
        db.run("CREATE TABLE aludel_version (id integer, name varchar(9))").await;
        let error = migrator().upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.starts_with("reading where the database is: "), "{error}");
        assert!(
            error.ends_with(
                "\nhelp: `aludel_version` or `aludel_history` is no table of Aludel's: rename it, or name another one with \
                 `--version-table`, or with `version_table` and `history_table` of `chain!`"
            ),
            "{error}"
        );
    });
}

#[test]
fn a_database_that_was_made_without_aludel_can_be_stamped() {
    for_each_database(async |db| {
        db.run("CREATE TABLE teams (id integer)").await;
        let error = migrator().upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(
            error.ends_with("; if the database was made without Aludel, `stamp REVISION` says where it is"),
            "{error}"
        );
    });
}

#[test]
fn the_journal_is_in_order_beyond_ten() {
    for_each_database(async |db| {
        for _ in 0..6 {
            migrator().upgrade(&db.url, "aaaa00000001").await.unwrap();
            migrator().downgrade(&db.url, "base").await.unwrap();
        }
        let ids: Vec<_> = migrator().history(&db.url).await.unwrap().iter().map(|row| row.id).collect();
        assert!(ids.len() == 12 && ids.is_sorted(), "{ids:?}");
    });
}

#[test]
fn what_is_no_sqlite_database_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notes.txt");
    std::fs::write(&file, "buy milk, and much more text than a header has").unwrap();
    let url = format!("sqlite:{}", file.display());
    block_on(async {
        let error = migrator().plan(&url, Direction::Upgrade, "head").await.unwrap_err().to_string();
        assert!(
            error.ends_with("help: the file is no SQLite database: see that the URL names the right one"),
            "{error}"
        );
        let error = migrator().upgrade("sqlite:", "head").await.unwrap_err().to_string();
        assert!(error.starts_with("`sqlite:` is not a database URL: it names no file\n"), "{error}");
    });
}

#[test]
fn a_server_that_does_not_answer_is_not_waited_for_forever() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    block_on(async {
        for scheme in ["postgres", "mysql"] {
            let url = format!("{scheme}://app@127.0.0.1:{port}/shop?connect_timeout=1");
            let error = migrator().current(&url).await.unwrap_err().to_string();
            let expected = format!("cannot reach {scheme}://app@127.0.0.1:{port}/shop: no answer within 1 s\nhelp: ");
            assert!(error.starts_with(&expected), "{error}");
        }
    });
}
