//! The fold: what each op makes of the schema, and what is wrong with it. Const fns over borrowed data, used by the
//! compiler along the declared chain and by the plan along the order that is really applied.
//!
//! Total: folding never panics. A failed lookup yields a stand-in and a finding; `check` alone panics.

mod arena;
mod filter;
mod list;
mod schema;

pub use arena::{Arena, Folded};
pub(crate) use filter::Filter;
pub use list::List;
pub use schema::{Element, Ids, Kind, Schema, Table};
