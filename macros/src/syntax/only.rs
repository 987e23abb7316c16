//! `only(postgres, …)` in front of an op.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, Result, Token, token};

use super::words::{at_word, expected, expected_one_of, list, parens, peek_word, take_any_word};
use super::{DATABASES, keyword_bit};
use crate::errors::problem;

/// The word.
pub(crate) const ONLY: &str = "only";

/// The databases that an op is for.
#[derive(Clone, Debug)]
pub(crate) struct Only {
    pub(crate) span: Span,
    /// Each with its bit.
    pub(crate) databases: Vec<(Ident, u8)>,
}

impl Only {
    /// `only(postgres, …)`, if it is there.
    pub(super) fn parse(input: ParseStream<'_>) -> Result<Option<Self>> {
        if !at_word(input, ONLY) {
            return Ok(None);
        }
        let span = input.span();
        take_any_word(input);
        if !input.peek(token::Paren) {
            return Err(expected(input, "the databases: `only(postgres)`", &[]));
        }
        let content = parens(input, ONLY)?;
        if content.is_empty() {
            return Err(problem(span, "`only()` names no database", "write `only(postgres)`, or leave it out"));
        }
        let databases = list(&content, parse_database)?;
        for (i, (word, bit)) in databases.iter().enumerate() {
            if databases[..i].iter().any(|(_, other)| other == bit) {
                return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
            }
        }
        if at_word(input, ONLY) {
            return Err(problem(input.span(), "`only` is said twice", "write `only(postgres, sqlite)`"));
        }
        Ok(Some(Only { span, databases }))
    }

    /// The error where it stands behind an op, and not in front of it.
    pub(super) fn misplaced(input: ParseStream<'_>) -> Option<syn::Error> {
        let ahead = input.fork();
        let behind = at_word(input, ONLY) && Only::parse(&ahead).is_ok() && (ahead.is_empty() || ahead.peek(Token![;]));
        let help = "write it in front of the op: `only(postgres) create_index …`";
        behind.then(|| problem(input.span(), "`only(…)` stands behind the op", help))
    }

    /// The error in the body of a table.
    pub(super) fn in_table(input: ParseStream<'_>) -> Option<syn::Error> {
        let there = at_word(input, ONLY) && input.peek2(token::Paren);
        let help =
            "write an op of its own behind this one: `only(postgres) add_column …`, `only(postgres) create_index …`";
        there.then(|| problem(input.span(), "`only(…)` stands in front of an op, and not in the body of a table", help))
    }

    /// The bits of its databases.
    pub(crate) fn bits(&self) -> u8 {
        self.databases.iter().fold(0, |bits, (_, bit)| bits | bit)
    }
}

fn parse_database(content: ParseStream<'_>) -> Result<(Ident, u8)> {
    let found = peek_word(content).and_then(|word| Some((word.clone(), keyword_bit(&word.to_string())?)));
    let Some(database) = found else {
        return Err(expected_one_of(content, "a database", &DATABASES.map(|(keyword, ..)| keyword)));
    };
    take_any_word(content);
    Ok(database)
}
