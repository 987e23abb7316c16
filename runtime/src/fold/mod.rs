//! The fold: what each op makes of the schema, and what is wrong with it. Const fns over borrowed data, used by the
//! compiler along the declared chain and by the plan along the order that is really applied.
//!
//! Total: folding never panics. A failed lookup yields a stand-in and a message; `check` alone panics.
#![allow(
    clippy::cast_possible_truncation,
    clippy::large_types_passed_by_value,
    clippy::many_single_char_names,
    clippy::similar_names,
    clippy::single_match_else,
    clippy::unnecessary_wraps,
    reason = "const fns: no closures, no `?`, no iterators, and every call costs each user's build"
)]

mod again;
mod alter;
mod apply;
mod arena;
mod aside;
mod bulk_insert;
mod collation;
mod column_ops;
mod columns;
mod commute;
mod constraint_options;
mod data;
mod domain;
mod draft;
mod enums;
mod exclusion;
mod filter;
mod found;
mod generated;
mod identity;
mod if_exists;
mod index;
mod index_options;
mod index_parts;
mod inserts;
mod inverse;
mod items;
mod lines;
mod list;
mod mention;
mod merge;
mod missing;
mod named;
mod object;
mod only;
mod opaque;
pub(crate) mod plain;
mod pointing;
mod readers;
mod reading;
mod refresh;
mod remade;
mod repeats;
mod report;
mod restore;
mod revision;
mod rewritten;
mod routine;
mod row;
mod schema;
mod schemas;
mod search;
mod sequence;
mod sides;
mod sql;
mod start;
mod steps;
mod table_options;
mod tables;
mod term;
mod touch;
mod touches;
mod trie;
mod trigger;
mod types;
mod users;
mod value;
mod view;
mod views;

pub use arena::{Arena, Folded};
pub use commute::{Branch, conflicts, overlooked};
pub use data::{Data, calls, data};
pub use domain::Domain;
pub(crate) use filter::Filter;
pub(crate) use identity::numbered;
pub use if_exists::{IfExistsOf, assert_if_exists};
pub use list::List;
pub(crate) use mention::has_word_at;
pub use merge::{Ends, Merge, commute, merge, merged, refusals};
pub use only::{assert_declared, assert_only};
#[doc(hidden)]
pub use opaque::Opaque;
pub use report::Report;
pub use restore::restores;
pub use revision::{Place, Revision};
pub use row::{Field, RowColumn, Rows, assert_row};
pub use schema::{Element, Ids, Kind, Schema, Table};
pub use schemas::Schemas;
pub use sequence::Sequence;
pub use start::start_refusals;
use steps::Rest;
pub use steps::{Narrow, Steps, assert, assert_last, fold};
pub use term::{check_term, term_keys, term_slots};
