//! Commands that set or tend something and name no column. sqlparser does not know all of them: they are left out of what it reads.

use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

use super::Refusal;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

/// How they begin, in lower case.
fn beginnings(server: Server) -> &'static [&'static [&'static str]] {
    match server.databases {
        POSTGRES => &[
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

/// SQLite ignores it in a transaction, without a word.
pub(super) fn useless(text: &str, server: Server) -> Option<Refusal> {
    let names_it = || text.to_ascii_lowercase().contains("foreign_keys");
    if server.databases != SQLITE || !names_it() {
        return None;
    }
    let tokens = Tokenizer::new(server.dialect, text).tokenize_with_location().ok()?;
    let mut statements = tokens.split(|token| token.token == Token::SemiColon);
    statements.any(|statement| begins(statement, &["pragma", "foreign_keys"])).then(|| Refusal {
        message: "`PRAGMA foreign_keys` does nothing in a transaction".to_owned(),
        help: "leave it out: where a table is made anew, foreign keys are off; or say `execute unchecked(\"…\")`"
            .to_owned(),
    })
}

/// Whether the statement begins with these words.
fn begins(statement: &[TokenWithSpan], words: &[&str]) -> bool {
    let mut found = statement.iter().filter(|token| !matches!(token.token, Token::Whitespace(_)));
    words.iter().all(|word| match found.next().map(|token| &token.token) {
        Some(Token::Word(found)) => found.value.eq_ignore_ascii_case(word),
        _ => false,
    })
}
