//! The databases and their bits; `runtime/src/model/chain.rs` has the same order.

/// Keyword, bit, and the oldest version that Aludel writes SQL for.
pub(crate) const DATABASES: [(&str, u8, (u16, u16)); 4] =
    [("postgres", 1, (13, 0)), ("sqlite", 2, (3, 35)), ("mysql", 4, (8, 0)), ("mariadb", 8, (10, 6))];

/// Every database.
pub(crate) const ALL: u8 = 0b1111;

/// The bit of a database.
pub(crate) fn keyword_bit(word: &str) -> Option<u8> {
    DATABASES.iter().find(|(keyword, ..)| *keyword == word).map(|(_, bit, _)| *bit)
}
