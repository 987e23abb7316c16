//! Cutting SQL expressions at the columns they name, so that a column renamed later is renamed in the text too.
//!
//! Each text is parsed in every dialect it is for, because the macro does not know which databases the crate declares;
//! a dialect that refuses the text is data, and the fold complains when that database is declared. The text itself
//! stays verbatim between the cuts.

use std::ops::{ControlFlow, Range};

use sqlparser::ast::{Expr, Ident, visit_expressions};
use sqlparser::dialect::{Dialect, MySqlDialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Location, Token};

/// SQL texts in pieces, and the columns they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cut {
    pub(crate) texts: Vec<CutText>,
    pub(crate) names: Vec<String>,
}

/// One text, for some databases.
#[derive(Clone, Debug)]
pub(crate) struct CutText {
    pub(crate) databases: u8,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) refused: Vec<(u8, String)>,
}

/// Verbatim text, or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    /// `written` is all of it, `qualifier` what stands before the column's own name: `users.` or nothing.
    Column {
        written: String,
        qualifier: String,
        index: usize,
    },
}

/// A column in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    range: Range<usize>,
    qualifier: Range<usize>,
    name: String,
}

/// Texts that are not parsed.
pub(crate) fn uncut(texts: &[(u8, String)]) -> Cut {
    let texts = texts
        .iter()
        .map(|(databases, text)| CutText {
            databases: *databases,
            pieces: vec![Piece::Text(text.clone())],
            refused: Vec::new(),
        })
        .collect();
    Cut { texts, names: Vec::new() }
}

/// Expressions, cut at their columns.
pub(crate) fn cut(texts: &[(u8, String)]) -> Cut {
    let mut cut = Cut::default();
    for (databases, text) in texts {
        cut.add(*databases, text);
    }
    cut
}

impl Cut {
    fn add(&mut self, databases: u8, text: &str) {
        let dialects: [(u8, &dyn Dialect); 3] =
            [(1, &PostgreSqlDialect {}), (2, &SQLiteDialect {}), (4 | 8, &MySqlDialect {})];
        let mut read: Vec<(u8, Vec<Found>)> = Vec::new();
        let mut refused: Vec<(u8, String)> = Vec::new();
        for (bits, dialect) in dialects {
            let bits = bits & databases;
            if bits == 0 {
                continue;
            }
            match columns(text, dialect) {
                // the dialects seldom differ in what is a column: `"x"` is a string on MySQL
                Ok(found) => match read.iter_mut().find(|(_, other)| *other == found) {
                    Some((together, _)) => *together |= bits,
                    None => read.push((bits, found)),
                },
                Err(message) => refused.push((bits, message)),
            }
        }
        if read.is_empty() {
            read.push((0, Vec::new()));
        }
        // the first one takes the databases that refuse the text
        read[0].0 |= refused.iter().fold(0, |all, (bits, _)| all | bits);
        for (i, (databases, found)) in read.into_iter().enumerate() {
            let pieces = self.pieces(text, &found);
            let refused = if i == 0 { std::mem::take(&mut refused) } else { Vec::new() };
            self.texts.push(CutText { databases, pieces, refused });
        }
    }

    fn pieces(&mut self, text: &str, found: &[Found]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut done = 0;
        for column in found {
            if column.range.start < done {
                continue;
            }
            if column.range.start > done {
                pieces.push(Piece::Text(text[done..column.range.start].to_owned()));
            }
            let index = self.names.iter().position(|name| *name == column.name).unwrap_or_else(|| {
                self.names.push(column.name.clone());
                self.names.len() - 1
            });
            pieces.push(Piece::Column {
                written: text[column.range.clone()].to_owned(),
                qualifier: text[column.qualifier.clone()].to_owned(),
                index,
            });
            done = column.range.end;
        }
        if done < text.len() || pieces.is_empty() {
            pieces.push(Piece::Text(text[done..].to_owned()));
        }
        pieces
    }
}

/// The columns that an expression names, in the order of the text; or the parser's message.
fn columns(text: &str, dialect: &dyn Dialect) -> Result<Vec<Found>, String> {
    let mut parser = Parser::new(dialect).try_with_sql(text).map_err(|error| words(&error.to_string()))?;
    let expression = parser.parse_expr().map_err(|error| words(&error.to_string()))?;
    let next = parser.peek_token();
    if next.token != Token::EOF {
        return Err(format!("expected the end of the expression, found: {}{}", next.token, next.span.start));
    }
    let places = Places::new(text);
    let mut found = Vec::new();
    let _ = visit_expressions(&expression, |expression| {
        match expression {
            Expr::Identifier(ident) => found.extend(places.column(text, &[ident])),
            Expr::CompoundIdentifier(idents) => found.extend(places.column(text, &idents.iter().collect::<Vec<_>>())),
            _ => {}
        }
        ControlFlow::<()>::Continue(())
    });
    found.sort_by_key(|column| column.range.start);
    Ok(found)
}

fn words(message: &str) -> String {
    message.trim_start_matches("sql parser error: ").to_owned()
}

/// Where each line begins, to turn lines and columns into bytes.
struct Places {
    lines: Vec<usize>,
}

impl Places {
    fn new(text: &str) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(i, _)| i + 1);
        Places { lines: std::iter::once(0).chain(after).collect() }
    }

    fn byte(&self, text: &str, place: Location) -> Option<usize> {
        let start = *self.lines.get(usize::try_from(place.line).ok()?.checked_sub(1)?)?;
        let column = usize::try_from(place.column).ok()?.checked_sub(1)?;
        text[start..].char_indices().map(|(i, _)| start + i).chain([text.len()]).nth(column)
    }

    /// The last of `idents` is the column, what is before it qualifies it.
    fn column(&self, text: &str, idents: &[&Ident]) -> Option<Found> {
        let (first, last) = (idents.first()?, idents.last()?);
        let start = self.byte(text, first.span.start)?;
        let name_start = self.byte(text, last.span.start)?;
        let end = self.byte(text, last.span.end)?;
        // a span that is not where the name stands would cut the text in the wrong place
        let shown = &text[name_start..end];
        if !shown.contains(last.value.as_str()) && last.quote_style.is_none() {
            return None;
        }
        Some(Found { range: start..end, qualifier: start..name_start, name: last.value.clone() })
    }
}
