//! Makes plans: folds the schema along the order really applied, and asks the dialect for each revision's statements.

use super::change::Step;
use super::folding::Folding;
use super::ledger::Ledger;
use super::left_out::LeftOut;
use super::repeatable::{self, Recorded};
use super::segments::{Made, segments};
use super::tags::Tags;
use super::{Direction, Plan, PlanError, PlannedRevision, branches, checksum, start};
use crate::catalog::Change;
use crate::dialect;
use crate::fold::Arena;
use crate::graph::{Front, Graph, Revision, Set};
use crate::model::{Bound, Chain, Database};
use crate::op::On;

/// The plan that applies what is in `target` (a closed set) and not in `applied`.
pub(crate) fn upgrade(
    graph: &Graph,
    ledger: &Ledger,
    applied: &Set,
    target: &Set,
    tags: &Tags,
    recorded: Recorded<'_>,
) -> Result<Plan, PlanError> {
    let arena = Arena::new();
    let mut fold = Folding::new(&arena, ledger.database, tags.clone());
    let mut now = Front::new(graph, applied);
    let mut revisions = Vec::new();
    let before = start::before(graph, ledger.database);
    let starts = start::is_due(graph, ledger.database, applied, target, &before)?;
    let missing = target.without(applied);
    let reaches_heads = applied.len() + missing.len() == graph.revisions().len();
    let stale = if reaches_heads { repeatable::stale(graph, ledger.database, recorded) } else { Vec::new() };
    if !missing.is_empty() {
        branches::check(graph, ledger.database, applied, &missing)?;
    }
    if !missing.is_empty() || !stale.is_empty() {
        fold.skip(graph, applied)?;
    }
    if !missing.is_empty() && !applied.is_empty() {
        // the new texts may be made for what the revisions do to the tables
        revisions.extend(repeatable::drops(ledger.database, &stale, recorded, &now.rows()));
    }
    if starts {
        let rows = now.rows();
        before.iter().for_each(|index| now.add(index));
        revisions.push(start::planned(graph, &mut fold, ledger.database, &before, [rows, now.rows()])?);
    }
    for index in missing.without(&before).iter() {
        let revision = declared(graph, graph.revision(index), ledger.database)?;
        let steps = fold.ops(revision, revision.ops, On::Upgrade, true)?;
        let before = now.rows();
        now.add(index);
        revisions.push(planned(ledger.database, revision, tags, &steps, before, now.rows())?);
    }
    if reaches_heads && !(missing.is_empty() && stale.is_empty()) {
        revisions.extend(repeatable::makes(graph, &mut fold, ledger.database, &stale, &now.rows())?);
    }
    Ok(Plan::new(ledger, Direction::Upgrade, graph.rows(applied), now.rows(), revisions))
}

/// The plan that takes back what is in `gone`.
pub(crate) fn downgrade(
    graph: &Graph,
    ledger: &Ledger,
    applied: &Set,
    gone: &Set,
    tags: &Tags,
    recorded: Recorded<'_>,
) -> Result<Plan, PlanError> {
    let arena = Arena::new();
    let mut fold = Folding::new(&arena, ledger.database, tags.clone());
    let mut taken = Vec::new();
    start::check_downgrade(graph, ledger.database, gone)?;
    if !gone.is_empty() {
        fold.skip(graph, &applied.without(gone))?;
    }
    for index in gone.iter() {
        let revision = declared(graph, graph.revision(index), ledger.database)?;
        taken.push((index, fold.backwards(revision)?));
    }
    let mut now = Front::new(graph, applied);
    let mut revisions = Vec::new();
    if !gone.is_empty() {
        revisions = repeatable::drops(ledger.database, graph.repeatables(), recorded, &now.rows());
    }
    for (index, steps) in taken.into_iter().rev() {
        let before = now.rows();
        now.remove(index);
        revisions.push(planned(ledger.database, graph.revision(index), tags, &steps, before, now.rows())?);
    }
    Ok(Plan::new(ledger, Direction::Downgrade, graph.rows(applied), now.rows(), revisions))
}

/// The plan that moves the version rows and runs nothing.
pub(crate) fn stamp(ledger: &Ledger, before: Vec<String>, after: Vec<String>) -> Plan {
    Plan::new(ledger, Direction::Stamp, before, after, Vec::new())
}

fn planned(
    database: Database,
    revision: &'static Revision,
    tags: &Tags,
    steps: &[Step],
    before: Vec<String>,
    after: Vec<String>,
) -> Result<PlannedRevision, PlanError> {
    let alone = revision.settings.no_transaction;
    let made =
        steps.iter().map(|step| made(database, revision.chain, revision, step)).collect::<Result<Vec<_>, _>>()?;
    let segments = segments(database, alone, made);
    let left_out =
        steps.iter().filter_map(|step| Some(LeftOut { op: step.op, keyword: step.keyword, why: step.left_out? }));
    let left_out = left_out.collect();
    let tags = tags.of(revision);
    Ok(PlannedRevision { revision, checksum: checksum(revision), tags, before, after, segments, left_out })
}

pub(super) fn made(
    database: Database,
    chain: &Chain,
    revision: &'static Revision,
    step: &Step,
) -> Result<Made, PlanError> {
    let written = dialect::statements(database, chain, &step.change, step.if_exists).map_err(|unsupported| {
        PlanError::Unsupported {
            revision: revision.named(),
            op: step.op,
            keyword: step.keyword,
            message: unsupported.to_string(),
        }
    })?;
    Ok(Made {
        op: step.op,
        mode: dialect::mode(database, &step.change),
        written,
        probe: dialect::probe(database, &step.change),
        commits: dialect::commits(database, &step.change),
        executes: step.executes,
        is_text: matches!(step.change, Change::Execute { .. }),
    })
}

pub(super) fn declared(
    graph: &Graph,
    revision: &'static Revision,
    database: Database,
) -> Result<&'static Revision, PlanError> {
    if revision.chain().databases.has(database) {
        return Ok(revision);
    }
    if let Some(until) = last_of(graph, revision.chain, database) {
        return Err(PlanError::Ended {
            revision: revision.named(),
            database: database.title(),
            until: until.named(),
            id: until.id,
            declared: titles(revision.chain()),
        });
    }
    Err(PlanError::Undeclared {
        revision: revision.named(),
        database: database.title(),
        keyword: database.keyword(),
        declared: titles(revision.chain),
    })
}

/// The last revision of the chain that the database takes part in, if one is named.
fn last_of(graph: &Graph, chain: &Chain, database: Database) -> Option<&'static Revision> {
    let term = chain.terms.iter().find(|term| term.database == database && term.bound == Bound::Until)?;
    graph.revisions().iter().find(|revision| revision.key == term.revision).copied()
}

fn titles(chain: &Chain) -> String {
    chain.databases.iter().map(Database::title).collect::<Vec<_>>().join(", ")
}
