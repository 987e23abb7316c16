//! Collations as the server shows them.

use crate::model::charset_of;

/// The collation with its character set before it, as the server shows it.
pub(in crate::dialect) fn full_collation(collation: String, charset: Option<&str>) -> String {
    if collation.is_empty() || charset_of(&collation).is_some() {
        return collation;
    }
    format!("{}_{collation}", charset.unwrap_or("utf8mb4"))
}
