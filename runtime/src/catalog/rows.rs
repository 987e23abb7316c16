//! Rows that a revision inserts, in one server's own words.

use super::TableName;

/// Rows of one table, as SQL expressions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The table.
    pub table: TableName,
    /// The columns that the rows give.
    pub columns: Vec<String>,
    /// The rows, each parallel to `columns`.
    pub rows: Vec<Vec<String>>,
    /// Where in `columns` the primary key is; empty if the rows do not give all of it.
    pub key: Vec<usize>,
    /// The column that the database numbers, if the rows give it.
    pub identity: Option<String>,
    /// Whether it numbers them downwards.
    pub downwards: bool,
    /// Whether rows of the table may point to others of it.
    pub points_to_itself: bool,
}
