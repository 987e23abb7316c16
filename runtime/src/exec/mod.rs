//! Running plans: the migrator, the connections it takes, and what it tells while it runs.

mod db;
mod event;
mod migrator;
mod report;
#[cfg(feature = "cli")]
pub(crate) mod server;

pub use db::Db;
pub use event::Event;
pub use migrator::Migrator;
pub use report::{Current, HistoryRow, Report};
