//! Names of tables, columns, constraints and indexes: identifiers, keywords, or string literals.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Result, Token};

use super::words::{expected, peek_word, take_any_word};
use crate::errors::problem;

/// A name as written, unquoted.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// `table` or `schema::table`.
#[derive(Clone, Debug)]
pub(crate) struct TablePath {
    pub(crate) schema: Option<Name>,
    pub(crate) table: Name,
}

/// `table.column` or `schema::table.column`.
#[derive(Clone, Debug)]
pub(crate) struct ColumnPath {
    pub(crate) table: TablePath,
    pub(crate) column: Name,
}

impl Name {
    /// A name; `what` says of what, for the error.
    pub(crate) fn parse(input: ParseStream<'_>, what: &str) -> Result<Self> {
        if input.peek(LitStr) {
            let literal: LitStr = input.parse()?;
            let text = literal.value();
            if text.is_empty() || text.contains('\0') {
                return Err(problem(literal.span(), "a name cannot be empty or hold a NUL byte", "give it a name"));
            }
            return Ok(Name { text, span: literal.span() });
        }
        match peek_word(input) {
            Some(word) if word != "_" => {
                take_any_word(input);
                Ok(Name { text: word.unraw().to_string(), span: word.span() })
            }
            _ => Err(expected(input, what, &[])),
        }
    }
}

impl TablePath {
    /// A table, perhaps in a schema.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        Self::parse_as(input, "the name of a table")
    }

    /// Another object, perhaps in a schema; `what` says what, for the error.
    pub(crate) fn parse_as(input: ParseStream<'_>, what: &str) -> Result<Self> {
        let first = Name::parse(input, what)?;
        if input.peek(Token![::]) {
            input.parse::<Token![::]>()?;
            let table = Name::parse(input, what)?;
            return Ok(TablePath { schema: Some(first), table });
        }
        Ok(TablePath { schema: None, table: first })
    }

    /// Schema and name.
    pub(crate) fn parts(&self) -> (Option<&str>, &str) {
        (self.schema.as_ref().map(|schema| schema.text.as_str()), &self.table.text)
    }

    /// The name as one writes it.
    pub(crate) fn shown(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{}::{}", schema.text, self.table.text),
            None => self.table.text.clone(),
        }
    }
}

impl ColumnPath {
    /// A column of a table.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let table = TablePath::parse(input)?;
        if !input.peek(Token![.]) {
            return Err(expected(input, &format!("`.` and a column after `{}`", table.shown()), &[]));
        }
        input.parse::<Token![.]>()?;
        let column = Name::parse(input, "the name of a column")?;
        Ok(ColumnPath { table, column })
    }
}
