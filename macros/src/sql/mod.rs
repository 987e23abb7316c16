//! SQL texts: expressions cut at their columns, statements read for the tables and columns they name.
//!
//! Each text is read in every dialect it is for, because the macro does not know which databases the crate declares;
//! what is wrong in one of them is data, and the fold complains when that database is declared.

mod commands;
mod created;
mod cut;
mod ddl;
mod ddl_column;
mod ddl_item;
mod ddl_objects;
mod ddl_table;
#[cfg(test)]
mod ddl_tests;
mod derived;
mod form;
mod function;
mod header;
mod limits;
mod made;
mod pattern;
mod place;
mod reader;
mod reading;
mod room;
mod scope;
mod server;
mod signature;
mod spelling;
mod statement;
mod transaction;
#[cfg(test)]
mod transaction_tests;
mod view;

pub(crate) use created::{Created, Need, Wanted, created};
pub(crate) use cut::{Cut, CutText, Piece, Refused, cut, uncut};
pub(crate) use ddl::Refusal;
pub(crate) use limits::Place;
pub(crate) use reading::{ColumnUse, Insert, Of, Reading, Scope, Spot, Statements, TableUse, read, read_view, unread};
pub(crate) use transaction::is_empty;
pub(crate) use view::{Output, Shown};
