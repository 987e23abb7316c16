//! How the database numbers rows: `identity`, `identity(always, start: 100)`; `identity: by_default` in `alter_column`.

use syn::parse::ParseStream;
use syn::{Ident, Result, Token};

use super::SequenceOption;
use super::words::{comma, end, expected_one_of, parens, peek_word, take_any_word};
use crate::errors::problem;

/// How rows are numbered.
#[derive(Clone, Debug)]
pub(crate) struct Identity {
    /// `always` and the like, if it says so.
    pub(crate) word: Option<Ident>,
    /// `start: 100` and the like.
    pub(crate) numbers: Vec<SequenceOption>,
}

/// What `identity: …` of `alter_column` makes of a column.
#[derive(Clone, Debug)]
pub(crate) enum IdentityChange {
    None,
    To(Identity),
}

const NUMBERINGS: [&str; 3] = ["always", "serial", "autoincrement"];
const WITH_NUMBERS: [&str; 9] =
    ["always", "serial", "autoincrement", "start", "increment", "min", "max", "cache", "cycle"];
const CHANGES: [&str; 5] = ["always", "by_default", "serial", "autoincrement", "none"];

impl Identity {
    /// Behind the modifier: `(always)`, `(start: 100)`, `(always, start: 100)`, or nothing.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut identity = Identity { word: None, numbers: Vec::new() };
        if !input.peek(syn::token::Paren) {
            return Ok(identity);
        }
        let content = parens(input, "identity")?;
        if content.peek2(Token![:]) {
            identity.numbers = SequenceOption::parse_numbers(&content)?;
            return Ok(identity);
        }
        let Some(word) = known(&content, &NUMBERINGS) else {
            return Err(expected_one_of(&content, "how rows are numbered", &WITH_NUMBERS));
        };
        identity.word = Some(word);
        if content.peek(Token![,]) {
            comma(&content)?;
            if !content.is_empty() {
                identity.numbers = SequenceOption::parse_numbers(&content)?;
            }
        }
        end(&content)?;
        identity.checked()
    }

    /// Only a sequence that is the column's alone can be told how to go on.
    fn checked(self) -> Result<Self> {
        if let (Some(word), Some(first)) = (&self.word, self.numbers.first())
            && (word == "serial" || word == "autoincrement")
        {
            let message = format!("nothing can be said of the numbers of an `identity({word})`");
            return Err(problem(first.span, &message, "leave it out, or say `identity(start: …)`"));
        }
        Ok(self)
    }
}

impl IdentityChange {
    /// Behind `identity:`.
    pub(crate) fn parse(content: ParseStream<'_>) -> Result<Self> {
        let Some(word) = known(content, &CHANGES) else {
            return Err(expected_one_of(content, "how rows are numbered from now on", &CHANGES));
        };
        if word == "none" {
            return Ok(IdentityChange::None);
        }
        let mut identity = Identity { word: Some(word), numbers: Vec::new() };
        if content.peek(syn::token::Paren) {
            identity.numbers = SequenceOption::parse_numbers(&parens(content, "identity")?)?;
        }
        Ok(IdentityChange::To(identity.checked()?))
    }
}

fn known(content: ParseStream<'_>, words: &[&str]) -> Option<Ident> {
    peek_word(content).filter(|word| words.iter().any(|known| word == known)).inspect(|_| {
        take_any_word(content);
    })
}
