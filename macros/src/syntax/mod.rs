//! The tree of the language and its parser: one noun per file, plain structs that keep their tokens' spans.
//!
//! A `parse` function stops at the first token that does not fit and says what was expected there. Where the rest can
//! still be read (the next op, the next column), the error is collected and parsing goes on.

mod allow;
mod alteration;
mod chain;
mod column;
mod constraint;
mod database;
mod domain;
mod exclusion;
mod identity;
mod if_exists;
mod index;
mod item;
mod name;
mod object;
mod only;
mod op;
mod repeatable;
mod revision;
mod routine;
mod row;
mod rows_at;
mod run;
mod sequence;
mod sql_texts;
mod storage;
mod table;
mod table_part;
mod undo;
mod value;
mod when;
mod words;

pub(crate) use allow::Allow;
pub(crate) use alteration::{Alteration, Change, DefaultChange};
pub(crate) use chain::{Chain, Term};
pub(crate) use column::{Column, ColumnType, Modifier, ModifierKind};
pub(crate) use constraint::{ConstraintOptions, Options};
pub(crate) use database::{ALL, DATABASES, keyword_bit};
pub(crate) use domain::{AlterDomain, Domain, DomainChange, DomainCheck};
pub(crate) use exclusion::Exclusion;
pub(crate) use identity::{Identity, IdentityChange};
pub(crate) use index::{Index, IndexPart, Part};
pub(crate) use item::{Action, Item, ItemKind, Reference};
pub(crate) use name::{ColumnPath, Name, TablePath};
pub(crate) use object::{AlterEnum, Definition, EnumChange, ObjectKind, ValuePlace, View};
pub(crate) use only::Only;
#[cfg(test)]
pub(crate) use op::{OPS, example};
pub(crate) use op::{Op, OpKind};
pub(crate) use repeatable::Repeatable;
pub(crate) use revision::{Downgrade, Parent, Revision, message};
pub(crate) use routine::{Dependency, Routine};
pub(crate) use row::{Cell, Row, Rows};
pub(crate) use rows_at::{Field, RowsAt};
pub(crate) use run::{Function, Run, RunUndo};
pub(crate) use sequence::{SequenceOption, SequenceSet};
pub(crate) use sql_texts::SqlTexts;
pub(crate) use storage::Parameter;
pub(crate) use table::{OptionValue, TableOption};
pub(crate) use table_part::TablePart;
pub(crate) use undo::Undo;
pub(crate) use value::{Value, ValueKind};
pub(crate) use when::When;
