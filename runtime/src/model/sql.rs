//! SQL texts written in a revision, cut at the columns they name.

use super::{Database, Databases, Name, Spot, same_text};

/// An SQL text, or one per database, with the columns it names.
///
/// The macro parses each text and cuts it at its column names, so that a column renamed later is renamed in
/// the text as well. A text that is not parsed (`execute`) is one [`Piece::Text`].
#[derive(Clone, Copy, Debug)]
pub struct Sql<'a> {
    /// The texts; each database is in at most one.
    pub texts: &'a [SqlText<'a>],
    /// The columns that the texts name, each once.
    pub names: &'a [Name<'a>],
    /// Which token of the op the text is.
    pub at: u16,
}

/// One text of an [`Sql`].
#[derive(Clone, Copy, Debug)]
pub struct SqlText<'a> {
    /// The databases that the text is for.
    pub databases: Databases,
    /// The text in pieces.
    pub pieces: &'a [Piece<'a>],
    /// Where the text does not fit.
    pub refused: &'a [Refused<'a>],
}

/// What is wrong with an SQL text on some databases.
#[derive(Clone, Copy, Debug)]
pub struct Refused<'a> {
    /// The databases.
    pub databases: Databases,
    /// In words, perhaps with the remedy on a line of its own.
    pub message: &'a str,
    /// The hash of a function, in lower case, that the database has not by itself: all is well if the chain has made it. Or 0.
    pub function: u64,
}

/// A part of an SQL text.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'a> {
    /// Verbatim.
    Text(&'a str),
    /// The column at this index of [`Sql::names`], to be quoted, and where it is written: what is before it may be left out here.
    Column(u16, Spot),
}

impl<'a> Sql<'a> {
    /// The text for `database`, if there is one.
    pub const fn text(&self, database: Database) -> Option<&'a SqlText<'a>> {
        let mut i = 0;
        while i < self.texts.len() {
            if self.texts[i].databases.has(database) {
                return Some(&self.texts[i]);
            }
            i += 1;
        }
        None
    }

    /// Whether both are the same texts, naming the same columns.
    pub const fn same(&self, other: &Sql<'_>) -> bool {
        if !self.same_shape(other) || self.names.len() != other.names.len() {
            return false;
        }
        let mut i = 0;
        while i < self.names.len() {
            if !self.names[i].same(other.names[i]) {
                return false;
            }
            i += 1;
        }
        true
    }

    /// Whether both are the same texts but for the names of columns.
    pub const fn same_shape(&self, other: &Sql<'_>) -> bool {
        if self.texts.len() != other.texts.len() {
            return false;
        }
        let mut i = 0;
        while i < self.texts.len() {
            let (a, b) = (&self.texts[i], &other.texts[i]);
            if a.databases.0 != b.databases.0 || !same_pieces(a.pieces, b.pieces) {
                return false;
            }
            i += 1;
        }
        true
    }
}

pub(crate) const fn same_pieces(a: &[Piece<'_>], b: &[Piece<'_>]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        let same = match (&a[i], &b[i]) {
            (Piece::Text(a), Piece::Text(b)) => same_text(a, b),
            (Piece::Column(a, _), Piece::Column(b, _)) => *a == *b,
            (Piece::Text(_), Piece::Column(..)) | (Piece::Column(..), Piece::Text(_)) => false,
        };
        if !same {
            return false;
        }
        i += 1;
    }
    true
}
