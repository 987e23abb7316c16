//! The graph of revisions: registered nodes, targets, and the paths between them as set logic.

mod revision;

pub use revision::{Place, REVISIONS, Revision};
