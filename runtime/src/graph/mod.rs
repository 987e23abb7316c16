//! The graph of revisions: registered nodes, targets, and the paths between them as set logic.

mod dag;
mod error;
mod front;
mod revision;
mod set;
mod target;

pub use dag::Graph;
pub use error::{GraphError, TargetError};
pub(crate) use front::Front;
pub use revision::{Place, REVISIONS, Revision};
pub use set::Set;
pub use target::{Range, Target};
pub(crate) use target::{Resolved, named};
