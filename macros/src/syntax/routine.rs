//! The texts of functions, procedures and triggers, and what they depend on.

use std::ops::Range;

use syn::parse::ParseStream;
use syn::{Result, Token, token};

use super::sql_texts::CreatedTexts;
use super::words::{at_word, list, parens, take_any_word, take_word};
use super::{ColumnPath, Name, SqlTexts, TablePath};
use crate::sql::Wanted;

/// What is created by a text of the user's.
#[derive(Clone, Debug)]
pub(crate) struct Routine {
    pub(crate) texts: SqlTexts,
    /// The name that it is created under, without its schema.
    pub(crate) called: String,
    /// Where that stands in the first piece of each text.
    pub(crate) places: Vec<Range<usize>>,
    pub(crate) depends_on: Vec<Dependency>,
}

/// What it depends on.
#[derive(Clone, Debug)]
pub(crate) enum Dependency {
    Table(TablePath),
    Column(ColumnPath),
    Function(TablePath),
    /// The function that a trigger's text calls.
    Call(TablePath),
}

impl Routine {
    /// The text, or one per database, and `depends_on(…)`; whether it ends in a `}`.
    pub(crate) fn parse(
        noun: &'static str,
        name: &TablePath,
        table: Option<&TablePath>,
        input: ParseStream<'_>,
    ) -> Result<(Self, bool)> {
        let braced = input.peek(token::Brace);
        let wanted = Wanted { noun, name: name.parts(), table: table.map(TablePath::parts) };
        let CreatedTexts { texts, places, calls } = SqlTexts::parse_created(&wanted, input)?;
        let called = name.table.text.clone();
        let mut depends_on: Vec<Dependency> = calls.into_iter().map(Dependency::Call).collect();
        if take_word(input, "depends_on").is_none() {
            return Ok((Routine { texts, called, places, depends_on }, braced));
        }
        depends_on.extend(list(&parens(input, "depends_on")?, Dependency::parse)?);
        Ok((Routine { texts, called, places, depends_on }, false))
    }
}

impl Dependency {
    /// `table`, `table.column` or `function f`.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let function = at_word(input, "function") && input.cursor().ident().is_some_and(|(_, rest)| is_name(rest));
        if function {
            take_any_word(input);
            return Ok(Dependency::Function(TablePath::parse_as(input, "the name of a function")?));
        }
        let table = TablePath::parse_as(input, "a table, a column (`table.column`) or `function name`")?;
        if !input.peek(Token![.]) {
            return Ok(Dependency::Table(table));
        }
        input.parse::<Token![.]>()?;
        Ok(Dependency::Column(ColumnPath { table, column: Name::parse(input, "the name of a column")? }))
    }
}

/// Whether a name comes next, and not a comma or the end.
fn is_name(cursor: syn::buffer::Cursor<'_>) -> bool {
    cursor.ident().is_some() || cursor.literal().is_some()
}
