//! The law of a database that joins later: of every case, what the compiler lets it start with can be made there at once, and is what
//! the fold says. Where a case is for the database, the compiler does let it; where it is not, because an op would be refused there, the
//! compiler refuses the start as well, or nothing of that is left.

use aludel::Migrator;
use aludel::dialect;
use aludel::fold::{Arena, start_refusals};
use aludel::graph::Revision;
use aludel::model::{Bound, Chain, Database, Databases, Term};
use aludel::op::{On, Op};
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
    let with = Chain { versions: case.chain().versions, ..Chain::of(declared) };
    // before it joins, the others are there, and all of them where it is one of those that the case is for
    let without = Chain { declared: case.databases, databases: case.databases, ..with };
    let made = joined(case, database, with, without);

    let (arena, alone) = (Arena::new(), Arena::new());
    let (mut schema, mut at_once, mut there) = (arena.schema(), arena.schema(), alone.schema());
    let mut refused = false;
    for revision in &made.revisions {
        for (at, op) in revision.ops.iter().enumerate() {
            let (on, version) = (revision.settings.databases(On::Upgrade(at)), revision.version(On::Upgrade(at)));
            let folded = arena.apply(leak(without.only(on)), schema, op, version);
            if !folded.findings.is_empty() {
                // where names are folded they clash
                return if case.databases.has(database) { Err(folded.findings.join("\n")) } else { Ok(()) };
            }
            schema = folded.schema;
            let folded = arena.apply(leak(with.only(on)), at_once, op, version);
            (at_once, refused) = (folded.schema, refused || !folded.findings.is_empty());
            if on.has(database) {
                there = alone.apply(leak(without.only(on)), there, op, version).schema;
            }
        }
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
    same(database, &dialect::project(there, &with, database), &made.read(&fresh).await, "start")
}

/// The two revisions of the case, before a third one at which `database` joins.
fn joined(case: &Case, database: Database, with: Chain, without: Chain) -> Made {
    let made = Made::of(case);
    let last = Revision::new("r002", &PLAIN, &[], &[]);
    let keys = slots([made.revisions[0].key, made.revisions[1].key]);
    let term = Term { database, bound: Bound::Since, revision: last.key, keys };
    let chain = leak(Chain { terms: leak([term]), narrower: leak([without]), ..with });
    let first = leak(Revision { chain, ..*made.revisions[0] });
    let second = leak(Revision { chain, parents: leak([first]), ..*made.revisions[1] });
    let last = leak(Revision { chain, parents: leak([second]), ..last });
    Made { chain, revisions: vec![first, second, last] }
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
