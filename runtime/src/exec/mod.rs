//! Running plans: the migrator, the connections it takes, and what it tells while it runs.

mod connect;
mod connection;
mod db;
mod event;
mod failure;
mod message;
mod migrator;
mod mysql;
mod postgres;
mod report;
mod run;
#[cfg(feature = "cli")]
pub(crate) mod server;
mod session;
mod sqlite;

pub use crate::store::Unfinished;
#[cfg(feature = "cli")]
pub(crate) use connect::shown;
pub use db::Db;
pub use event::Event;
pub use migrator::Migrator;
pub use report::{Current, HistoryRow, Report};
