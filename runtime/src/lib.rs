//! Aludel: database migrations whose whole chain is checked by the compiler.

#[doc(hidden)]
pub mod __private;
pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
pub mod dialect;
mod error;
#[cfg_attr(
    not(any(feature = "postgres", feature = "sqlite", feature = "mysql")),
    allow(unused, reason = "without a driver there is nothing to connect to")
)]
pub mod exec;
pub mod fold;
mod foreign;
pub mod graph;
pub mod model;
pub mod op;
pub mod plan;
pub mod prelude;
#[cfg_attr(
    not(any(feature = "postgres", feature = "sqlite", feature = "mysql")),
    allow(unused, reason = "without a driver there is nothing to read")
)]
pub mod reflect;
mod store;

pub use aludel_macros::{chain, migration, repeatable, rows_at};
pub use error::{ConnectError, Error, RevisionError};
pub use exec::{Db, Event, Migrator};
pub use graph::Target;
pub use plan::{Direction, Plan};
