//! Rows that a revision inserts.

use crate::model::Value;

/// A value of a row.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The value.
    pub value: Value<'a>,
    /// Which token of the op it is.
    pub at: u16,
}
