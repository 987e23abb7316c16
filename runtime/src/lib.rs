//! Aludel: database migrations whose whole chain is checked by the compiler.

pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
mod error;
pub mod exec;
pub mod fold;
pub mod graph;
pub mod model;
pub mod op;
pub mod plan;
pub mod reflect;

pub use error::Error;
pub use exec::{Db, Event, Migrator};
pub use graph::Target;
pub use plan::{Direction, Plan};
