//! `only(…)`: what is left out on the other databases, what plans and scripts say of it, and what branches share.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::graph::{Range, Revision};
use aludel::model::{Chain, Database, Databases, Type, Value};
use aludel::op::{Downgrade, On, Only, Op, Settings};
use aludel::{Direction, Migrator};
use aludel_tests::build::{
    Modify as _, add_column, column, create, create_table, drop_column, drop_index, execute, index, leak, primary_key,
};
use aludel_tests::chance::{self, Dice};
use aludel_tests::harness::{TempDatabase, block_on, databases, for_each_database};
use aludel_tests::law::{Made, same};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const POSTGRES: Databases = Databases(Database::Postgres.bit());
const OTHERS: Databases = Databases(Databases::ALL.0 & !POSTGRES.0);

fn settings(only: impl IntoIterator<Item = (On, Databases)>) -> &'static Settings {
    let only: Vec<Only> = only.into_iter().map(|(on, databases)| Only { databases, on }).collect();
    leak(Settings { only: only.leak(), ..Settings::NONE })
}

fn users() -> &'static Revision {
    let columns = [column("id", Type::BigInt), column("age", Type::Integer).null()];
    leak(Revision {
        ops: vec![create_table("users", columns, [primary_key("pk_users", &["id"])])].leak(),
        ..Revision::new("r0", leak(Chain::of(Databases::ALL)), &[], &[])
    })
}

fn on(parent: &'static Revision, id: &'static str, ops: Vec<Op<'static>>, settings: &'static Settings) -> Revision {
    Revision { ops: ops.leak(), settings, ..Revision::new(id, parent.chain, vec![parent].leak(), &[]) }
}

/// A column of PostgreSQL's, a row that says it, and one for the others; taken back by what is written.
fn migrator() -> Migrator {
    let users = users();
    let ops = vec![
        add_column("users", column("kind", Type::Varchar(10)).default(Value::Str("?")), []),
        execute("INSERT INTO users (id, kind) VALUES (1, 'elephant')", ""),
        execute("INSERT INTO users (id) VALUES (1)", ""),
        create("users", index("ix_users_age", &["age"])),
    ];
    let down = vec![
        drop_index("users", "ix_users_age"),
        execute("DELETE FROM users WHERE kind = 'elephant'", ""),
        execute("DELETE FROM users", ""),
        drop_column("users", "kind", None),
    ];
    let settings = settings([
        (On::Upgrade(0), POSTGRES),
        (On::Upgrade(1), POSTGRES),
        (On::Upgrade(2), OTHERS),
        (On::Downgrade(1), POSTGRES),
        (On::Downgrade(2), OTHERS),
        (On::Downgrade(3), POSTGRES),
    ]);
    let more = leak(Revision { downgrade: Downgrade::Written(down.leak()), ..on(users, "r1", ops, settings) });
    Migrator::from_list(&[users, more])
}

#[test]
fn an_op_runs_on_its_databases_and_is_taken_back_there() {
    for_each_database(async |db| {
        migrator().upgrade(&db.url, "head").await.unwrap();
        let kind = db.ask("SELECT max(kind) FROM users").await;
        match db.database {
            Database::Postgres => assert_eq!(kind.unwrap(), "elephant"),
            _ => assert!(kind.is_err()),
        }
        assert_eq!(db.ask("SELECT count(*) FROM users").await.unwrap(), "1");
        migrator().downgrade(&db.url, "r0").await.unwrap();
        assert_eq!(db.ask("SELECT count(*) FROM users").await.unwrap(), "0");
        assert!(db.ask("SELECT max(kind) FROM users").await.is_err());
        migrator().upgrade(&db.url, "head").await.unwrap();
    });
}

#[test]
fn plans_and_scripts_say_what_they_leave_out() {
    let plan = |direction, range: &str| {
        migrator().plan_offline(Database::Mariadb, direction, &Range::parse(range).unwrap()).unwrap()
    };
    let up = plan(Direction::Upgrade, "r0:r1");
    let script = up.to_sql().unwrap();
    assert!(script.contains("-- op 1 (`add_column`) is left out: it is for PostgreSQL\n"), "{script}");
    assert!(script.contains("-- op 2 (`execute`) is left out: it is for PostgreSQL\n"), "{script}");
    assert!(!script.contains("elephant") && script.contains("ix_users_age"), "{script}");
    let json = serde_json::to_value(&up).unwrap();
    let expected = serde_json::json!({ "op": 0, "keyword": "add_column", "databases": ["postgres"] });
    assert_eq!(json["revisions"][0]["left_out"][0], expected);
    let down = plan(Direction::Downgrade, "r1:r0").to_sql().unwrap();
    assert!(down.contains("-- op 4 (`drop_column`) is left out: it is for PostgreSQL\n"), "{down}");

    let other = migrator().plan_offline(Database::Postgres, Direction::Upgrade, &Range::parse("r0:r1").unwrap());
    let script = other.unwrap().to_sql().unwrap();
    assert!(script.contains("-- op 3 (`execute`) is left out: it is for SQLite, MySQL, MariaDB\n"), "{script}");
}

#[test]
fn it_is_part_of_the_checksum() {
    let revisions = migrator().revisions().unwrap().to_vec();
    let others = settings([(On::Upgrade(0), OTHERS)]);
    let sums = [revisions[1].settings, others, &Settings::NONE].map(|settings| {
        let revision =
            Revision { ops: revisions[1].ops, settings, ..Revision::new("r1", revisions[1].chain, &[], &[]) };
        aludel::plan::checksum(&revision)
    });
    assert!(sums[0] != sums[1] && sums[1] != sums[2] && sums[0] != sums[2]);
    assert_eq!(sums[0], aludel::plan::checksum(revisions[1]));
}

/// Two branches that are not merged share a database, where only what runs there can meet.
#[test]
fn branches_meet_where_their_ops_run() {
    let users = users();
    let index = || vec![create("users", index("ix_users_age", &["age"]))];
    let some = settings([(On::Upgrade(0), POSTGRES)]);
    let branches = leak([on(users, "r1", index(), some), on(users, "r2", index(), &Settings::NONE)]);
    for_each_database(async |db| {
        let migrator = Migrator::from_list(&[users, &branches[0], &branches[1]]);
        let outcome = migrator.upgrade(&db.url, "heads").await;
        match db.database {
            Database::Postgres => {
                let error = outcome.unwrap_err().to_string();
                assert!(
                    error.contains("`ix_users_age` of `users`: `r1` has `create_index`, `r2` has `create_index`"),
                    "{error}"
                );
            }
            _ => drop(outcome.unwrap()),
        }
    });
}

/// What is made on some databases is so in the other branch's eyes, too, and after both are applied.
#[test]
fn later_ops_see_where_a_thing_is() {
    let users = users();
    let kind = || add_column("users", column("kind", Type::Varchar(10)).null(), []);
    let some = settings([(On::Upgrade(0), POSTGRES)]);
    let first = leak(on(users, "r1", vec![kind()], some));
    let second = leak(on(first, "r2", vec![create("users", index("ix_users_kind", &["kind"]))], &Settings::NONE));
    let error = |database| {
        let range = Range::parse("base:r2").unwrap();
        let migrator = Migrator::from_list(&[users, first, second]);
        migrator.plan_offline(database, Direction::Upgrade, &range).unwrap_err().to_string()
    };
    let said = error(Database::Postgres);
    assert!(
        said.contains("`users.kind` exists on PostgreSQL alone, and this op is for SQLite, MySQL and MariaDB, too"),
        "{said}"
    );
    let said = error(Database::Sqlite);
    assert!(said.contains("no column `users.kind` at this revision"), "{said}");
}

fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(cases),
        rng_seed: if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(2026) },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn dice(most: usize) -> impl Strategy<Value = Vec<Dice>> {
    prop::collection::vec(any::<Dice>(), 4..most)
}

fn shown(revisions: &[&Revision]) -> String {
    let line = |revision: &&Revision| format!("{:?} {:?}", revision.settings.only, revision.ops[0]);
    revisions.iter().map(line).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(config(60))]

    /// What the compiler lets through, a plan does, on each database.
    #[test]
    fn a_plan_is_never_stricter_than_the_compiler(dice in dice(60)) {
        let chain = leak(Chain::of(Databases::ALL));
        let revisions = chance::revisions_for_some(chain, &dice);
        let said = shown(&revisions);
        let made = Made { chain, revisions };
        for database in Database::ALL {
            let found = made.expected(database, made.revisions.len());
            prop_assert!(found.is_ok(), "{}: {}\n{said}", database.title(), found.unwrap_err());
        }
    }
}

proptest! {
    #![proptest_config(config(3))]

    /// `project(fold(ops)) == reflect(run(ops))` on each database, up and down.
    #[test]
    fn what_is_left_out_is_left_out_everywhere(dice in dice(30)) {
        let chain = leak(Chain::of(Databases::ALL));
        let revisions = chance::revisions_for_some(chain, &dice);
        let said = shown(&revisions);
        for database in databases() {
            let made = Made { chain, revisions: revisions.clone() };
            let outcome = block_on(up_and_down(database, &made));
            prop_assert!(outcome.is_ok(), "{}: {}\n{said}", database.title(), outcome.unwrap_err());
        }
    }
}

async fn up_and_down(database: Database, made: &Made) -> Result<(), String> {
    let fresh = TempDatabase::new(database);
    let migrator = Migrator::from_list(&made.revisions);
    for count in 1..=made.revisions.len() {
        let when = format!("up to {count}");
        migrator.upgrade(&fresh.url, "+1").await.map_err(|error| format!("{when}: {error}"))?;
        same(database, &made.expected(database, count)?, &made.read(&fresh).await, &when)?;
    }
    for count in (0..made.revisions.len()).rev() {
        let when = format!("down to {count}");
        migrator.downgrade(&fresh.url, "-1").await.map_err(|error| format!("{when}: {error}"))?;
        same(database, &made.expected(database, count)?, &made.read(&fresh).await, &when)?;
    }
    Ok(())
}

/// The dice must be worth throwing: many ops are for some databases, and change what is there already.
#[test]
fn ops_for_some_are_made() {
    let chain = leak(Chain::of(Databases::ALL));
    let (mut all, mut seen) = (0, std::collections::BTreeMap::new());
    for start in 0..60_u32 {
        let mut number = start.wrapping_mul(2_654_435_761) | 1;
        let mut die = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            number.to_be_bytes()[0]
        };
        let throws: Vec<Dice> = (0..60).map(|_| std::array::from_fn(|_| die())).collect();
        for revision in chance::revisions_for_some(chain, &throws) {
            all += 1;
            if !revision.settings.only.is_empty() {
                *seen.entry(revision.ops[0].keyword()).or_insert(0) += 1;
            }
        }
    }
    assert!(all > 600 && seen.len() >= 14, "{all}: {seen:?}");
}
