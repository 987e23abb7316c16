//! What is said of a sequence.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{LitBool, LitInt, Result, Token};

use super::words::{braces, colon, comma, expected, expected_one_of, peek_word, take_any_word, take_word};
use super::{ColumnPath, ColumnType};
use crate::errors::problem;

/// One entry.
#[derive(Clone, Debug)]
pub(crate) struct SequenceOption {
    pub(crate) span: Span,
    pub(crate) set: SequenceSet,
}

/// What it sets.
#[derive(Clone, Debug)]
pub(crate) enum SequenceSet {
    Type(ColumnType),
    /// `Start`, `Increment`, `Min`, `Max` or `Cache`.
    Number(&'static str, i64),
    Cycle(bool),
    OwnedBy(ColumnPath),
    NotOwned,
}

const KEYS: [&str; 8] = ["type", "start", "increment", "min", "max", "cache", "cycle", "owned_by"];

impl SequenceOption {
    /// `{ start: 100, … }`, at least one.
    pub(crate) fn parse_all(input: ParseStream<'_>, after: &str) -> Result<Vec<Self>> {
        Self::parse_entries(&braces(input, after)?, &KEYS)
    }

    /// `start: 100, …`, what can be said of the numbers of a column.
    pub(crate) fn parse_numbers(content: ParseStream<'_>) -> Result<Vec<Self>> {
        Self::parse_entries(content, &KEYS[1..7])
    }

    fn parse_entries(content: ParseStream<'_>, keys: &[&str]) -> Result<Vec<Self>> {
        let mut options: Vec<(String, Self)> = Vec::new();
        while !content.is_empty() || options.is_empty() {
            let Some(word) = peek_word(content).filter(|word| keys.iter().any(|key| word == key)) else {
                return Err(expected_one_of(content, "what to say of the sequence", keys));
            };
            take_any_word(content);
            let key = word.to_string();
            colon(content, &key)?;
            let set = SequenceSet::parse(&key, content)?;
            if options.iter().any(|(other, _)| *other == key) {
                return Err(problem(word.span(), &format!("`{key}` is said twice"), "keep one of them"));
            }
            options.push((key, SequenceOption { span: word.span(), set }));
            if !content.is_empty() {
                comma(content)?;
            }
        }
        Ok(options.into_iter().map(|(_, option)| option).collect())
    }
}

impl SequenceSet {
    fn parse(key: &str, content: ParseStream<'_>) -> Result<Self> {
        Ok(match key {
            "type" => SequenceSet::Type(ColumnType::parse(content)?),
            "start" => SequenceSet::Number("Start", number(content)?),
            "increment" => SequenceSet::Number("Increment", number(content)?),
            "min" => SequenceSet::Number("Min", number(content)?),
            "max" => SequenceSet::Number("Max", number(content)?),
            "cache" => SequenceSet::Number("Cache", number(content)?),
            "cycle" => {
                if !content.peek(LitBool) {
                    return Err(expected(content, "`true` or `false`", &["true", "false"]));
                }
                SequenceSet::Cycle(content.parse::<LitBool>()?.value)
            }
            _ if take_word(content, "none").is_some() => SequenceSet::NotOwned,
            _ => SequenceSet::OwnedBy(ColumnPath::parse(content)?),
        })
    }
}

fn number(content: ParseStream<'_>) -> Result<i64> {
    let minus = content.peek(Token![-]);
    if minus {
        content.parse::<Token![-]>()?;
    }
    if !content.peek(LitInt) {
        return Err(expected(content, "an integer", &[]));
    }
    let literal: LitInt = content.parse()?;
    let digits = format!("{}{}", if minus { "-" } else { "" }, literal.base10_digits());
    let fits = digits.parse().ok().filter(|_| literal.suffix().is_empty());
    fits.ok_or_else(|| {
        problem(literal.span(), &format!("`{literal}` is no integer of 64 bits"), "a sequence counts in those")
    })
}
