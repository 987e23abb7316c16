//! The law: `project(fold(ops)) == reflect(run(ops))`, upwards, downwards, and upwards again.

use aludel::catalog::Catalog;
use aludel::dialect;
use aludel::fold::{Arena, Schema};
use aludel::graph::{Place, Revision};
use aludel::model::{Chain, Database};
use aludel::op::{Downgrade, On, Op, Settings};
use aludel::reflect::Scope;

use crate::build::leak;
use crate::cases::Case;
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
        if let Some(last) = made.revisions.last_mut().filter(|_| case.if_exists) {
            let ops: Vec<On> = (0..case.ops.len()).map(On::Upgrade).collect();
            let settings = leak(Settings { if_exists: ops.leak(), ..Settings::NONE });
            *last = leak(Revision { settings, ..**last });
        }
        made
    }

    /// What a database must look like after the first `count` revisions.
    ///
    /// # Errors
    /// What the fold finds wrong.
    pub fn expected(&self, database: Database, count: usize) -> Result<Catalog, String> {
        let arena = Arena::new();
        let mut schema = arena.schema();
        let mut version = 0;
        for op in self.revisions[..count].iter().flat_map(|revision| revision.ops) {
            version += 1;
            schema = apply(&arena, self.chain, schema, op, version)?;
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

/// Compares two catalogs.
///
/// # Errors
/// The differences, one per line.
pub fn same(database: Database, expected: &Catalog, found: &Catalog, when: &str) -> Result<(), String> {
    let differences = dialect::differences(database, expected, found);
    if differences.is_empty() { Ok(()) } else { Err(format!("{when}:\n  {}", differences.join("\n  "))) }
}
