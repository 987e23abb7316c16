//! Branches that stay unmerged share a database, too: what would differ with their order is refused before anything runs.
//! Where they are merged, the compiler has checked it.

use super::PlanError;
use super::build::Folding;
use crate::fold::{Arena, Branch, conflicts};
use crate::graph::{Graph, Revision, Set};
use crate::model::{Chain, Database, Databases};

/// Refuses to apply `missing` if that makes branches meet in the database that do not commute.
pub(crate) fn check(graph: &Graph, database: Database, applied: &Set, missing: &Set) -> Result<(), PlanError> {
    let ends: Vec<End> = graph.maximal(&applied.or(missing)).into_iter().map(|at| (at, graph.closure([at]))).collect();
    for (i, right) in ends.iter().enumerate().skip(1) {
        for left in &ends[..i] {
            check_two(graph, database, [left, right], missing)?;
        }
    }
    Ok(())
}

/// A revision that nothing stands on, and what it stands on.
type End = (usize, Set);

fn check_two(graph: &Graph, database: Database, ends: [&End; 2], missing: &Set) -> Result<(), PlanError> {
    let below = ends.map(|(_, below)| below);
    let alone = [below[0].without(below[1]), below[1].without(below[0])];
    if alone.iter().all(|set| set.and(missing).is_empty()) {
        return Ok(()); // both are there already
    }
    let revisions =
        alone.each_ref().map(|set| set.iter().map(|index| graph.revision(index)).collect::<Vec<&'static Revision>>());
    if revisions.iter().any(|side| side.iter().all(|revision| revision.ops.is_empty())) {
        return Ok(());
    }
    let arena = Arena::new();
    let mut schemas = Vec::new();
    for set in below {
        let mut fold = Folding::new(&arena, database);
        fold.skip(graph, set)?;
        schemas.push(fold.schema());
    }
    let [left, right] = ends.map(|(end, _)| graph.revision(*end));
    let chain = Chain { databases: Databases(database.bit()), ..*right.chain };
    let branch = |side: usize| Branch { revisions: &revisions[side], schema: schemas[side] };
    match conflicts(&chain, branch(0), branch(1)).first() {
        None => Ok(()),
        Some(message) => {
            Err(PlanError::Conflict { left: left.described(), right: right.described(), message: message.clone() })
        }
    }
}
