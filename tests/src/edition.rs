//! What an edition pins: names, checksums and SQL, in files that nothing rewrites.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use aludel::graph::{Range, Revision};
use aludel::model::Database;
use aludel::{Direction, Migrator, plan};

use crate::law::{Made, chain_to};
use crate::statements::statements;

/// Compares what the revisions between `after` and `last` become with `tests/editions/<name>.txt`. A file that is not there is written: for a new
/// edition, and for ops that are new in one.
///
/// # Panics
/// If anything differs.
pub fn check(name: &str, after: Option<&'static Revision>, last: &'static Revision) {
    let made = chain_to(last);
    let known = after.map_or(0, |after| chain_to(after).revisions.len());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("editions").join(name).with_extension("txt");
    let pinned = Database::ALL.into_iter().filter(|database| made.chain.databases.has(*database));
    let pinned =
        checksums(&made, known) + &pinned.map(|database| both_ways(&made, known, database)).collect::<String>();
    match fs::read_to_string(&path) {
        Ok(found) => assert!(
            found == pinned,
            "edition {} is not what it was, see {}; it gives\n{pinned}",
            made.chain.edition,
            path.display()
        ),
        Err(_) => fs::write(&path, pinned).expect("a file for the edition"),
    }
}

fn checksums(made: &Made, known: usize) -> String {
    let line = |revision: &&Revision| format!("{} {}\n", revision.id, plan::checksum(revision));
    made.revisions[known..].iter().map(line).collect()
}

/// The SQL of each revision on a database, up and down; what runs a function has no script, so that is left out.
fn both_ways(made: &Made, known: usize, database: Database) -> String {
    let migrator = Migrator::from_list(&made.revisions);
    let mut out = String::new();
    let mut before = known.checked_sub(1).map_or("base", |last| made.revisions[last].id);
    for revision in &made.revisions[known..] {
        let (up, down) = (format!("{before}:{}", revision.id), format!("{}:{before}", revision.id));
        for (direction, range) in [(Direction::Upgrade, up), (Direction::Downgrade, down)] {
            let plan = migrator.plan_offline(database, direction, &Range::parse(&range).expect("a range"));
            let sql = plan.map_or_else(|error| format!("-- {error}\n"), |plan| statements(&plan));
            let _ = write!(out, "\n-- {} {range}\n{sql}", database.title());
        }
        before = revision.id;
    }
    out
}
