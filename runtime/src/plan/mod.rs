//! From revisions to statements: pure, no database in sight.

mod error;
mod script;
mod statement;
mod value;

pub use error::PlanError;
pub use statement::{Kind, Mode, Segment, Statement};
pub use value::{Direction, Plan, PlannedRevision};
