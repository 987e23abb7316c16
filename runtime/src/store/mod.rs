//! What a database says about itself and its revisions: version rows, journal, lock. One query tells it all.
//!
//! Answers come as rows of two texts, what and value, whatever the database, so that reading them needs no types. A
//! table that is not there costs no failed round trip: each database has its own way to read a table only if it exists.

mod facts;
mod lock;
mod query;
mod safe;

pub use facts::Unfinished;
pub(crate) use facts::{Facts, Locked, Pair, read_tags};
pub(crate) use lock::{Lock, holder, unlock};
pub(crate) use query::{cursor, facts, journal, rows, step, tables};
pub(crate) use safe::safe;
