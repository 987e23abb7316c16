//! What can go wrong, said in the user's words: what failed, where, what state the database is in, and the remedy.

use crate::graph::{GraphError, TargetError};
use crate::plan::PlanError;

/// Why a command failed. Displays as one line that says what is wrong, more lines where there is more to say, and a
/// last line `help: …` with the remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The revisions make no graph.
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// The target names no place in the graph.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// A revision cannot be planned.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// The database answered with an error outside any revision.
    #[error("{0}")]
    Database(#[from] sqlx::Error),
}

impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Error {
        match never {}
    }
}
