//! What commands answer.

use std::time::Duration;

use crate::error::Error;
use crate::graph::{Graph, Revision};
use crate::plan::Direction;
use crate::store::{Unfinished, read_tags};

/// What a run did.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Report {
    /// Which way.
    pub direction: Direction,
    /// The revisions that ran, in order; empty if there was nothing to do.
    pub revisions: Vec<&'static Revision>,
    /// The version rows before.
    pub before: Vec<String>,
    /// The version rows after.
    pub after: Vec<String>,
    /// How long it took, connecting included.
    pub duration: Duration,
}

/// Where a database is.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Current {
    /// The version rows that are revisions of this program.
    pub revisions: Vec<&'static Revision>,
    /// Where other branches are, whose version row is swallowed by one that depends on it.
    pub implied: Vec<&'static Revision>,
    /// The version rows that are not.
    pub unknown: Vec<String>,
    /// Whether every head is applied.
    pub at_head: bool,
    /// The heads that are not applied.
    pub missing_heads: Vec<&'static Revision>,
    /// A revision that a run began and did not finish, where a revision is more than one transaction.
    pub unfinished: Option<Unfinished>,
}

impl Current {
    /// Reads where a graph is from its version rows.
    pub(super) fn new(graph: &Graph, rows: &[String], unfinished: Option<Unfinished>) -> Current {
        let (known, unknown): (Vec<_>, Vec<_>) = rows.iter().partition(|row| graph.index_of(row).is_some());
        let known: Vec<usize> = known.into_iter().filter_map(|row| graph.index_of(row)).collect();
        let applied = graph.closure(known.iter().copied());
        let revisions = |indices: Vec<usize>| indices.into_iter().map(|index| graph.revision(index)).collect();
        let mut implied = graph.tips(&applied);
        implied.retain(|index| !known.contains(index));
        let mut missing = graph.heads();
        missing.retain(|index| !applied.has(*index));
        Current {
            at_head: unknown.is_empty() && missing.is_empty(),
            revisions: revisions(known),
            implied: revisions(implied),
            unknown: unknown.into_iter().cloned().collect(),
            missing_heads: revisions(missing),
            unfinished,
        }
    }

    /// Refuses a database that is not at every head.
    ///
    /// # Errors
    /// [`Error::NotAtHeads`].
    pub fn check_heads(&self) -> Result<(), Error> {
        let missing: Vec<_> = self.missing_heads.iter().map(|head| head.named()).collect();
        if missing.is_empty() { Ok(()) } else { Err(Error::NotAtHeads { missing }) }
    }
}

/// A row of the journal.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct HistoryRow {
    /// Its number.
    pub id: i64,
    /// The revision's id.
    pub revision: String,
    /// `upgrade`, `downgrade` or `stamp`.
    pub direction: String,
    /// How many statements of the revision are done.
    pub step: u32,
    /// How many it has.
    pub steps: u32,
    /// `done`, `running`, `failed` or `abandoned`.
    pub state: String,
    /// The checksum of the revision's ops at that time.
    pub checksum: String,
    /// Who ran it.
    pub actor: String,
    /// When, in UTC: `2026-11-21T10:15:00Z`.
    pub started_at: String,
    /// How long it took, in milliseconds, begun ones included; none while it has not ended.
    pub millis: Option<i64>,
    /// The tags it was run with, of those that its data steps ask for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

impl HistoryRow {
    /// Reads the eleven columns of a row.
    pub(super) fn read(row: Vec<Option<String>>) -> Option<HistoryRow> {
        let mut row = row.into_iter();
        let mut next = || row.next().flatten();
        Some(HistoryRow {
            id: next()?.parse().ok()?,
            revision: next()?,
            direction: next()?,
            step: next()?.parse().ok()?,
            steps: next()?.parse().ok()?,
            state: next()?,
            checksum: next()?,
            actor: next()?,
            started_at: next()?,
            millis: next().and_then(|millis| millis.parse().ok()),
            tags: next().map(|tags| read_tags(&tags)).unwrap_or_default(),
        })
    }
}
