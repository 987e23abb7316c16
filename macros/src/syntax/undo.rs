//! `undo …`: how a data step is taken back.

use syn::parse::ParseStream;
use syn::{LitStr, Result, token};

use super::SqlTexts;
use super::only::ONLY;
use super::op::OPS;
use super::words::{at_word, expected, peek_word, take_word};

/// How a data step is taken back.
#[derive(Clone, Debug)]
pub(crate) enum Undo {
    Unknown,
    Nothing,
    Sql(SqlTexts),
}

impl Undo {
    /// `undo …` if it is there, and whether the op then ends in a `}`; `braced` says so of what comes before it.
    pub(crate) fn parse(input: ParseStream<'_>, braced: bool) -> Result<(Self, bool)> {
        if take_word(input, "undo").is_none() {
            if at_word_like_undo(input) {
                return Err(expected(input, "`undo`, `when` or `;`", &["undo", "changes", "when"]));
            }
            return Ok((Undo::Unknown, braced));
        }
        if take_word(input, "nothing").is_some() {
            return Ok((Undo::Nothing, false));
        }
        if !input.peek(LitStr) && !input.peek(token::Brace) && !at_word(input, "unchecked") {
            return Err(expected(input, "`nothing`, an SQL text, or one per database", &["nothing"]));
        }
        let braced = input.peek(token::Brace);
        Ok((Undo::Sql(SqlTexts::parse_statements(input)?), braced))
    }
}

/// A word that starts no op and no condition is a misspelt `undo`.
fn at_word_like_undo(input: ParseStream<'_>) -> bool {
    peek_word(input).is_some_and(|word| word != "when" && word != ONLY && !OPS.iter().any(|op| word == op))
}
