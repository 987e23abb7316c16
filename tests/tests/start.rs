//! The law of a database that joins later: of every case, what the compiler lets it start with can be made there at once, and is what
//! the fold says. Where a case is for the database, the compiler does let it; where it is not, because an op would be refused there, the
//! compiler refuses the start as well, or nothing of that is left.

use aludel::Migrator;
use aludel::dialect;
use aludel::fold::{Arena, start_refusals};
use aludel::graph::Revision;
use aludel::model::{Chain, Database, Databases, Late};
use aludel::op::Op;
use aludel_tests::build::leak;
use aludel_tests::cases::Case;
use aludel_tests::harness::{TempDatabase, block_on};
use aludel_tests::law::{Made, check_all, same};

#[test]
fn postgres() {
    check_on(Database::Postgres);
}

#[test]
fn sqlite() {
    check_on(Database::Sqlite);
}

#[test]
fn mariadb() {
    check_on(Database::Mariadb);
}

fn check_on(database: Database) {
    // what a text has made is not known, and so not made
    let by_ops = |case: &Case| !case.before.iter().chain(&case.ops).any(|op| matches!(op, Op::Execute { .. }));
    check_all(database, by_ops, |case, database| block_on(check(case, database)));
}

async fn check(case: &Case, database: Database) -> Result<(), String> {
    let declared = Databases(case.databases.0 | database.bit());
    let versions = case.chain().versions;
    let with = Chain { versions, ..Chain::of(declared) };
    // before it joins, the others are there, and all of them where it is one of those that the case is for
    let without = Chain { databases: case.databases, ..with };
    let keys = ["r000", "r001"].map(|id| Revision::new(id, &PLAIN, &[], &[]).key);
    let late = Late { database, since: Revision::new("r002", &PLAIN, &[], &[]).key, before: slots(keys) };
    let chain = leak(Chain { late: leak([late]), earlier: leak([without]), ..with });
    let made = Made::new(chain, [(case.before.clone(), None), (case.ops.clone(), None), (Vec::new(), None)]);

    let arena = Arena::new();
    let (mut schema, mut at_once, mut refused) = (arena.schema(), arena.schema(), false);
    for (version, op) in (1..).zip(made.revisions.iter().flat_map(|revision| revision.ops)) {
        let folded = arena.apply(&without, schema, op, version);
        if !folded.findings.is_empty() {
            // where names are folded they clash
            return if case.databases.has(database) { Err(folded.findings.join("\n")) } else { Ok(()) };
        }
        schema = folded.schema;
        let folded = arena.apply(&with, at_once, op, version);
        (at_once, refused) = (folded.schema, refused || !folded.findings.is_empty());
    }
    let refusals = start_refusals(&with, database, "Last", schema);
    match refusals.message(0) {
        Some(message) if message.contains("its `*` has grown") => return Ok(()),
        Some(message) if case.databases.has(database) => return Err(message.to_owned()),
        Some(_) => return Ok(()),
        // the servers alone know collations, and types by name
        None if !refused && !case.databases.has(database) => return Ok(()),
        None => {}
    }

    let fresh = TempDatabase::new(database);
    let migrator = Migrator::from_list(&made.revisions);
    migrator.upgrade(&fresh.url, "head").await.map_err(|error| error.to_string())?;
    same(database, &dialect::project(schema, &with, database), &made.read(&fresh).await, "start")
}

static PLAIN: Chain = Chain::of(Databases::ALL);

/// As `keys_before` lays them out.
fn slots(keys: [u64; 2]) -> &'static [u64] {
    let mut slots = [0; 5];
    for key in keys.map(|key| key & !(1 << 61)) {
        let mut slot = usize::try_from(key % 5).unwrap_or_default();
        while slots[slot] != 0 {
            slot = (slot + 1) % 5;
        }
        slots[slot] = key;
    }
    leak(slots)
}
