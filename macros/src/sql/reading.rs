//! What statements name, for the fold to look up: tables, columns with the tables they can be of, the shape of inserts.

use sqlparser::ast::{Spanned, Visit};

use super::cut::{Cut, CutText, Piece, Refused, words};
use super::function::Missing;
use super::reader::Reader;
use super::room::with_room;
use super::server::{POSTGRES, SERVERS, Server};
use super::view::{self, Shown};
use super::{Refusal, commands, ddl, form, made, spelling, transaction};

/// What a text names in one dialect, or in several that agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// False for `unchecked`.
    pub(crate) resolved: bool,
    /// Some columns could not be told from other names.
    pub(crate) open: bool,
    pub(crate) tables: Vec<TableUse>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) columns: Vec<ColumnUse>,
    pub(crate) inserts: Vec<Insert>,
    /// Names of what the text itself makes or alters: the fold does not know it.
    pub(crate) made: Vec<String>,
    /// Types that it drops or renames, which may be enums.
    pub(crate) types: Vec<TableUse>,
    /// What a view shows.
    pub(crate) shown: Shown,
}

/// Line and column in the text, from 1.
pub(crate) type Spot = (u64, u64);

/// A table that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TableUse {
    pub(crate) schema: String,
    pub(crate) name: String,
    pub(crate) spot: Spot,
}

/// The tables of one FROM; a column that is in none of them may be one of the scope around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) tables: Vec<usize>,
    pub(crate) outer: Option<usize>,
    /// By USING or NATURAL: a column of two tables is one.
    pub(crate) joined: bool,
}

/// A column that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ColumnUse {
    pub(crate) name: String,
    pub(crate) of: Of,
    pub(crate) spot: Spot,
}

/// Where a column is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    Table(usize),
    Scope(usize),
}

/// An INSERT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Insert {
    pub(crate) table: usize,
    /// `None`: no list, so all of them in order.
    pub(crate) columns: Option<Vec<String>>,
    /// How many values a row has, if that can be counted.
    pub(crate) width: Option<usize>,
    pub(crate) spot: Spot,
}

/// Statements as they are, and what they name, by databases.
pub(crate) struct Statements {
    pub(crate) cut: Cut,
    pub(crate) readings: Vec<(u8, Reading)>,
}

/// Statements in every dialect; or what is refused in all of them, with the remedy.
pub(crate) fn read(texts: &[(u8, String)]) -> Result<Statements, Refusal> {
    let mut statements = read_by(texts, read_in)?;
    for text in &mut statements.cut.texts {
        refuse_in_transaction(text);
    }
    // beside what was found there is what was not looked for
    if texts.iter().any(|(databases, text)| databases & POSTGRES != 0 && commands::has_do(text)) {
        statements.readings.push((POSTGRES, Reading::default()));
    }
    Ok(statements)
}

/// Notes what breaks or outlives the transaction that the text runs in.
fn refuse_in_transaction(cut: &mut CutText) {
    let [Piece::Text(text)] = cut.pieces.as_slice() else { return };
    for server in SERVERS.iter().filter(|server| server.databases & cut.databases != 0) {
        if let Some(wrong) = transaction::wrong(text, *server) {
            let refused = Refused::new(server.databases & cut.databases, wrong.message);
            if wrong.inside_only { &mut cut.refused_inside } else { &mut cut.refused }.push(refused);
        }
    }
}

/// The SELECT of a view in every dialect; or why it is none.
pub(crate) fn read_view(texts: &[(u8, String)]) -> Result<Statements, Refusal> {
    read_by(texts, read_view_in)
}

/// What reads one text in one dialect: it is refused everywhere, or here, or read.
type Read = fn(&str, Server) -> Result<Result<(Reading, Vec<Missing>), String>, Refusal>;

fn read_by(texts: &[(u8, String)], read_in: Read) -> Result<Statements, Refusal> {
    let mut cut = Cut::default();
    let mut readings: Vec<(u8, Reading)> = Vec::new();
    for (databases, text) in texts {
        let mut refused: Vec<Refused> = Vec::new();
        let first = readings.len();
        for server in SERVERS.iter().filter(|server| server.databases & databases != 0) {
            let bits = server.databases & databases;
            match with_room(text, *server, read_in)? {
                Ok((reading, missing)) => {
                    refused.extend(Refused::all(bits, missing));
                    match readings[first..].iter_mut().find(|(_, other)| *other == reading) {
                        Some((together, _)) => *together |= bits,
                        None => readings.push((bits, reading)),
                    }
                }
                Err(message) => refused.push(Refused::new(bits, message)),
            }
        }
        let pieces = vec![Piece::Text(text.clone())];
        cut.texts.push(CutText { databases: *databases, pieces, refused, ..CutText::default() });
    }
    Ok(Statements { cut, readings })
}

/// Statements that are not looked into, but for the names of what they make.
pub(crate) fn unread(texts: &[(u8, String)]) -> Vec<(u8, Reading)> {
    texts
        .iter()
        .map(|(databases, text)| (*databases, Reading { made: made::made(text), ..Reading::default() }))
        .collect()
}

fn read_view_in(text: &str, server: Server) -> Result<Result<(Reading, Vec<Missing>), String>, Refusal> {
    let statements = match spelling::statements(text, server) {
        Ok(statements) => statements,
        Err(error) => return Ok(Err(words(&error.to_string()))),
    };
    let query = view::query(&statements)?;
    if let Some(message) = form::wrong(&statements, server) {
        return Ok(Err(message));
    }
    let mut reader = Reader::new(server, Vec::new());
    let _ = statements[0].visit(&mut reader);
    reader.show(query);
    Ok(reader.finish())
}

fn read_in(text: &str, server: Server) -> Result<Result<(Reading, Vec<Missing>), String>, Refusal> {
    if let Some(refusal) = commands::refusal(text, server) {
        return Err(refusal);
    }
    let statements = match spelling::statements(text, server) {
        Ok(statements) => statements,
        Err(error) => {
            return ddl::refusal_unparsed(text).map_or_else(|| Ok(Err(words(&error.to_string()))), Err);
        }
    };
    let temporary = ddl::temporary(&statements);
    for statement in &statements {
        if let Some(refusal) = ddl::refusal(statement, &temporary) {
            return Err(if statements.len() == 1 { refusal } else { refusal.at(statement.span().start) });
        }
    }
    if let Some(message) = form::wrong(&statements, server) {
        return Ok(Err(message));
    }
    let mut reader = Reader::new(server, made::made_by_read(text));
    for statement in &statements {
        reader.types(statement);
        if Reader::reads(statement) {
            let _ = statement.visit(&mut reader);
        }
    }
    Ok(reader.finish())
}
