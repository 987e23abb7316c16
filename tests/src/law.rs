//! The law: `project(fold(ops)) == reflect(run(ops))`, upwards, downwards, and upwards again.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use aludel::catalog::Catalog;
use aludel::dialect;
use aludel::fold::{Arena, Schema};
use aludel::graph::{Place, Revision};
use aludel::model::{Chain, Database};
use aludel::op::{Downgrade, On, Only, Op, Settings};
use aludel::reflect::Scope;

use crate::build::leak;
use crate::cases::{self, Case};
use crate::harness::TempDatabase;

/// A chain of revisions made by hand.
#[derive(Debug)]
pub struct Made {
    /// What they declare.
    pub chain: &'static Chain,
    /// The revisions, oldest first; `r000`, `r001`, …
    pub revisions: Vec<&'static Revision>,
}

impl Made {
    /// Makes revisions of lists of ops, each with its downgrade if that is not derived.
    pub fn new(
        chain: &'static Chain,
        lists: impl IntoIterator<Item = (Vec<Op<'static>>, Option<Vec<Op<'static>>>)>,
    ) -> Made {
        let mut revisions: Vec<&'static Revision> = Vec::new();
        for (i, (ops, down)) in lists.into_iter().enumerate() {
            let parents: Vec<&'static Revision> = revisions.last().copied().into_iter().collect();
            revisions.push(leak(Revision {
                name: String::leak(format!("Revision{i}")),
                ops: ops.leak(),
                downgrade: down.map_or(Downgrade::Derived, |ops| Downgrade::Written(ops.leak())),
                place: Place { module: module_path!(), file: file!(), line: line!() },
                ..Revision::new(String::leak(format!("r{i:03}")), chain, parents.leak(), &[])
            }));
        }
        Made { chain, revisions }
    }

    /// The two revisions of a case.
    pub fn of(case: &Case) -> Made {
        let mut made = Made::new(case.chain(), [(case.before.clone(), None), (case.ops.clone(), case.down.clone())]);
        for (at, revision) in made.revisions.iter_mut().enumerate() {
            let if_exists: Vec<On> =
                (0..case.ops.len()).filter(|_| at == 1 && case.if_exists).map(On::Upgrade).collect();
            let some = case.some.iter().filter(|(revision, ..)| *revision == at);
            let only: Vec<Only> =
                some.map(|(_, op, databases)| Only { databases: *databases, on: On::Upgrade(*op) }).collect();
            let settings = leak(Settings { if_exists: if_exists.leak(), only: only.leak(), ..Settings::NONE });
            *revision = leak(Revision { settings, ..**revision });
        }
        // the second is to stand on the first as it is now
        let parents = vec![made.revisions[0]].leak();
        made.revisions[1] = leak(Revision { parents, ..*made.revisions[1] });
        made
    }

    /// The ops of the first `count` revisions, each with the chain and the version that it is folded with; those that run on
    /// `database`, if one is named.
    pub fn ops(&self, count: usize, database: Option<Database>) -> Vec<(Chain, &'static Op<'static>, u64)> {
        let mut ops = Vec::new();
        for revision in &self.revisions[..count] {
            for (at, op) in revision.ops.iter().enumerate() {
                let databases = revision.settings.databases(On::Upgrade(at));
                if database.is_none_or(|database| databases.has(database)) {
                    ops.push((self.chain.only(databases), op, revision.version(On::Upgrade(at))));
                }
            }
        }
        ops
    }

    /// What a database must look like after the first `count` revisions.
    ///
    /// # Errors
    /// What the fold finds wrong.
    pub fn expected(&self, database: Database, count: usize) -> Result<Catalog, String> {
        let arena = Arena::new();
        let mut schema = arena.schema();
        for (chain, op, version) in self.ops(count, Some(database)) {
            schema = apply(&arena, &chain, schema, op, version)?;
        }
        Ok(dialect::project(schema, self.chain, database))
    }

    /// Compares a database with what it must look like after the first `count` revisions.
    ///
    /// # Errors
    /// The differences, one per line.
    pub async fn compare(&self, fresh: &TempDatabase, count: usize, when: &str) -> Result<Catalog, String> {
        let expected = self.expected(fresh.database, count)?;
        let found = self.read(fresh).await;
        same(fresh.database, &expected, &found, when)?;
        Ok(found)
    }

    /// What is in the database, Aludel's own tables left out.
    pub async fn read(&self, fresh: &TempDatabase) -> Catalog {
        fresh.reflect(&Scope::without(&[self.chain.version_table, self.chain.history_table])).await
    }
}

/// A chain without branches, up to its last revision.
pub fn chain_to(last: &'static Revision) -> Made {
    let before = |revision: &&'static Revision| revision.parents.first().copied();
    let mut revisions: Vec<_> = std::iter::successors(Some(last), before).collect();
    revisions.reverse();
    Made { chain: last.chain, revisions }
}

fn apply<'a>(
    arena: &'a Arena<'a>,
    chain: &Chain,
    schema: &'a Schema<'a>,
    op: &'a Op<'a>,
    version: u64,
) -> Result<&'a Schema<'a>, String> {
    let folded = arena.apply(chain, schema, op, version);
    if folded.findings.is_empty() { Ok(folded.schema) } else { Err(folded.findings.join("\n")) }
}

/// Checks cases on a database, a few at a time, and tells every failure at the end. `$CASE` picks some.
///
/// # Panics
/// If one of them fails.
pub fn check_all(
    database: Database,
    is_for: impl Fn(&Case) -> bool,
    check: impl Fn(&Case, Database) -> Result<(), String> + Sync,
) {
    let picked = std::env::var("CASE").unwrap_or_default();
    let mut cases = cases::all();
    cases.retain(|case| is_for(case) && case.name.contains(&picked));
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(failure) = check(case, database) {
                        failures.lock().expect("no panic before").push(format!("{} {failure}", case.name));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().expect("no panic before");
    let count = format!("{} of {} cases fail on {}", failures.len(), cases.len(), database.title());
    assert!(failures.is_empty(), "{count}:\n\n{}", failures.join("\n\n"));
}

/// Compares two catalogs.
///
/// # Errors
/// The differences, one per line.
pub fn same(database: Database, expected: &Catalog, found: &Catalog, when: &str) -> Result<(), String> {
    let differences = dialect::differences(database, expected, found);
    if differences.is_empty() { Ok(()) } else { Err(format!("{when}:\n  {}", differences.join("\n  "))) }
}
