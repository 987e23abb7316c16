//! Views.

use crate::model::{Name, Reading, Sql};

/// A view as an op makes it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The names of its columns, if they are written behind its own.
    pub columns: &'a [Name<'a>],
    /// The SELECT.
    pub sql: Sql<'a>,
    /// What the texts name.
    pub read: &'a [Reading<'a>],
    /// What each of `read` shows.
    pub shown: &'a [Shown<'a>],
}

/// What a SELECT shows.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Its columns in order; empty if the name of one cannot be told.
    pub outputs: &'a [Output<'a>],
    /// The tables of which it, or a SELECT inside it, has all columns: indexes of [`Reading::tables`].
    pub stars: &'a [usize],
}

/// A column, or several, that a SELECT shows.
#[derive(Clone, Copy, Debug)]
pub enum Output<'a> {
    /// A column.
    Column {
        /// Its name.
        name: Name<'a>,
        /// What it is taken from as it is: an index of [`Reading::columns`].
        source: Option<usize>,
    },
    /// All columns of that one of [`Reading::tables`].
    All(usize),
}

impl View<'_> {
    /// How many columns it has of its own; those of a `*` are the table's.
    pub const fn made(&self) -> usize {
        let (mut most, mut i) = (self.columns.len(), 0);
        while i < self.shown.len() {
            let made = self.shown[i].made();
            if self.columns.is_empty() && made > most {
                most = made;
            }
            i += 1;
        }
        most
    }
}

impl Shown<'_> {
    const fn made(&self) -> usize {
        let (mut made, mut i) = (0, 0);
        while i < self.outputs.len() {
            made += matches!(self.outputs[i], Output::Column { .. }) as usize;
            i += 1;
        }
        made
    }
}
