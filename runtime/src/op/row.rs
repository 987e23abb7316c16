//! Rows that a revision inserts.

use crate::model::{Type, Value};

/// A value of a row.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The value.
    pub value: Value<'a>,
    /// Which token of the op it is.
    pub at: u16,
}

/// Two rows that give one column the same literal.
#[derive(Clone, Copy, Debug)]
pub struct Repeat {
    /// Which of the columns that the rows give.
    pub column: u16,
    /// The first row with a value that is there again.
    pub first: u32,
    /// The row that has it again.
    pub again: u32,
}

/// `from csv "…"`: the rows of a file, read when the program was compiled. Texts in a flat list, because a structure for each
/// costs the compiler a hundred times as much.
#[derive(Clone, Copy, Debug)]
pub struct RowsFile<'a> {
    /// Its path, as written.
    pub path: &'a str,
    /// In which line each row begins.
    pub lines: &'a [u32],
    /// The fields, row after row; [`RowsFile::NULL`] for what is empty without quotes.
    pub fields: &'a [&'a str],
}

impl<'a> RowsFile<'a> {
    /// No text of a file: none has a NUL.
    pub const NULL: &'static str = "\0";

    /// A field.
    pub const fn text(&self, row: usize, column: usize) -> &'a str {
        self.fields[row * (self.fields.len() / self.lines.len()) + column]
    }

    /// A value for a column of that type: a text is read as the type's literals are written.
    pub const fn value(&self, row: usize, column: usize, ty: &Type<'_>) -> Value<'a> {
        let text = self.text(row, column);
        match text.as_bytes() {
            [0] => Value::Null,
            _ => Value::from_text(text, ty),
        }
    }
}
