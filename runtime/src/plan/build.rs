//! Makes plans: folds the schema along the order really applied, and asks the dialect for each revision's statements.

use super::change::{Made, Step};
use super::folding::Folding;
use super::ledger::Ledger;
use super::{Direction, Kind, Mode, Plan, PlanError, PlannedRevision, Segment, Statement, branches, checksum};
use crate::dialect::{self, Written};
use crate::fold::Arena;
use crate::graph::{Front, Graph, Revision, Set};
use crate::model::Database;
use crate::op::On;

/// The plan that applies what is in `target` (a closed set) and not in `applied`.
pub(crate) fn upgrade(graph: &Graph, ledger: &Ledger, applied: &Set, target: &Set) -> Result<Plan, PlanError> {
    let arena = Arena::new();
    let mut fold = Folding::new(&arena, ledger.database);
    let mut now = Front::new(graph, applied);
    let mut revisions = Vec::new();
    let missing = target.without(applied);
    if !missing.is_empty() {
        branches::check(graph, ledger.database, applied, &missing)?;
        fold.skip(graph, applied)?;
    }
    for index in missing.iter() {
        let revision = declared(graph.revision(index), ledger.database)?;
        let steps = fold.ops(revision, revision.ops, On::Upgrade, true)?;
        let before = now.rows();
        now.add(index);
        revisions.push(planned(ledger.database, revision, steps, before, now.rows())?);
    }
    Ok(Plan::new(ledger, Direction::Upgrade, graph.rows(applied), now.rows(), revisions))
}

/// The plan that takes back what is in `gone`.
pub(crate) fn downgrade(graph: &Graph, ledger: &Ledger, applied: &Set, gone: &Set) -> Result<Plan, PlanError> {
    let arena = Arena::new();
    let mut fold = Folding::new(&arena, ledger.database);
    let mut taken = Vec::new();
    if !gone.is_empty() {
        fold.skip(graph, &applied.without(gone))?;
    }
    for index in gone.iter() {
        let revision = declared(graph.revision(index), ledger.database)?;
        taken.push((index, fold.backwards(revision)?));
    }
    let mut now = Front::new(graph, applied);
    let mut revisions = Vec::new();
    for (index, steps) in taken.into_iter().rev() {
        let before = now.rows();
        now.remove(index);
        revisions.push(planned(ledger.database, graph.revision(index), steps, before, now.rows())?);
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
    steps: Vec<Step>,
    before: Vec<String>,
    after: Vec<String>,
) -> Result<PlannedRevision, PlanError> {
    let mut segments: Vec<Segment> = Vec::new();
    let data = steps.iter().any(|step| step.executes);
    for step in steps {
        let Made { mode, written } = made(database, revision, &step)?;
        for Written { sql, kind } in written {
            let statement = Statement { op: step.op, sql, kind };
            let mode = match (database, mode, segments.last()) {
                // A rebuild needs keys off, a data step needs them on; plain DDL goes along with either.
                (Database::Sqlite, Mode::Transaction, Some(last))
                    if !matches!(kind, Kind::User | Kind::Run) || !data =>
                {
                    last.mode
                }
                _ => mode,
            };
            match segments.last_mut() {
                Some(last) if last.mode == mode => last.statements.push(statement),
                _ => segments.push(Segment { mode, statements: vec![statement] }),
            }
        }
    }
    if !data && segments.iter().any(|segment| segment.mode == Mode::KeysOff) {
        let statements = segments.into_iter().flat_map(|segment| segment.statements).collect();
        segments = vec![Segment { mode: Mode::KeysOff, statements }];
    }
    Ok(PlannedRevision { revision, checksum: checksum(revision), before, after, segments })
}

fn made(database: Database, revision: &'static Revision, step: &Step) -> Result<Made, PlanError> {
    let written =
        dialect::statements(database, revision.chain, &step.change).map_err(|unsupported| PlanError::Unsupported {
            revision: revision.named(),
            op: step.op,
            keyword: step.keyword,
            message: unsupported.to_string(),
        })?;
    Ok(Made { mode: dialect::mode(database, &step.change), written })
}

fn declared(revision: &'static Revision, database: Database) -> Result<&'static Revision, PlanError> {
    if revision.chain.databases.has(database) {
        return Ok(revision);
    }
    let declared = Database::ALL.iter().filter(|other| revision.chain.databases.has(**other));
    Err(PlanError::Undeclared {
        revision: revision.named(),
        database: database.title(),
        keyword: database.keyword(),
        declared: declared.map(|database| database.title()).collect::<Vec<_>>().join(", "),
    })
}
