//! The door to the drivers.

/// The only place where a text becomes a query. Every text is written by a dialect, by the ledger or by reflection, or is a
/// user's own from their source code; names and literals in it have gone through `dialect::identifier` and
/// `dialect::string`, or are bound.
pub(crate) fn safe(sql: String) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(sql)
}
