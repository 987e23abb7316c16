//! SQL texts written in a revision, cut at the columns they name.

use super::{Database, Databases, Name, same_text};

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
    /// The databases whose syntax the text does not fit, with the parser's message.
    pub refused: &'a [(Databases, &'a str)],
}

/// A part of an SQL text.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'a> {
    /// Verbatim.
    Text(&'a str),
    /// The column at this index of [`Sql::names`], to be quoted.
    Column(u16),
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

    /// Whether both are the same texts.
    pub const fn same(&self, other: &Sql<'_>) -> bool {
        if self.texts.len() != other.texts.len() {
            return false;
        }
        let mut i = 0;
        while i < self.texts.len() {
            if !self.same_text(other, i) {
                return false;
            }
            i += 1;
        }
        true
    }

    const fn same_text(&self, other: &Sql<'_>, i: usize) -> bool {
        let (a, b) = (&self.texts[i], &other.texts[i]);
        if a.databases.0 != b.databases.0 || a.pieces.len() != b.pieces.len() {
            return false;
        }
        let mut k = 0;
        while k < a.pieces.len() {
            let same = match (&a.pieces[k], &b.pieces[k]) {
                (Piece::Text(a), Piece::Text(b)) => same_text(a, b),
                (Piece::Column(a), Piece::Column(b)) => self.names[*a as usize].same(other.names[*b as usize]),
                _ => false,
            };
            if !same {
                return false;
            }
            k += 1;
        }
        true
    }
}
