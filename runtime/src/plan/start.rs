//! A database that joined the chain later (`mysql 8.0 since UseMysql`): it runs no revision before that one, and starts with the schema
//! that they make together. The start is planned as a revision of its own, which is the only one that brings those rows.

use std::collections::{HashMap, HashSet};

use super::change::Step;
use super::creation::creation;
use super::folding::Folding;
use super::segments::segments;
use super::{PlanError, PlannedRevision, build, checksum};
use crate::dialect::IfExists;
use crate::graph::{Graph, Revision, Set};
use crate::model::{Bound, Chain, Database, Databases};
use crate::op::On;

static CHAIN: Chain = Chain::of(Databases::ALL);
static STARTS: [Revision; 4] = [start("s:postgres"), start("s:sqlite"), start("s:mysql"), start("s:mariadb")];

const fn start(id: &'static str) -> Revision {
    let message = "Make what stands before the first revision of this database.";
    Revision { name: "Start", message, ..Revision::new(id, &CHAIN, &[], &[]) }
}

/// What stands for the start of `database` in plans and in the journal.
pub(crate) fn revision(database: Database) -> &'static Revision {
    &STARTS[database as usize]
}

/// The revisions that `database` never runs.
pub(crate) fn before(graph: &Graph, database: Database) -> Set {
    let late: Vec<_> = since(graph, database).collect();
    let all = graph.revisions().iter().enumerate();
    graph.set(all.filter(|(_, one)| late.iter().any(|since| is_before(since, one, database))).map(|(index, _)| index))
}

fn is_before(since: &Revision, revision: &Revision, database: Database) -> bool {
    let mut terms = since.chain.terms.iter().filter(|term| term.bound == Bound::Since);
    terms.any(|term| term.database == database && !term.covers(revision.key))
}

/// The revisions at which `database` joined the chains that it joined later: one per crate.
fn since(graph: &Graph, database: Database) -> impl Iterator<Item = &'static Revision> {
    let joins = move |revision: &&&'static Revision| {
        let mut terms = revision.chain.terms.iter().filter(|term| term.bound == Bound::Since);
        terms.any(|term| term.database == database && term.revision == revision.key)
    };
    graph.revisions().iter().filter(joins).copied()
}

/// Whether an upgrade from `applied` to `target` begins with the start. What would run some revisions before it is refused.
pub(super) fn is_due(
    graph: &Graph,
    database: Database,
    applied: &Set,
    target: &Set,
    before: &Set,
) -> Result<bool, PlanError> {
    let there = applied.and(before);
    if there == *before || target.without(applied).is_empty() {
        return Ok(false);
    }
    if there.is_empty() && before.without(target).is_empty() {
        return Ok(true);
    }
    let (since, rows) = (names(since(graph, database)), graph.rows(before).join(" "));
    Err(if there.is_empty() {
        PlanError::BeforeStart { database: database.title(), since }
    } else {
        PlanError::NotStarted { database: database.title(), at: graph.rows(&there).join(", "), since, rows }
    })
}

/// Refuses to take back what `database` never ran.
pub(super) fn check_downgrade(graph: &Graph, database: Database, gone: &Set) -> Result<(), PlanError> {
    match gone.and(&before(graph, database)).iter().last() {
        None => Ok(()),
        Some(index) => Err(PlanError::BelowStart {
            revision: graph.revision(index).named(),
            database: database.title(),
            since: names(since(graph, database)),
        }),
    }
}

fn names(revisions: impl Iterator<Item = &'static Revision>) -> String {
    revisions.map(Revision::named).collect::<Vec<_>>().join(" and ")
}

/// The start: `before` is folded, and what is there then is made. The checksum is that of all of their ops.
pub(super) fn planned(
    graph: &Graph,
    fold: &mut Folding<'_>,
    database: Database,
    before: &Set,
    rows: [Vec<String>; 2],
) -> Result<PlannedRevision, PlanError> {
    let there: HashSet<u64> =
        fold.schema().tables().into_iter().chain(fold.schema().objects()).map(|it| it.id).collect();
    fold.skip(graph, before)?;
    let revision = revision(database);
    let chain = since(graph, database).next().map_or(&CHAIN, |since| since.chain);
    let changes = creation(fold.schema(), &there, &ranks(graph, before), chain, database);
    let made = changes.into_iter().enumerate().map(|(op, change)| {
        let if_exists = IfExists(false);
        let step =
            Step { op, keyword: "start", change, executes: false, left_out: None, if_exists, inverse: Vec::new() };
        build::made(database, chain, revision, &step)
    });
    let segments = segments(database, false, made.collect::<Result<_, _>>()?);
    let [before_rows, after] = rows;
    let checksum = start_checksum(graph, before);
    let (tags, left_out) = (Vec::new(), Vec::new());
    Ok(PlannedRevision { revision, checksum, tags, before: before_rows, after, segments, left_out })
}

/// The checksum of a start that makes what `before` makes.
pub(crate) fn start_checksum(graph: &Graph, before: &Set) -> String {
    let all: Vec<String> = before.iter().map(|index| checksum(graph.revision(index))).collect();
    checksum::hash(&all.join("\n"))
}

/// In which order ops came, by their versions: what an op creates has its version for an id.
fn ranks(graph: &Graph, before: &Set) -> HashMap<u64, usize> {
    let ops = before.iter().flat_map(|index| {
        let revision = graph.revision(index);
        (0..revision.ops.len()).map(|at| revision.version(On::Upgrade(at)))
    });
    ops.enumerate().map(|(rank, version)| (version, rank)).collect()
}
