//! Row structs: a table as it was at a revision, for the functions that revisions run.

use crate::dialect;
use crate::fold::RowColumn;
use crate::model::{Database, TableName};
use crate::store::safe;

/// A row of a table as it is after a revision: what [`rows_at!`](crate::rows_at) makes.
pub trait RowAt {
    #[doc(hidden)]
    fn table() -> TableName<'static>;

    #[doc(hidden)]
    fn columns() -> &'static [RowColumn];

    /// `SELECT` of the columns from the table, in the words of the database, for `sqlx::query_as`; `rest` is what follows: `WHERE …`,
    /// `ORDER BY …`, or nothing. PostgreSQL's enums are selected as text, MariaDB's UUIDs as 16 bytes, which is how sqlx reads them.
    fn select(database: Database, rest: &'static str) -> sqlx::AssertSqlSafe<String> {
        safe(dialect::select(database, Self::table(), Self::columns(), rest))
    }
}
