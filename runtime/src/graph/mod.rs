//! The graph of revisions: registered nodes, targets, and the paths between them as set logic.

mod branch;
mod dag;
mod down;
mod error;
mod front;
mod name;
mod node;
mod parents;
mod place;
mod range;
mod revision;
mod set;
mod stamp;
mod target;
mod target_error;
mod up;
mod walk;

pub use crate::fold::{Place, Revision};
pub use dag::Graph;
pub use error::GraphError;
pub(crate) use front::Front;
pub(crate) use name::named;
pub use node::{Links, Node};
pub use parents::{NewParents, Parents};
pub use range::Range;
pub(crate) use revision::is_repeatable;
pub use revision::{REPEATABLES, REVISIONS};
pub use set::Set;
pub use target::{Point, Target};
#[cfg(feature = "cli")]
pub(crate) use target::{is_label, is_reserved};
pub use target_error::TargetError;

#[cfg(test)]
mod tests;
