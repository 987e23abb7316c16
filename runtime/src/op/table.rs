//! Tables as ops declare and alter them, beyond their columns, constraints and indexes.

use super::Set;

/// What few tables say. Each means nothing on the databases that have no such thing.
#[derive(Clone, Copy, Debug)]
pub struct TableOptions<'a> {
    /// `engine("MyISAM")` on MySQL and MariaDB, or `""`: `InnoDB`.
    pub engine: &'a str,
    /// `charset("latin1")` on MySQL and MariaDB, or `""`: `utf8mb4`.
    pub charset: &'a str,
    /// `collate("utf8mb4_bin")` on MySQL and MariaDB, or `""`: what the character set has.
    pub collate: &'a str,
    /// `row_format("compressed")` on MySQL and MariaDB, or `""`.
    pub row_format: &'a str,
    /// `unlogged` on PostgreSQL.
    pub unlogged: bool,
    /// `with(fillfactor: 70)`: PostgreSQL's storage parameters.
    pub storage: &'a [(&'a str, &'a str)],
    /// `without_rowid` on SQLite.
    pub without_rowid: bool,
    /// `strict` on SQLite.
    pub strict: bool,
    /// Which tokens of the op say something that PostgreSQL, SQLite, or MySQL and MariaDB have; 0 if none.
    pub at: [u16; 3],
}

impl TableOptions<'_> {
    /// Nothing is said; the rest is set by struct update.
    pub const NONE: TableOptions<'static> = TableOptions {
        engine: "",
        charset: "",
        collate: "",
        row_format: "",
        unlogged: false,
        storage: &[],
        without_rowid: false,
        strict: false,
        at: [0; 3],
    };
}

/// What `alter_table` changes; what is `None` or [`Set::Keep`] stays.
#[derive(Clone, Copy, Debug)]
pub struct AlterTable<'a> {
    /// `comment: "…"`; `none` drops it.
    pub comment: Set<&'a str>,
    /// `engine: "…"`; `none` is the default, as with those that follow.
    pub engine: Set<&'a str>,
    /// `charset: "…"`.
    pub charset: Set<&'a str>,
    /// `collate: "…"`.
    pub collate: Set<&'a str>,
    /// `row_format: "…"`.
    pub row_format: Set<&'a str>,
    /// `unlogged: …`.
    pub unlogged: Option<bool>,
    /// `with: (…)`: all of them.
    pub storage: Set<&'a [(&'a str, &'a str)]>,
    /// `without_rowid: …`.
    pub without_rowid: Option<bool>,
    /// `strict: …`.
    pub strict: Option<bool>,
    /// As [`TableOptions::at`].
    pub at: [u16; 3],
}

impl AlterTable<'_> {
    /// Changes nothing; the rest is set by struct update.
    pub const NOTHING: AlterTable<'static> = AlterTable {
        comment: Set::Keep,
        engine: Set::Keep,
        charset: Set::Keep,
        collate: Set::Keep,
        row_format: Set::Keep,
        unlogged: None,
        storage: Set::Keep,
        without_rowid: None,
        strict: None,
        at: [0; 3],
    };
}
