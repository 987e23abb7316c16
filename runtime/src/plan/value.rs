//! The finished plan: which revisions run, in which order, and every statement of each.

use super::checksum::hash;
use super::ledger::Ledger;
use super::{LeftOut, Mode, Segment, Statement};
use crate::graph::Revision;
use crate::model::Database;

/// Which way revisions run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// They are applied.
    Upgrade,
    /// They are taken back.
    Downgrade,
    /// Only the version rows move.
    Stamp,
}

impl Direction {
    /// The word in commands, messages and the journal.
    pub const fn keyword(self) -> &'static str {
        match self {
            Direction::Upgrade => "upgrade",
            Direction::Downgrade => "downgrade",
            Direction::Stamp => "stamp",
        }
    }
}

/// What a run will do.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Plan {
    /// For which database.
    #[serde(serialize_with = "keyword")]
    pub database: Database,
    /// Which way.
    pub direction: Direction,
    /// The version rows before.
    pub before: Vec<String>,
    /// The version rows after.
    pub after: Vec<String>,
    /// The revisions, in the order they run.
    pub revisions: Vec<PlannedRevision>,
    /// How many statements of the first one an earlier run has done, which stopped in the middle of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resumed: Option<usize>,
    /// The tables that Aludel keeps.
    #[serde(skip)]
    pub(crate) ledger: Ledger,
    /// For a script: what sets the session up.
    #[serde(skip)]
    pub(crate) session: Vec<String>,
    /// For a script: the revisions whose checksums a stamp writes.
    #[serde(skip)]
    pub(crate) stamped: Vec<&'static Revision>,
}

/// One revision of a plan.
#[derive(Clone, Debug, serde::Serialize)]
pub struct PlannedRevision {
    /// The revision.
    pub revision: &'static Revision,
    /// SHA-256 of its ops; empty where repeatable objects are dropped.
    pub checksum: String,
    /// Of the tags that its data steps ask for, those that it runs with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The version rows before it.
    pub before: Vec<String>,
    /// The version rows after it.
    pub after: Vec<String>,
    /// Its statements, by transaction.
    pub segments: Vec<Segment>,
    /// The ops that do not run: data steps whose tags are not chosen, and what is for other databases.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

impl Plan {
    pub(super) fn new(
        ledger: &Ledger,
        direction: Direction,
        before: Vec<String>,
        after: Vec<String>,
        revisions: Vec<PlannedRevision>,
    ) -> Plan {
        let (session, stamped) = (Vec::new(), Vec::new());
        Plan {
            database: ledger.database,
            direction,
            before,
            after,
            revisions,
            resumed: None,
            ledger: ledger.clone(),
            session,
            stamped,
        }
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.revisions.is_empty() && self.before == self.after
    }
}

impl PlannedRevision {
    /// Which way it runs in a run that goes `direction`: repeatable objects are dropped on the way up, too.
    pub(crate) fn direction(&self, direction: Direction) -> Direction {
        if self.checksum.is_empty() { Direction::Downgrade } else { direction }
    }

    /// Whether it runs in one transaction.
    pub(crate) fn is_one_transaction(&self) -> bool {
        match self.segments.as_slice() {
            [] => true,
            [segment] => matches!(segment.mode, Mode::Transaction | Mode::KeysOff),
            _ => false,
        }
    }

    /// Its segments, at least one: without statements, an empty one that its rows are written in.
    pub(crate) fn segments(&self) -> &[Segment] {
        const EMPTY: &[Segment] = &[Segment { mode: Mode::Transaction, statements: Vec::new() }];
        if self.segments.is_empty() { EMPTY } else { &self.segments }
    }

    /// The segment of a statement.
    pub(crate) fn segment_of(&self, statement: usize) -> Option<&Segment> {
        let mut end = 0;
        self.segments.iter().find(|segment| {
            end += segment.statements.len();
            statement < end
        })
    }

    /// SHA-256 of its first statements.
    pub(crate) fn checksum_of(&self, statements: usize) -> String {
        let first: Vec<_> = self.statements().take(statements).map(|statement| statement.sql.as_str()).collect();
        hash(&first.join("\0"))
    }

    /// Its statements, in the order they run.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.segments.iter().flat_map(|segment| &segment.statements)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn keyword<S: serde::Serializer>(database: &Database, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(database.keyword())
}
