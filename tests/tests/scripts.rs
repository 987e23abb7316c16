//! Scripts (`--sql`) in the databases' own clients, as people run them: they stop at the first error, and where the database
//! is not where they start.

use std::io::Write as _;
use std::process::{Command, Stdio};

use aludel::graph::{Range, Revision, Target};
use aludel::model::{Chain, Database, Databases, Type};
use aludel::{Direction, Migrator};
use aludel_tests::build::{column, create, create_table, execute, foreign_key, leak, primary_key};
use aludel_tests::harness::{TempDatabase, block_on, for_each_database};

/// `a` makes a table, `b` fails where `gate` is not there, `c` makes another table.
fn migrator() -> Migrator {
    let chain = leak(Chain::of(Databases::ALL));
    let table = |name| create_table(name, [column("id", Type::BigInt)], []);
    let a: &Revision = leak(Revision { ops: leak([table("users")]), ..Revision::new("a", chain, &[], &[]) });
    let gate = leak([execute("INSERT INTO gate (id) VALUES (1)", "DELETE FROM gate")]);
    let b: &Revision = leak(Revision { ops: gate, ..Revision::new("b", chain, leak([a]), &[]) });
    let c: &Revision = leak(Revision { ops: leak([table("teams")]), ..Revision::new("c", chain, leak([b]), &[]) });
    Migrator::from_list(&[a, b, c])
}

fn script(migrator: &Migrator, db: &TempDatabase, direction: Direction, range: &str) -> String {
    let range = if direction == Direction::Downgrade { Range::downward(range) } else { Range::upward(range) };
    migrator
        .plan_offline(db.database, direction, &range.expect("it is there"))
        .expect("it is there")
        .to_sql()
        .expect("it is there")
}

fn client(db: &TempDatabase) -> Command {
    let url = db.url.split('?').next().expect("it is there");
    match db.database {
        Database::Postgres => {
            let mut psql = Command::new("psql");
            psql.args(["--quiet", "--no-psqlrc", "--file", "-", url]);
            psql
        }
        Database::Sqlite => {
            let mut sqlite = Command::new("sqlite3");
            sqlite.arg(url.trim_start_matches("sqlite://"));
            sqlite
        }
        Database::Mysql | Database::Mariadb => {
            let (user, place) = url.trim_start_matches("mysql://").split_once('@').expect("it is there");
            let (place, name) = place.split_once('/').expect("it is there");
            let (host, port) = place.split_once(':').expect("it is there");
            let mut mariadb = Command::new("mariadb");
            mariadb.args(["--no-defaults", "--protocol=tcp", "-u", user, "-h", host, "-P", port, name]);
            mariadb
        }
    }
}

/// Gives the client a script, with none of its own options about errors; whether it went well, and what it said. Nothing if the
/// client is not installed.
fn run(db: &TempDatabase, script: &str) -> Option<(bool, String)> {
    let mut client = client(db);
    let started = client.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut running) = started else {
        eprintln!("skipped: there is no {}", client.get_program().display());
        return None;
    };
    let mut input = running.stdin.take().expect("it is there");
    let text = script.to_owned();
    // a client that stops reads no further
    let writing = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = running.wait_with_output().expect("it is there");
    let _ = writing.join();
    Some((output.status.success(), String::from_utf8(output.stderr).expect("it is there")))
}

async fn rows(db: &TempDatabase) -> String {
    let current = migrator().current(&db.url).await.expect("it is there");
    current.revisions.iter().map(|revision| revision.id).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_script_goes_up_and_down() {
    for_each_database(async |db| {
        db.run("CREATE TABLE gate (id bigint)").await;
        let up = script(&migrator(), db, Direction::Upgrade, "heads");
        let Some(done) = run(db, &up) else { return };
        assert!(done.0, "{done:?}");
        assert_eq!(rows(db).await, "c");
        let done = run(db, &script(&migrator(), db, Direction::Downgrade, "heads:a")).unwrap();
        assert!(done.0, "{done:?}");
        assert_eq!(rows(db).await, "a");
    });
}

#[test]
fn a_script_stops_at_an_error() {
    for_each_database(async |db| {
        let Some((well, said)) = run(db, &script(&migrator(), db, Direction::Upgrade, "heads")) else { return };
        assert!(!well && said.contains("gate"), "{said}");
        assert_eq!(rows(db).await, "a");
        assert!(db.ask("SELECT count(*) FROM teams").await.is_err());
    });
}

#[test]
fn a_script_stops_where_the_database_is_elsewhere() {
    for_each_database(async |db| {
        db.run("CREATE TABLE gate (id bigint)").await;
        migrator().upgrade(&db.url, "b").await.unwrap();
        let stamp = migrator().stamp_offline(db.database, &Target::BASE, ["c"]).unwrap().to_sql().unwrap();
        for wrong in [
            script(&migrator(), db, Direction::Upgrade, "base:heads"),
            script(&migrator(), db, Direction::Upgrade, "a:heads"),
            script(&migrator(), db, Direction::Downgrade, "c:a"),
            stamp,
        ] {
            let Some((well, said)) = run(db, &wrong) else { return };
            let told =
                ["the database is not where this part of the script starts", "the database is at b, and this part"];
            assert!(!well && told.iter().any(|told| said.contains(told)), "{said}");
            assert_eq!(rows(db).await, "b");
            assert_eq!(db.ask("SELECT CAST(count(*) AS char(9)) FROM gate").await.unwrap().trim(), "1");
        }
    });
}

#[test]
fn on_postgres_a_client_that_goes_on_commits_nothing_more() {
    let db = TempDatabase::new(Database::Postgres);
    let script = script(&migrator(), &db, Direction::Upgrade, "heads");
    let Some((well, _)) = run(&db, &script.replace("\\set ON_ERROR_STOP on\n", "")) else { return };
    assert!(well, "psql goes on by itself");
    block_on(async {
        assert_eq!(rows(&db).await, "a");
        assert!(db.ask("SELECT count(*) FROM teams").await.is_err());
    });
}

#[test]
fn on_sqlite_a_rebuild_that_leaves_rows_pointing_nowhere_stops() {
    let db = TempDatabase::new(Database::Sqlite);
    let chain = leak(Chain::of(Databases::ALL));
    let users = create_table("users", [column("id", Type::BigInt)], [primary_key("pk_users", &["id"])]);
    let posts = create_table("posts", [column("author", Type::BigInt)], []);
    let a: &Revision = leak(Revision { ops: leak([users, posts]), ..Revision::new("a", chain, &[], &[]) });
    let key = leak([create("posts", foreign_key("fk_posts_author", &["author"], "users", &["id"]))]);
    let b: &Revision = leak(Revision { ops: key, ..Revision::new("b", chain, leak([a]), &[]) });
    let migrator = Migrator::from_list(&[a, b]);
    block_on(async {
        migrator.upgrade(&db.url, "a").await.unwrap();
        db.run("INSERT INTO posts (author) VALUES (7)").await;
        let script = script(&migrator, &db, Direction::Upgrade, "a:b");
        let Some((well, said)) = run(&db, &script) else { return };
        assert!(!well && said.contains("rows point nowhere after the rebuild"), "{said}");
        assert_eq!(rows(&db).await, "a");
        db.run("DELETE FROM posts").await;
        assert_eq!(run(&db, &script), Some((true, String::new())));
        assert_eq!(rows(&db).await, "b");
    });
}

#[test]
fn a_script_takes_on_schema_and_role() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let role = format!("owner_{}", std::process::id());
        db.run(&format!("CREATE ROLE {role}; CREATE SCHEMA \"My Shop\" AUTHORIZATION {role}")).await;
        db.run("CREATE TABLE gate (id bigint)").await;
        let migrator = migrator().schema("My Shop").role(&role);
        let done = run(&db, &script(&migrator, &db, Direction::Upgrade, "base:a"));
        if let Some(done) = done {
            assert!(done.0, "{done:?}");
            let owners = "SELECT string_agg(schemaname || '.' || tablename || ' ' || tableowner, ', ' ORDER BY tablename) \
                          FROM pg_tables WHERE schemaname = 'My Shop'";
            let expected = ["aludel_history", "aludel_version", "users"].map(|table| format!("My Shop.{table} {role}"));
            assert_eq!(db.ask(owners).await.unwrap(), expected.join(", "));
        }
        db.run(&format!("DROP SCHEMA \"My Shop\" CASCADE; DROP ROLE {role}")).await;
    });
}

#[test]
fn a_stamp_as_a_script_leaves_what_a_stamp_leaves() {
    for_each_database(async |db| {
        let other = TempDatabase::new(db.database);
        let plan = migrator().stamp_offline(db.database, &Target::BASE, ["b"]).unwrap();
        let Some(done) = run(db, &plan.to_sql().unwrap()) else { return };
        assert!(done.0, "{done:?}");
        migrator().stamp(&other.url, ["b"], false).await.unwrap();
        let journal = async |db: &TempDatabase| {
            let rows = migrator().history(&db.url).await.unwrap();
            rows.into_iter()
                .map(|row| (row.revision, row.direction, row.state, row.checksum, row.steps))
                .collect::<Vec<_>>()
        };
        assert_eq!(journal(db).await, journal(&other).await);
        assert_eq!(rows(db).await, "b");
    });
}
