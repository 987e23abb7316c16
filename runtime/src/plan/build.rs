//! Makes plans: folds the schema along the order really applied, and asks the dialect for each revision's statements.

use super::change::{Made, Step, change, executes};
use super::ledger::Ledger;
use super::{Direction, Kind, Mode, Plan, PlanError, PlannedRevision, Segment, Statement, branches, checksum};
use crate::dialect::{self, Written};
use crate::fold::{Arena, Schema};
use crate::graph::{Front, Graph, Revision, Set};
use crate::model::Database;
use crate::op::{Downgrade, Op};

/// Marks the versions of a written downgrade's ops, as the macro does.
const DOWN: u64 = 1 << 61;

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
        let steps = fold.ops(revision, revision.ops, revision.key, true)?;
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

/// A fold along the order that is really applied.
pub(super) struct Folding<'a> {
    arena: &'a Arena<'a>,
    schema: &'a Schema<'a>,
    database: Database,
}

impl<'a> Folding<'a> {
    pub(super) fn new(arena: &'a Arena<'a>, database: Database) -> Self {
        Folding { arena, schema: arena.schema(), database }
    }

    /// The schema so far.
    pub(super) fn schema(&self) -> &'a Schema<'a> {
        self.schema
    }

    /// Folds what is applied and stays so.
    pub(super) fn skip(&mut self, graph: &Graph, applied: &Set) -> Result<(), PlanError> {
        for index in applied.iter() {
            let revision = graph.revision(index);
            self.ops(revision, revision.ops, revision.key, false)?;
        }
        Ok(())
    }

    /// Folds a list of ops, whose versions count on from `first`, and says what each changes if `wanted`.
    fn ops(
        &mut self,
        revision: &'static Revision,
        ops: &'static [Op<'static>],
        first: u64,
        wanted: bool,
    ) -> Result<Vec<Step>, PlanError> {
        let mut steps = Vec::new();
        for (at, op) in ops.iter().enumerate() {
            let before = self.schema;
            let folded = self.arena.apply(revision.chain, before, op, first.wrapping_add(at as u64));
            let finding =
                |findings| PlanError::Finding { revision: named(revision), op: at, keyword: op.keyword(), findings };
            if !folded.findings.is_empty() {
                return Err(finding(folded.findings));
            }
            self.schema = folded.schema;
            if wanted {
                let change = change(revision.chain, self.database, before, folded.schema, op);
                let change = change.map_err(|message| finding(vec![message]))?;
                let inverse = folded.inverse;
                steps.push(Step { op: at, keyword: op.keyword(), change, executes: executes(op), inverse });
            }
        }
        Ok(steps)
    }

    /// Folds a revision, and says how it is taken back.
    fn backwards(&mut self, revision: &'static Revision) -> Result<Vec<Step>, PlanError> {
        let mut steps = self.ops(revision, revision.ops, revision.key, true)?;
        match revision.downgrade {
            Downgrade::Derived => {
                if let Some(step) = steps.iter().find(|step| !step.inverse.is_empty()) {
                    return Err(PlanError::NoInverse {
                        revision: named(revision),
                        op: step.op,
                        keyword: step.keyword,
                        reasons: step.inverse.clone(),
                    });
                }
                steps.reverse();
                Ok(steps.into_iter().map(Step::inverse).collect())
            }
            Downgrade::Written(ops) => {
                // What follows in this loop stands on the revision, so the fold goes on from it.
                let after = self.schema;
                let steps = self.ops(revision, ops, revision.key ^ DOWN, true);
                self.schema = after;
                steps
            }
            Downgrade::Irreversible(reason) => {
                Err(PlanError::Irreversible { revision: named(revision), reason: reason.to_owned() })
            }
        }
    }
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
            revision: named(revision),
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
        revision: named(revision),
        database: database.title(),
        keyword: database.keyword(),
        declared: declared.map(|database| database.title()).collect::<Vec<_>>().join(", "),
    })
}

fn named(revision: &Revision) -> String {
    format!("{} ({})", revision.id, revision.name)
}
