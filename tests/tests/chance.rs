//! Random chains, with rows in the tables: up step by step, down step by step, up at once, and the catalog equal each time.
//! `PROPTEST_CASES` asks for more than the few that run by default.

use std::collections::BTreeMap;

use aludel::Migrator;
use aludel::catalog::{Catalog, Table};
use aludel::dialect::{identifier, table_name};
use aludel::fold::Arena;
use aludel::model::{Chain, Database, Databases};
use aludel::op::Op;
use aludel_tests::build::leak;
use aludel_tests::chance::{self, Dice};
use aludel_tests::harness::{TempDatabase, block_on};
use aludel_tests::law::{Made, same};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Small by default, and the same on every machine, so that a change fails for what it did; with `PROPTEST_CASES` it is chance.
fn config() -> ProptestConfig {
    let number = |variable: &str| std::env::var(variable).ok().and_then(|text| text.parse().ok());
    let asked = number("PROPTEST_CASES");
    ProptestConfig {
        cases: asked.unwrap_or(4),
        rng_seed: if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(2026) },
        max_shrink_iters: number("PROPTEST_MAX_SHRINK_ITERS").unwrap_or(60),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A chain for one database alone has more of what only that one can do.
fn chain(database: Database) -> &'static Chain {
    leak(Chain::of(Databases(database.bit())))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn postgres(dice in dice()) {
        run(Database::Postgres, &dice)?;
    }

    #[test]
    fn sqlite(dice in dice()) {
        run(Database::Sqlite, &dice)?;
    }

    #[test]
    fn mariadb(dice in dice()) {
        run(Database::Mariadb, &dice)?;
    }
}

fn dice() -> impl Strategy<Value = Vec<Dice>> {
    prop::collection::vec(any::<Dice>(), 4..24)
}

fn run(database: Database, dice: &[Dice]) -> Result<(), TestCaseError> {
    let ops = chance::ops(chain(database), dice);
    block_on(check(database, &ops)).map_err(|failure| {
        let list: Vec<String> = ops.iter().map(|op| format!("{op:?}")).collect();
        TestCaseError::fail(format!("{failure}\n{}", list.join("\n")))
    })
}

/// The dice must be worth throwing: most kinds of op come out of them, and what few `alter_column`s change.
#[test]
fn every_op_is_made() {
    let mut seen = BTreeMap::new();
    for start in 0..40_u32 {
        let mut number = start.wrapping_mul(2_654_435_761) | 1;
        let mut die = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            number.to_be_bytes()[0]
        };
        let throws: Vec<Dice> = (0..60).map(|_| std::array::from_fn(|_| die())).collect();
        for op in chance::ops(chain(Database::Postgres), &throws) {
            let rare = matches!(op, Op::AlterColumn { alter, .. } if alter.rare.is_some());
            *seen.entry((op.keyword(), rare)).or_insert(0) += 1;
        }
    }
    // `execute` says nothing about the fold.
    assert!(seen.len() >= 28, "{seen:?}");
}

async fn check(database: Database, ops: &[Op<'static>]) -> Result<(), String> {
    let fresh = TempDatabase::new(database);
    let made = Made::new(chain(database), ops.iter().map(|op| (vec![*op], None)));
    let migrator = Migrator::from_list(&made.revisions);
    let expected: Vec<Catalog> =
        (0..=ops.len()).map(|count| made.expected(database, count)).collect::<Result<_, String>>()?;

    for (count, op) in (1..).zip(ops) {
        let when = format!("up to {} ({})", count, op.keyword());
        let rows = count_rows(&fresh, &expected[count - 1]).await?;
        migrator.upgrade(&fresh.url, "+1").await.map_err(|error| format!("{when}: {error}"))?;
        same(database, &expected[count], &made.read(&fresh).await, &when)?;
        keeps_rows(&fresh, &made, count, &rows, &when).await?;
        top_up(&fresh, &expected[count]).await;
    }
    for count in (0..ops.len()).rev() {
        let when = format!("down to {} (from {})", count, ops[count].keyword());
        migrator.downgrade(&fresh.url, "-1").await.map_err(|error| format!("{when}: {error}"))?;
        same(database, &expected[count], &made.read(&fresh).await, &when)?;
        top_up(&fresh, &expected[count]).await;
    }
    if !ops.is_empty() {
        let outcome = migrator.upgrade(&fresh.url, "head").await;
        outcome.map_err(|error| format!("up at once: {error}"))?;
        same(database, &expected[ops.len()], &made.read(&fresh).await, "up at once")?;
    }
    Ok(())
}

/// How many rows each table has.
async fn count_rows(fresh: &TempDatabase, catalog: &Catalog) -> Result<BTreeMap<String, String>, String> {
    let names: Vec<&String> = catalog.tables.keys().map(|name| &name.name).collect();
    if names.is_empty() {
        return Ok(BTreeMap::new());
    }
    let counts = names.iter().map(|name| format!("(SELECT count(*) FROM {})", identifier(fresh.database, name)));
    let counts: Vec<String> = counts.collect();
    let all = match fresh.database {
        Database::Postgres | Database::Sqlite => counts.join(" || ' ' || "),
        Database::Mysql | Database::Mariadb => format!("concat_ws(' ', {})", counts.join(", ")),
    };
    let all = fresh.ask(&format!("SELECT {all}")).await.map_err(|error| error.to_string())?;
    Ok(names.into_iter().cloned().zip(all.split(' ').map(str::to_owned)).collect())
}

/// The tables that the last op left must have the rows that they had before it.
async fn keeps_rows(
    fresh: &TempDatabase,
    made: &Made,
    count: usize,
    before: &BTreeMap<String, String>,
    when: &str,
) -> Result<(), String> {
    let now = count_rows(fresh, &made.expected(fresh.database, count)?).await?;
    let arena = Arena::new();
    let mut schema = arena.schema();
    let mut names = BTreeMap::new();
    for (version, revision) in (1..).zip(&made.revisions[..count]) {
        names = schema.tables().into_iter().map(|table| (table.id, table.name.name.text)).collect();
        schema = arena.apply(made.chain, schema, &revision.ops[0], version).schema;
    }
    for table in schema.tables() {
        let Some(rows) = names.get(&table.id).and_then(|old| before.get(*old)) else { continue };
        let name = table.name.name.text;
        if now.get(name) != Some(rows) {
            return Err(format!("{when}: {name} had {rows} rows and has {:?}", now.get(name)));
        }
    }
    Ok(())
}

/// Puts a row into every empty table; in rounds, since keys want the row they point to first.
async fn top_up(fresh: &TempDatabase, catalog: &Catalog) {
    let inserts: Vec<String> = catalog.tables.values().map(|table| insert(fresh.database, table)).collect();
    // What a key refuses in one round may go in the next.
    fresh.try_each(&[inserts.as_slice(), &inserts].concat()).await;
}

fn insert(database: Database, table: &Table) -> String {
    let columns: Vec<_> = table.columns.iter().filter(|column| column.generated.is_none()).collect();
    let names: Vec<String> = columns.iter().map(|column| identifier(database, &column.name)).collect();
    let values: Vec<&str> = columns.iter().map(|column| chance::sql_value(database, column)).collect();
    let name = table_name(database, &table.name);
    let (names, values) = (names.join(", "), values.join(", "));
    format!("INSERT INTO {name} ({names}) SELECT {values} WHERE NOT EXISTS (SELECT 1 FROM {name})")
}
