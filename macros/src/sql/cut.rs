//! Cutting SQL expressions at the columns they name, so that a column renamed later is renamed in the text too.
//!
//! Each text is parsed in every dialect it is for, because the macro does not know which databases the crate declares;
//! a dialect that refuses the text is data, and the fold complains when that database is declared. The text itself
//! stays verbatim between the cuts.

use std::ops::ControlFlow;

use sqlparser::ast::{Expr, visit_expressions};
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Location, Token};

use super::function::{self, Missing};
use super::limits::{Limited, Place, limited};
use super::place::{self, Found, Places, spot};
use super::reading::Spot;
use super::room::with_room;
use super::server::{POSTGRES, SERVERS, Server};
use super::{form, spelling};

/// SQL texts in pieces, and the columns they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cut {
    pub(crate) texts: Vec<CutText>,
    pub(crate) names: Vec<String>,
}

/// One text, for some databases.
#[derive(Clone, Debug, Default)]
pub(crate) struct CutText {
    pub(crate) databases: u8,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) refused: Vec<Refused>,
    /// What is refused, too, but in a revision that says `transaction none;`.
    pub(crate) refused_inside: Vec<Refused>,
    /// What not every place takes.
    pub(crate) limited: Vec<Limited>,
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
    /// `written` is all of it, `qualifier` what stands before the column's own name: `users.` or nothing; `spot` is where that is.
    Column {
        written: String,
        qualifier: String,
        index: usize,
        spot: Spot,
    },
}

/// Texts that are not parsed.
pub(crate) fn uncut(texts: &[(u8, String)]) -> Cut {
    let texts = texts
        .iter()
        .map(|(databases, text)| CutText {
            databases: *databases,
            pieces: vec![Piece::Text(text.clone())],
            ..CutText::default()
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
    /// Takes what this place does not take as refused.
    pub(crate) fn stand_in(&mut self, place: Place) {
        for text in &mut self.texts {
            for (databases, message) in text.limited.iter().filter_map(|limited| limited.refused(place)) {
                // the first is the outermost: a sub-query, and not what is in it
                if text.refused.iter().all(|other| other.function.is_some() || other.databases & databases == 0) {
                    text.refused.push(Refused::new(databases, message));
                }
            }
        }
    }

    /// Leaves `VALUE` where it stands, for the check of a domain on PostgreSQL; what else is named there, and where in words.
    pub(crate) fn leave_value(&mut self) -> Option<(String, String)> {
        for text in self.texts.iter_mut().filter(|text| text.databases & POSTGRES != 0) {
            for piece in &mut text.pieces {
                match piece {
                    Piece::Column { written, .. } if written.eq_ignore_ascii_case("VALUE") => {
                        *piece = Piece::Text(std::mem::take(written));
                    }
                    Piece::Column { written, spot: (line, column), .. } => {
                        return Some((written.clone(), place::in_words(Location { line: *line, column: *column })));
                    }
                    Piece::Text(_) => {}
                }
            }
        }
        None
    }

    fn add(&mut self, databases: u8, text: &str) {
        let (mut read, mut unread): (Vec<(u8, Expression)>, u8) = (Vec::new(), 0);
        let mut refused: Vec<Refused> = Vec::new();
        for server in SERVERS {
            let bits = server.databases & databases;
            if bits == 0 {
                continue;
            }
            match with_room(text, server, expression) {
                // the dialects seldom differ in what is a column: `"x"` is a string on MySQL
                Ok(mut expression) => {
                    refused.extend(Refused::all(bits, std::mem::take(&mut expression.missing)));
                    match read.iter_mut().find(|(_, other)| other.columns == expression.columns) {
                        Some((together, other)) => {
                            *together |= bits;
                            other.limited.extend(expression.limited);
                        }
                        None => read.push((bits, expression)),
                    }
                }
                Err(message) => {
                    unread |= bits;
                    refused.push(Refused::new(bits, message));
                }
            }
        }
        if read.is_empty() {
            read.push((0, Expression::default()));
        }
        // the first one takes the databases that cannot read the text
        read[0].0 |= unread;
        for (databases, Expression { columns, limited, .. }) in read {
            let pieces = self.pieces(text, &columns);
            let refused = refused.iter().filter(|wrong| wrong.databases & databases != 0).cloned().collect();
            self.texts.push(CutText { databases, pieces, refused, refused_inside: Vec::new(), limited });
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
                spot: spot(text, column.qualifier.end),
            });
            done = column.range.end;
        }
        if done < text.len() || pieces.is_empty() {
            pieces.push(Piece::Text(text[done..].to_owned()));
        }
        pieces
    }
}

/// What an expression names, in the order of the text.
#[derive(Default)]
struct Expression {
    columns: Vec<Found>,
    missing: Vec<Missing>,
    /// What not every place takes.
    limited: Vec<Limited>,
}

/// The expression, or the parser's message.
fn expression(text: &str, server: Server) -> Result<Expression, String> {
    let expression = spelling::parsed(text, server, whole_expression).map_err(|error| words(&error.to_string()))?;
    if let Some(message) = form::wrong(&expression, server) {
        return Err(message);
    }
    let places = Places::new(text);
    let mut out = Expression::default();
    let mut words = Vec::new();
    let _ = visit_expressions(&expression, |expression| {
        out.limited.extend(limited(expression, server));
        words.extend(function::words(expression));
        match expression {
            Expr::Function(call) => out.missing.extend(function::missing(call, server)),
            Expr::Identifier(_) if words.iter().any(|word| std::ptr::eq(*word, expression)) => {}
            Expr::Identifier(ident) => out.columns.extend(places.column(text, &[ident])),
            Expr::CompoundIdentifier(idents) => {
                out.columns.extend(places.column(text, &idents.iter().collect::<Vec<_>>()));
            }
            _ => {}
        }
        ControlFlow::<()>::Continue(())
    });
    out.columns.sort_by_key(|column| column.range.start);
    Ok(out)
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
        Some((what, (line, column))) => {
            let number = |text: &str| text.parse().unwrap_or_default();
            format!("{what}{}", place::in_words(Location { line: number(line), column: number(column) }))
        }
        None => message.to_owned(),
    }
}
