//! Cutting SQL expressions at the columns they name, so that a column renamed later is renamed in the text too.
//!
//! Each text is parsed in every dialect it is for, because the macro does not know which databases the crate declares;
//! a dialect that refuses the text is data, and the fold complains when that database is declared. The text itself
//! stays verbatim between the cuts.

use std::ops::ControlFlow;

use sqlparser::ast::{Expr, visit_expressions};
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::Token;

use super::function::{self, Missing};
use super::place::{Found, Places};
use super::server::{POSTGRES, SERVERS, Server};
use super::{form, spelling};

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
    pub(crate) refused: Vec<Refused>,
    /// What is refused, too, but in a revision that says `transaction none;`.
    pub(crate) refused_inside: Vec<Refused>,
}

/// What is wrong with a text on some databases.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) databases: u8,
    /// With the remedy, if it has one of its own, on the next line.
    pub(crate) message: String,
    /// A function that the databases have not by themselves: the fold knows whether the chain has made it.
    pub(crate) function: Option<String>,
}

impl Refused {
    pub(super) const fn new(databases: u8, message: String) -> Self {
        Refused { databases, message, function: None }
    }

    /// The first one last, because that is the one which is said.
    pub(super) fn all(databases: u8, missing: Vec<Missing>) -> impl Iterator<Item = Self> {
        let of = move |Missing { name, message }| Refused { databases, message, function: Some(name) };
        missing.into_iter().rev().map(of)
    }
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

/// Texts that are not parsed.
pub(crate) fn uncut(texts: &[(u8, String)]) -> Cut {
    let texts = texts
        .iter()
        .map(|(databases, text)| CutText {
            databases: *databases,
            pieces: vec![Piece::Text(text.clone())],
            refused: Vec::new(),
            refused_inside: Vec::new(),
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
    /// Leaves `VALUE` where it stands, for the check of a domain on PostgreSQL; what else is named there.
    pub(crate) fn leave_value(&mut self) -> Option<String> {
        for text in self.texts.iter_mut().filter(|text| text.databases & POSTGRES != 0) {
            for piece in &mut text.pieces {
                match piece {
                    Piece::Column { written, .. } if written.eq_ignore_ascii_case("VALUE") => {
                        *piece = Piece::Text(std::mem::take(written));
                    }
                    Piece::Column { written, .. } => return Some(written.clone()),
                    Piece::Text(_) => {}
                }
            }
        }
        None
    }

    fn add(&mut self, databases: u8, text: &str) {
        let (mut read, mut unread): (Vec<(u8, Vec<Found>)>, u8) = (Vec::new(), 0);
        let mut refused: Vec<Refused> = Vec::new();
        for server in SERVERS {
            let bits = server.databases & databases;
            if bits == 0 {
                continue;
            }
            match columns(text, server) {
                // the dialects seldom differ in what is a column: `"x"` is a string on MySQL
                Ok((found, missing)) => {
                    refused.extend(Refused::all(bits, missing));
                    match read.iter_mut().find(|(_, other)| *other == found) {
                        Some((together, _)) => *together |= bits,
                        None => read.push((bits, found)),
                    }
                }
                Err(message) => {
                    unread |= bits;
                    refused.push(Refused::new(bits, message));
                }
            }
        }
        if read.is_empty() {
            read.push((0, Vec::new()));
        }
        // the first one takes the databases that cannot read the text
        read[0].0 |= unread;
        for (databases, found) in read {
            let pieces = self.pieces(text, &found);
            let refused = refused.iter().filter(|wrong| wrong.databases & databases != 0).cloned().collect();
            self.texts.push(CutText { databases, pieces, refused, refused_inside: Vec::new() });
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

/// The columns that an expression names, in the order of the text, and the functions that are missing; or the parser's message.
fn columns(text: &str, server: Server) -> Result<(Vec<Found>, Vec<Missing>), String> {
    let expression = spelling::parsed(text, server, whole_expression).map_err(|error| words(&error.to_string()))?;
    if let Some(message) = form::wrong(&expression, server) {
        return Err(message);
    }
    let places = Places::new(text);
    let mut found = Vec::new();
    let (mut words, mut missing) = (Vec::new(), Vec::new());
    let _ = visit_expressions(&expression, |expression| {
        words.extend(function::words(expression));
        match expression {
            Expr::Function(call) => missing.extend(function::missing(call, server)),
            Expr::Identifier(_) if words.iter().any(|word| std::ptr::eq(*word, expression)) => {}
            Expr::Identifier(ident) => found.extend(places.column(text, &[ident])),
            Expr::CompoundIdentifier(idents) => found.extend(places.column(text, &idents.iter().collect::<Vec<_>>())),
            _ => {}
        }
        ControlFlow::<()>::Continue(())
    });
    found.sort_by_key(|column| column.range.start);
    Ok((found, missing))
}

/// An expression, and nothing behind it.
fn whole_expression(parser: &mut Parser<'_>) -> Result<Expr, ParserError> {
    let expression = parser.parse_expr()?;
    let next = parser.peek_token();
    if next.token == Token::EOF {
        return Ok(expression);
    }
    let message = format!("expected the end of the expression, found: {}{}", next.token, next.span.start);
    Err(ParserError::ParserError(message))
}

/// The parser's message, its place said as everywhere.
pub(super) fn words(message: &str) -> String {
    let message = message.trim_start_matches("sql parser error: ");
    match message.split_once(" at Line: ").and_then(|(what, place)| Some((what, place.split_once(", Column: ")?))) {
        Some((what, (line, column))) => format!("{what} (line {line}, column {column} of the text)"),
        None => message.to_owned(),
    }
}
