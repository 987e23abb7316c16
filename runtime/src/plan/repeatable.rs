//! Repeatable objects: made after the last revision where they are not what the journal says, dropped before what they could be
//! in the way of.

use std::collections::HashMap;

use super::folding::Folding;
use super::segments::{Made, segments};
use super::{Mode, PlanError, PlannedRevision, build, checksum};
use crate::dialect::{self, Written};
use crate::graph::{Graph, Revision};
use crate::model::Database;
use crate::op::On;

/// The checksums that the journal has; none without a database: whatever may be there is dropped, and all is made.
pub(crate) type Recorded<'a> = Option<&'a HashMap<String, String>>;

/// Those that are not what the journal says; none that comes after the last revision of the database.
pub(crate) fn stale(graph: &Graph, database: Database, recorded: Recorded<'_>) -> Vec<&'static Revision> {
    let is_stale =
        |revision: &&&Revision| recorded.is_none_or(|recorded| recorded.get(revision.id) != Some(&checksum(revision)));
    graph.repeatables().iter().filter(|revision| !has_ended(revision, database)).filter(is_stale).copied().collect()
}

fn has_ended(revision: &Revision, database: Database) -> bool {
    revision.chain.databases.has(database) && !revision.chain().databases.has(database)
}

/// What drops those of `repeatables` that may be there, the last one first.
pub(super) fn drops(
    database: Database,
    repeatables: &[&'static Revision],
    recorded: Recorded<'_>,
    rows: &[String],
) -> Vec<PlannedRevision> {
    // one that was dropped is recorded with no checksum
    let made = |revision: &&Revision| {
        recorded.is_none_or(|recorded| recorded.get(revision.id).is_some_and(|checksum| !checksum.is_empty()))
    };
    let made = repeatables.iter().rev().copied().filter(made);
    made.filter(|revision| revision.chain.databases.has(database))
        .map(|revision| planned(database, revision, String::new(), dropped(database, revision), rows))
        .collect()
}

/// What makes `stale` anew. All are folded, in the schema that the revisions make: none may have another's name, or read what
/// is no longer there.
pub(super) fn makes(
    graph: &Graph,
    fold: &mut Folding<'_>,
    database: Database,
    stale: &[&'static Revision],
    rows: &[String],
) -> Result<Vec<PlannedRevision>, PlanError> {
    let mut out = Vec::new();
    for revision in graph.repeatables().iter().filter(|revision| !has_ended(revision, database)) {
        let is_stale = stale.iter().any(|other| std::ptr::eq(*other, *revision));
        let steps = fold.ops(revision, revision.ops, On::Upgrade, is_stale)?;
        if !is_stale {
            continue;
        }
        build::declared(graph, revision, database)?;
        let mut made = dropped(database, revision);
        for step in &steps {
            made.push(build::made(database, revision.chain, revision, step)?);
        }
        out.push(planned(database, revision, checksum(revision), made, rows));
    }
    Ok(out)
}

/// The objects go in the other order, because the later ones may use the earlier ones.
fn dropped(database: Database, revision: &Revision) -> Vec<Made> {
    let mode = match database {
        Database::Postgres | Database::Sqlite => Mode::Transaction,
        Database::Mysql | Database::Mariadb => Mode::Autocommit,
    };
    let drop = |(op, what)| {
        let written = dialect::drop_if_exists(database, what).map(Written::ddl).into_iter().collect();
        Made { op, mode, written, probe: None, commits: false, executes: false, is_text: false }
    };
    revision.ops.iter().enumerate().rev().map(drop).collect()
}

fn planned(
    database: Database,
    revision: &'static Revision,
    checksum: String,
    made: Vec<Made>,
    rows: &[String],
) -> PlannedRevision {
    let (before, after) = (rows.to_vec(), rows.to_vec());
    let (tags, segments) = (Vec::new(), segments(database, false, made));
    PlannedRevision { revision, checksum, tags, before, after, segments, left_out: Vec::new() }
}
