//! Branches that stay unmerged share a database, too: what would differ with their order is refused before anything runs.
//! Where they are merged, the compiler has checked it.

use std::cell::OnceCell;

use super::PlanError;
use super::folding::Folding;
use super::tags::Tags;
use crate::fold::{Arena, Branch, Schema, conflicts};
use crate::graph::{Graph, Revision, Set};
use crate::model::{Database, Databases};

/// Refuses to apply `missing` if that makes branches meet in the database that do not commute.
pub(crate) fn check(graph: &Graph, database: Database, applied: &Set, missing: &Set) -> Result<(), PlanError> {
    let arena = Arena::new();
    let ends: Vec<End<'_>> =
        graph.maximal(&applied.or(missing)).into_iter().map(|at| End::new(graph, at, missing)).collect();
    for (i, right) in ends.iter().enumerate().skip(1) {
        for left in &ends[..i] {
            // where both are there already, there is nothing to refuse
            if left.is_new || right.is_new {
                check_two(graph, database, &arena, [left, right])?;
            }
        }
    }
    Ok(())
}

/// A revision that nothing stands on.
struct End<'a> {
    at: usize,
    /// It and what it stands on.
    below: Set,
    is_new: bool,
    /// The schema after it, folded when it is first asked for.
    schema: OnceCell<&'a Schema<'a>>,
}

impl<'a> End<'a> {
    fn new(graph: &Graph, at: usize, missing: &Set) -> Self {
        End { at, below: graph.closure([at]), is_new: missing.has(at), schema: OnceCell::new() }
    }

    fn schema(&self, graph: &Graph, database: Database, arena: &'a Arena<'a>) -> Result<&'a Schema<'a>, PlanError> {
        if let Some(schema) = self.schema.get() {
            return Ok(schema);
        }
        let mut fold = Folding::new(arena, database, Tags::default());
        fold.skip(graph, &self.below)?;
        Ok(self.schema.get_or_init(|| fold.schema()))
    }
}

fn check_two<'a>(
    graph: &Graph,
    database: Database,
    arena: &'a Arena<'a>,
    [left, right]: [&End<'a>; 2],
) -> Result<(), PlanError> {
    let revisions = |set: &Set| set.iter().map(|index| graph.revision(index)).collect::<Vec<&'static Revision>>();
    let (ours, theirs) = (revisions(&left.below.without(&right.below)), revisions(&right.below.without(&left.below)));
    if [&ours, &theirs].iter().any(|side| side.iter().all(|revision| revision.ops.is_empty())) {
        return Ok(());
    }
    let ours = Branch { revisions: &ours, schema: left.schema(graph, database, arena)? };
    let theirs = Branch { revisions: &theirs, schema: right.schema(graph, database, arena)? };
    let (left, right) = (graph.revision(left.at), graph.revision(right.at));
    let chain = right.chain.only(Databases(database.bit()));
    match conflicts(&chain, ours, theirs).first() {
        None => Ok(()),
        Some(message) => {
            Err(PlanError::Conflict { left: left.described(), right: right.described(), message: message.clone() })
        }
    }
}
