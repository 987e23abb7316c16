//! What commands answer.

use std::time::Duration;

use crate::graph::Revision;
use crate::plan::Direction;
use crate::store::Unfinished;

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
    /// The version rows that are not.
    pub unknown: Vec<String>,
    /// Whether every head is applied.
    pub at_head: bool,
    /// A revision that a run began and did not finish, where a revision is more than one transaction.
    pub unfinished: Option<Unfinished>,
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
    /// How long it took, in milliseconds; none while it has not ended.
    pub millis: Option<i64>,
}

impl HistoryRow {
    /// Reads the ten columns of a row.
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
        })
    }
}
