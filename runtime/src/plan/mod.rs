//! From revisions to statements: pure, no database in sight.

mod branches;
pub(crate) mod build;
mod change;
mod checksum;
mod error;
pub(crate) mod ledger;
mod script;
mod statement;
mod value;

pub(crate) use branches::check as check_branches;
pub use checksum::checksum;
pub use error::PlanError;
pub use statement::{Kind, Mode, Segment, Statement};
pub use value::{Direction, Plan, PlannedRevision};
