//! What a constraint says beyond its columns: `deferrable initially deferred`, `not_valid`.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, Result};

use super::words::{at_word, expected, peek_word, take_any_word, take_word};
use crate::errors::problem;

/// What few constraints say.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConstraintOptions {
    /// The word `deferrable`, and whether `initially deferred` follows; or `initially` of `initially deferred` alone.
    pub(crate) deferrable: Option<(Ident, bool)>,
    pub(crate) not_valid: Option<Ident>,
}

/// Which of the options a kind of constraint can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Options {
    /// A foreign key.
    All,
    /// A primary key, unique constraint or exclusion constraint.
    Deferrable,
    /// A check.
    NotValid,
}

const WORDS: [&str; 3] = ["deferrable", "initially", "not_valid"];

impl ConstraintOptions {
    /// Whatever options stand here.
    pub(crate) fn parse(input: ParseStream<'_>, takes: Options) -> Result<Self> {
        let mut options = ConstraintOptions::default();
        while let Some(word) = peek_word(input).filter(|word| WORDS.iter().any(|known| word == known)) {
            take_any_word(input);
            let option = word.to_string();
            let refused = if option == "not_valid" { takes == Options::Deferrable } else { takes == Options::NotValid };
            if refused {
                let message = format!("this kind of constraint cannot be `{option}`");
                return Err(problem(word.span(), &message, "leave it out"));
            }
            let twice = if option == "not_valid" {
                options.not_valid.replace(word.clone()).is_some()
            } else {
                let deferred = match option.as_str() {
                    "deferrable" if take_word(input, "initially").is_none() => false,
                    _ => parse_when(input)?,
                };
                options.deferrable.replace((word.clone(), deferred)).is_some()
            };
            if twice {
                return Err(problem(word.span(), &format!("`{option}` is said twice"), "keep one of them"));
            }
        }
        Ok(options)
    }

    /// Behind `as name` there is no option.
    pub(crate) fn check_end(input: ParseStream<'_>) -> Result<()> {
        match peek_word(input).filter(|word| WORDS.iter().any(|known| word == known)) {
            Some(word) => {
                let message = format!("`{word}` stands before `as`");
                Err(problem(word.span(), &message, "name the constraint last: `… as name`"))
            }
            None => Ok(()),
        }
    }

    /// Where `not_valid` is written.
    pub(crate) fn not_valid_span(&self) -> Option<Span> {
        self.not_valid.as_ref().map(Ident::span)
    }
}

/// Whether it is `deferred`, behind `initially`.
fn parse_when(input: ParseStream<'_>) -> Result<bool> {
    let deferred = at_word(input, "deferred");
    if !deferred && !at_word(input, "immediate") {
        return Err(expected(input, "`deferred` or `immediate`", &["deferred", "immediate"]));
    }
    take_any_word(input);
    Ok(deferred)
}
