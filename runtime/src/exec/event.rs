//! What a run tells while it runs.

use std::time::Duration;

use crate::graph::Revision;
use crate::model::{Database, Version};
use crate::plan::Direction;

/// A moment of a run.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// The server answered.
    Connected {
        /// Which database it is.
        database: Database,
        /// Its version.
        version: Version,
        /// Its number for the connection, which `pg_cancel_backend` and `KILL` take; none on SQLite.
        backend: Option<u64>,
    },
    /// Another runner holds the lock; sent once per second of waiting.
    WaitingForLock {
        /// How long it has waited.
        waited: Duration,
        /// Who holds it, where the server tells.
        holder: Option<String>,
    },
    /// The plan is made; nothing has run.
    Planned {
        /// Which way.
        direction: Direction,
        /// The revisions that will run, in order.
        revisions: Vec<&'static Revision>,
    },
    /// A revision starts.
    Started {
        /// The revision.
        revision: &'static Revision,
        /// Which way.
        direction: Direction,
        /// Its number in this run, from 1.
        number: usize,
        /// How many run.
        of: usize,
    },
    /// A statement is about to run; only when verbose.
    Statement {
        /// The revision.
        revision: &'static Revision,
        /// The text.
        sql: String,
    },
    /// A function of the revision tells how far it is.
    Progress {
        /// The revision.
        revision: &'static Revision,
        /// The function.
        function: &'static str,
        /// How much is done.
        done: u64,
        /// Of how much, if the function knows.
        of: Option<u64>,
    },
    /// A revision is done and committed.
    Finished {
        /// The revision.
        revision: &'static Revision,
        /// Which way.
        direction: Direction,
        /// How long it took.
        duration: Duration,
    },
}
