//! The names of what a text makes, renames or alters by itself: tables, views, columns, functions. The fold does not know
//! those things, so it does not miss what may be one of them.

use sqlparser::dialect::GenericDialect;
use sqlparser::tokenizer::{Token, Tokenizer};

/// Words between `CREATE` or `ALTER` and the name.
const BETWEEN: [&str; 36] = [
    "or",
    "replace",
    "temp",
    "temporary",
    "unlogged",
    "global",
    "local",
    "table",
    "view",
    "materialized",
    "recursive",
    "virtual",
    "function",
    "procedure",
    "aggregate",
    "if",
    "not",
    "exists",
    "only",
    "foreign",
    "column",
    "sequence",
    "type",
    "domain",
    "schema",
    "extension",
    "event",
    "trigger",
    "unique",
    "index",
    "concurrently",
    "algorithm",
    "merge",
    "undefined",
    "constraint",
    "definer",
];

/// The names in a text that is not read: every one after `CREATE …`, `ALTER …`, `RENAME … TO`, `ADD …`, `INTO` of a SELECT, in lower case.
pub(super) fn made(text: &str) -> Vec<String> {
    behind(&["create", "alter", "to", "add", "into"], text)
}

/// The names in a text that is read: what it may alter by itself has the same columns as before.
pub(super) fn made_by_read(text: &str) -> Vec<String> {
    behind(&["create", "to", "add", "into"], text)
}

fn behind(verbs: &[&str], text: &str) -> Vec<String> {
    let dialect = GenericDialect {};
    let Ok(tokens) = Tokenizer::new(&dialect, text).tokenize() else { return Vec::new() };
    let tokens: Vec<Token> = tokens.into_iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    let word = |i: usize| match tokens.get(i) {
        Some(Token::Word(word)) => Some(word.value.to_ascii_lowercase()),
        _ => None,
    };
    let (mut made, mut renames) = (Vec::new(), false);
    for start in 0..tokens.len() {
        renames &= tokens[start] != Token::SemiColon;
        let Some(first) = word(start) else { continue };
        renames |= first == "rename";
        if !verbs.contains(&first.as_str()) || first == "to" && !renames {
            continue;
        }
        let mut i = start + 1;
        while word(i).is_some_and(|word| BETWEEN.contains(&word.as_str())) {
            i += 1;
        }
        if first == "into" && !is_select_into(&word, start) {
            continue;
        }
        // `schema.name`: the last word
        while matches!(tokens.get(i + 1), Some(Token::Period)) {
            i += 2;
        }
        if let Some(name) = word(i).filter(|name| !made.contains(name)) {
            made.push(name);
        }
    }
    made
}

/// `SELECT … INTO t` makes a table; `INSERT INTO`, `REPLACE INTO` and `MERGE INTO` need one.
fn is_select_into(word: &impl Fn(usize) -> Option<String>, into: usize) -> bool {
    let verb = |word: String| ["insert", "replace", "merge"].contains(&word.as_str());
    !(1..=3).any(|back| into.checked_sub(back).and_then(word).is_some_and(verb))
}
