//! Running plans: the migrator, the connections it takes, and what it tells while it runs.

mod address;
mod batch;
mod call;
mod connect;
mod connection;
mod context;
mod db;
mod event;
mod failure;
mod hook;
mod journal;
mod message;
mod migrator;
mod mysql;
mod options;
mod outcome;
mod postgres;
mod real;
mod report;
mod row_at;
mod run;
#[cfg(feature = "cli")]
pub(crate) mod server;
mod session;
mod settings;
mod sqlite;
#[cfg(feature = "cli")]
mod stop;

pub use crate::store::Unfinished;
#[cfg(feature = "cli")]
pub(crate) use address::{scheme, shown};
#[doc(hidden)]
pub use call::{BatchCall, Call, Running, RunningBatch, running, running_batch};
pub use context::{Context, Progress};
pub use db::Db;
pub use event::Event;
pub use hook::Hook;
pub use migrator::Migrator;
pub use real::OtherDatabase;
pub use report::{Current, HistoryRow, Report};
pub use row_at::RowAt;
#[cfg(feature = "cli")]
pub(crate) use stop::stop;
