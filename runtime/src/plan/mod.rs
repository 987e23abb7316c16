//! From revisions to statements: pure, no database in sight.

pub(crate) mod branches;
pub(crate) mod build;
mod change;
mod checksum;
mod creation;
mod error;
mod folding;
mod guard;
pub(crate) mod ledger;
mod left_out;
pub(crate) mod limits;
pub(crate) mod repeatable;
mod script;
mod segments;
pub(crate) mod session;
pub(crate) mod start;
mod statement;
pub(crate) mod tags;
mod value;

pub use checksum::checksum;
pub use error::PlanError;
pub use left_out::{LeftOut, Why};
pub use statement::{Kind, Mode, Segment, Statement};
pub use value::{Direction, Plan, PlannedRevision};
