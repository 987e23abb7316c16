//! The texts of functions, procedures and triggers, and what they depend on.

use std::ops::Range;

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Result, Token, token};

use super::sql_texts::CreatedTexts;
use super::words::{at_word, list, parens, take_any_word, take_word};
use super::{ColumnPath, Name, SqlTexts, TablePath};
use crate::sql::{Need, Wanted};

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
    Enum(TablePath),
    Domain(TablePath),
    /// The function that a trigger's text calls.
    Call(TablePath),
    /// A type in the head of a function.
    Signature(TablePath),
    /// A column behind the `UPDATE OF` of a trigger.
    UpdateOf(ColumnPath),
    /// One in its condition.
    Condition(ColumnPath),
}

type ObjectOf = fn(TablePath) -> Dependency;

/// What is named behind a word that says what it is.
const OBJECTS: [(&str, &str, ObjectOf); 3] = [
    ("function", "the name of a function", Dependency::Function),
    ("enum", "the name of an enum", Dependency::Enum),
    ("domain", "the name of a domain", Dependency::Domain),
];

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
        let CreatedTexts { texts, places, needs } = SqlTexts::parse_created(&wanted, input)?;
        let called = name.table.text.clone();
        let of = table.unwrap_or(name);
        let mut depends_on: Vec<Dependency> =
            needs.into_iter().map(|need| Dependency::needed(need, of, texts.span)).collect();
        if take_word(input, "depends_on").is_none() {
            return Ok((Routine { texts, called, places, depends_on }, braced));
        }
        depends_on.extend(list(&parens(input, "depends_on")?, Dependency::parse)?);
        Ok((Routine { texts, called, places, depends_on }, false))
    }
}

impl Dependency {
    /// What a text in `span` names; a trigger's is on the table `of`.
    fn needed(need: Need, of: &TablePath, span: Span) -> Self {
        let name = |text| Name { text, span };
        let path = |schema: Option<String>, text| TablePath { schema: schema.map(name), table: name(text) };
        let column = |text| ColumnPath { table: of.clone(), column: name(text) };
        match need {
            Need::Call(schema, call) => Dependency::Call(path(schema, call)),
            Need::Type(schema, ty) => Dependency::Signature(path(schema, ty)),
            Need::Column(text) => Dependency::UpdateOf(column(text)),
            Need::Read(text) => Dependency::Condition(column(text)),
        }
    }

    /// `table`, `table.column`, `function f`, `enum e` or `domain d`.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        for (word, what, object) in OBJECTS {
            if at_word(input, word) && input.cursor().ident().is_some_and(|(_, rest)| is_name(rest)) {
                take_any_word(input);
                return Ok(object(TablePath::parse_as(input, what)?));
            }
        }
        let what = "a table, a column (`table.column`), `function name`, `enum name` or `domain name`";
        let table = TablePath::parse_as(input, what)?;
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
