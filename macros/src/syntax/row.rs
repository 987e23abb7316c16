//! Rows of values: `{ column: value, … }`.

use proc_macro2::Span;
use syn::Result;
use syn::parse::ParseStream;
use syn::token;

use super::words::{braces, colon, comma, expect_word, expected, list, string, take_word};
use super::{Name, Value};
use crate::csv::{CsvFile, read_file};

/// A row of `bulk_insert`.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) span: Span,
    pub(crate) cells: Vec<Cell>,
}

/// `column: value`.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) column: Name,
    pub(crate) value: Value,
}

/// The rows of a `bulk_insert`.
#[derive(Clone, Debug)]
pub(crate) enum Rows {
    Written(Vec<Row>),
    File(Box<CsvFile>),
}

impl Rows {
    /// `{ … }` or `from csv "…"`, and whether the op ends in a `}`.
    pub(crate) fn parse(input: ParseStream<'_>, after: &str) -> Result<(Self, bool)> {
        if take_word(input, "from").is_none() {
            return Ok((Rows::Written(Row::parse_all(input, after)?), true));
        }
        expect_word(input, "csv")?;
        let path = string(input, "the path of a file: \"teams.csv\"")?;
        Ok((Rows::File(Box::new(read_file(&path)?)), false))
    }
}

impl Row {
    /// `{ { … }, … }`, or `{ column: value, … }` for one row.
    pub(crate) fn parse_all(input: ParseStream<'_>, after: &str) -> Result<Vec<Row>> {
        let span = input.span();
        let content = braces(input, after)?;
        if content.is_empty() {
            return Ok(Vec::new());
        }
        if content.peek(token::Brace) {
            return list(&content, |content| {
                let span = content.span();
                let inside = braces(content, "`,`")?;
                Ok(Row { span, cells: parse_cells(&inside)? })
            });
        }
        Ok(vec![Row { span, cells: parse_cells(&content)? }])
    }
}

fn parse_cells(content: ParseStream<'_>) -> Result<Vec<Cell>> {
    let mut cells = Vec::new();
    while !content.is_empty() {
        let column = Name::parse(content, "the name of a column")?;
        colon(content, &column.text)?;
        if content.is_empty() {
            return Err(expected(content, &format!("a value for `{}`", column.text), &[]));
        }
        cells.push(Cell { column, value: Value::parse(content)? });
        if !content.is_empty() {
            comma(content)?;
        }
    }
    Ok(cells)
}
