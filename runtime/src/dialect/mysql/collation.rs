//! Collations and the character sets they are of.

/// The character set that a collation tells: its first word, but for those that MariaDB has for all that hold Unicode.
pub(in crate::dialect) fn charset_of(collation: &str) -> Option<&str> {
    collation.split('_').next().filter(|_| !is_of_any_charset(collation))
}

/// The collation with its character set before it, as the server shows it.
pub(in crate::dialect) fn full_collation(collation: String, charset: Option<&str>) -> String {
    if is_of_any_charset(&collation) { format!("{}_{collation}", charset.unwrap_or("utf8mb4")) } else { collation }
}

fn is_of_any_charset(collation: &str) -> bool {
    collation.starts_with("uca1400_")
}
