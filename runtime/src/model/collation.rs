//! Collations of MySQL and MariaDB, and the character sets they are of.

/// The character set that the name of a collation begins with; none of MariaDB's by the rules of UCA 14, which are of all that hold
/// Unicode (<https://mariadb.com/kb/en/supported-character-sets-and-collations/>), and of no name.
///
/// ```
/// use aludel::model::charset_of;
/// assert_eq!(charset_of("utf8mb4_bin"), Some("utf8mb4"));
/// assert_eq!(charset_of("uca1400_ai_ci"), None);
/// ```
pub const fn charset_of(collation: &str) -> Option<&str> {
    let bytes = collation.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b'_' {
        end += 1;
    }
    let word = collation.split_at(end).0;
    if word.is_empty() || word.eq_ignore_ascii_case("uca1400") { None } else { Some(word) }
}
