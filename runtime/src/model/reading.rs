//! What the text of an `execute` names, as the macro found it: data for the fold to look up.

use super::{Databases, Name, TableName};

/// What one text names, on the databases that read it alike.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// Which token of the op the text is.
    pub at: u16,
    /// The databases.
    pub databases: Databases,
    /// False for `unchecked`, and for the body of a `DO`, beside what was found in the rest: nothing but `made` is known.
    pub resolved: bool,
    /// Whether some columns could not be told from other names, and are not among those below.
    pub open: bool,
    /// The tables.
    pub tables: &'a [TableUse<'a>],
    /// What columns without a qualifier are looked for in.
    pub scopes: &'a [Scope<'a>],
    /// The columns, each once per place it can be in.
    pub columns: &'a [ColumnUse<'a>],
    /// The inserts whose shape can be told.
    pub inserts: &'a [Insert<'a>],
    /// Hashes of names, in lower case, of what the text makes or alters by itself: such a name is never missed.
    pub made: &'a [u64],
    /// Types that it drops or renames, named as enums are.
    pub types: &'a [TableUse<'a>],
}

/// A place in a text, counted from 1.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The line.
    pub line: u16,
    /// The character in it.
    pub column: u16,
}

/// A table that a text names.
#[derive(Clone, Copy, Debug)]
pub struct TableUse<'a> {
    /// Its name as the database reads it.
    pub name: TableName<'a>,
    /// Where.
    pub spot: Spot,
}

/// The tables of one FROM.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// Indexes of [`Reading::tables`].
    pub tables: &'a [usize],
    /// The scope around it.
    pub outer: Option<usize>,
    /// By USING or NATURAL: a column of two tables is one.
    pub joined: bool,
}

/// A column that a text names.
#[derive(Clone, Copy, Debug)]
pub struct ColumnUse<'a> {
    /// Its name as the database reads it.
    pub name: Name<'a>,
    /// Where it is looked for.
    pub of: Of,
    /// Where it stands.
    pub spot: Spot,
}

/// Where a column is looked for.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// In that one of [`Reading::tables`].
    Table(usize),
    /// In that one of [`Reading::scopes`], and then in those around it.
    Scope(usize),
}

/// An INSERT.
#[derive(Clone, Copy, Debug)]
pub struct Insert<'a> {
    /// Index of [`Reading::tables`].
    pub table: usize,
    /// Its list of columns.
    pub columns: Option<&'a [Name<'a>]>,
    /// How many values a row has.
    pub width: Option<usize>,
    /// Where the table is named.
    pub spot: Spot,
}
