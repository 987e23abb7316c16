//! The fold along the order in which revisions are really applied, and what each op changes on the way.

use super::change::{Step, change, executes};
use super::left_out::Why;
use super::tags::Tags;
use super::{PlanError, start};
use crate::dialect::IfExists;
use crate::fold::{Arena, Schema};
use crate::graph::{Graph, Revision, Set};
use crate::model::Database;
use crate::op::{Downgrade, On, Op};

/// A fold along the order that is really applied.
pub(super) struct Folding<'a> {
    arena: &'a Arena<'a>,
    schema: &'a Schema<'a>,
    database: Database,
    tags: Tags,
}

impl<'a> Folding<'a> {
    pub(super) fn new(arena: &'a Arena<'a>, database: Database, tags: Tags) -> Self {
        Folding { arena, schema: arena.schema(), database, tags }
    }

    /// The schema so far.
    pub(super) fn schema(&self) -> &'a Schema<'a> {
        self.schema
    }

    /// Folds what is applied and stays so: first of all what the database started with.
    pub(super) fn skip(&mut self, graph: &Graph, applied: &Set) -> Result<(), PlanError> {
        let before = start::before(graph, self.database);
        for index in applied.and(&before).iter().chain(applied.without(&before).iter()) {
            let revision = graph.revision(index);
            self.ops(revision, revision.ops, On::Upgrade, false)?;
        }
        Ok(())
    }

    /// Folds the ops of a revision's upgrade or written downgrade (`on`), and says what each changes if `wanted`.
    pub(super) fn ops(
        &mut self,
        revision: &'static Revision,
        ops: &'static [Op<'static>],
        on: fn(usize) -> On,
        wanted: bool,
    ) -> Result<Vec<Step>, PlanError> {
        let mut steps = Vec::new();
        for (at, op) in ops.iter().enumerate() {
            let databases = revision.settings.databases(on(at));
            if !databases.has(self.database) {
                if wanted {
                    steps.push(Step::not_run(at, op.keyword(), Some(Why::Databases(databases))));
                }
                continue;
            }
            let (before, chain) = (self.schema, revision.chain().only(databases));
            let folded = self.arena.apply(&chain, before, op, revision.version(on(at)));
            let finding =
                |findings| PlanError::Finding { revision: revision.named(), op: at, keyword: op.keyword(), findings };
            if !folded.findings.is_empty() {
                return Err(finding(folded.findings));
            }
            self.schema = folded.schema;
            let left_out = self.tags.left_out(revision, on(at));
            if wanted && (revision.settings.told.contains(&on(at)) || left_out.is_some()) {
                steps.push(Step::not_run(at, op.keyword(), left_out));
            } else if wanted {
                let change = change(&chain, self.database, before, folded.schema, op);
                let change = change.map_err(|message| finding(vec![message]))?;
                let (executes, inverse) = (executes(op), folded.inverse);
                let if_exists = IfExists(revision.settings.if_exists.contains(&on(at)));
                steps.push(Step { op: at, keyword: op.keyword(), change, executes, left_out, if_exists, inverse });
            }
        }
        Ok(steps)
    }

    /// Folds a revision, and says how it is taken back.
    pub(super) fn backwards(&mut self, revision: &'static Revision) -> Result<Vec<Step>, PlanError> {
        let mut steps = self.ops(revision, revision.ops, On::Upgrade, true)?;
        match revision.downgrade {
            Downgrade::Derived => {
                if let Some(step) = steps.iter().find(|step| !step.inverse.is_empty()) {
                    return Err(PlanError::NoInverse {
                        revision: revision.named(),
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
                let steps = self.ops(revision, ops, On::Downgrade, true);
                self.schema = after;
                steps
            }
            Downgrade::Irreversible(reason) => {
                Err(PlanError::Irreversible { revision: revision.named(), reason: reason.to_owned() })
            }
        }
    }
}
