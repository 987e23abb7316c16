//! Commands that set or tend something and name no column, and PostgreSQL's `DO`, whose body is in another language. sqlparser does not know all of them: they are left out of what it reads.

use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

use super::Refusal;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

/// How they begin, in lower case.
fn beginnings(server: Server) -> &'static [&'static [&'static str]] {
    match server.databases {
        POSTGRES => &[
            &["do"],
            &["set", "constraints"],
            &["reindex"],
            &["vacuum"],
            &["cluster"],
            &["refresh", "materialized"],
            &["notify"],
            &["alter", "database"],
            &["alter", "role"],
        ],
        SQLITE => &[&["pragma"], &["reindex"], &["vacuum"]],
        MYSQLS => &[&["set"], &["optimize"], &["repair"], &["flush"], &["alter", "database"]],
        _ => &[],
    }
}

/// The tokens of the text without such commands, if there are any.
pub(super) fn without(text: &str, server: Server) -> Option<Vec<TokenWithSpan>> {
    let tokens = Tokenizer::new(server.dialect, text).tokenize_with_location().ok()?;
    let statements: Vec<&[TokenWithSpan]> = tokens.split_inclusive(|token| token.token == Token::SemiColon).collect();
    let is_command =
        |statement: &&&[TokenWithSpan]| beginnings(server).iter().any(|beginning| begins(statement, beginning));
    if !statements.iter().any(|statement| is_command(&statement)) {
        return None;
    }
    let rest = statements.iter().filter(|statement| !is_command(statement));
    Some(rest.flat_map(|statement| statement.iter().cloned()).collect())
}

/// Whether there is a `DO` in the text, whose body is not read.
pub(super) fn has_do(text: &str) -> bool {
    let tokens = || Tokenizer::new(&PostgreSqlDialect {}, text).tokenize_with_location().unwrap_or_default();
    words(text).any(|word| word == "do")
        && tokens().split(|token| token.token == Token::SemiColon).any(|statement| begins(statement, &["do"]))
}

/// Whether this is the body of a `DO` that changes more than rows, which nobody would learn of.
fn changes_schema(token: &TokenWithSpan) -> bool {
    let body = match &token.token {
        Token::DollarQuotedString(body) => &body.value,
        Token::SingleQuotedString(body) | Token::EscapedStringLiteral(body) => body,
        _ => return false,
    };
    words(body).any(|word| ["create", "alter", "drop", "rename", "execute"].contains(&word.as_str()))
}

/// The words of a text, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_ascii_lowercase)
}

/// What the fold would not learn of, and what does nothing.
pub(super) fn refusal(text: &str, server: Server) -> Option<Refusal> {
    // most texts need not be cut into tokens for this
    if !words(text).any(|word| word == "do" || word == "foreign_keys") {
        return None;
    }
    let tokens = Tokenizer::new(server.dialect, text).tokenize_with_location().ok()?;
    let mut statements = tokens.split(|token| token.token == Token::SemiColon);
    let (message, help) = match server.databases {
        // SQLite ignores it in a transaction, without a word
        SQLITE if statements.any(|statement| begins(statement, &["pragma", "foreign_keys"])) => (
            "`PRAGMA foreign_keys` does nothing in a transaction",
            "leave it out: where a table is made anew, foreign keys are off; or say `execute unchecked(\"…\")`",
        ),
        POSTGRES if statements.any(|statement| begins(statement, &["do"]) && statement.iter().any(changes_schema)) => (
            "this `DO` changes more than rows, and its body is not read",
            "write it as ops, or say `execute unchecked(\"…\") changes { … }`",
        ),
        _ => return None,
    };
    Some(Refusal { message: message.to_owned(), help: help.to_owned() })
}

/// Whether the statement begins with these words.
fn begins(statement: &[TokenWithSpan], words: &[&str]) -> bool {
    let mut found = statement.iter().filter(|token| !matches!(token.token, Token::Whitespace(_)));
    words.iter().all(|word| match found.next().map(|token| &token.token) {
        Some(Token::Word(found)) => found.value.eq_ignore_ascii_case(word),
        _ => false,
    })
}
