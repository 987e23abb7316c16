//! What `alter_column` changes: `type: …, nullable: …`.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitBool, LitStr, Result};

use super::words::{colon, comma, expected, expected_one_of, not_empty, peek_word, string, take_any_word, take_word};
use super::{ColumnType, IdentityChange, SqlTexts, Value};
use crate::errors::problem;
use crate::sql::Place;

/// One entry of `alter_column`.
#[derive(Clone, Debug)]
pub(crate) struct Alteration {
    pub(crate) key: Ident,
    pub(crate) change: Change,
}

/// What it changes.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Type(ColumnType),
    Using(SqlTexts),
    Nullable(bool, Span),
    Default(DefaultChange),
    Fill(Value),
    Comment(Option<LitStr>),
    Identity(IdentityChange),
    /// Computed from now on, or, if there is no text, no more.
    Generated(Option<SqlTexts>),
    Collate(Option<LitStr>),
    Charset(Option<LitStr>),
}

/// A new default, or none.
#[derive(Clone, Debug)]
pub(crate) enum DefaultChange {
    Drop(Span),
    To(Value),
}

const KEYS: [&str; 10] =
    ["type", "using", "nullable", "default", "fill", "comment", "identity", "generated", "collate", "charset"];

impl Alteration {
    /// The inside of `alter_column t.c { … }`.
    pub(crate) fn parse_all(content: ParseStream<'_>) -> Result<Vec<Self>> {
        let mut changes: Vec<Alteration> = Vec::new();
        while !content.is_empty() {
            let Some(key) = peek_word(content).filter(|word| KEYS.iter().any(|known| word == known)) else {
                return Err(expected_one_of(content, "what to change", &KEYS));
            };
            take_any_word(content);
            colon(content, &key.to_string())?;
            let change = Change::parse(&key, content)?;
            if changes.iter().any(|other| other.key == key) {
                return Err(problem(key.span(), &format!("`{key}` is said twice"), "keep one of them"));
            }
            changes.push(Alteration { key, change });
            if !content.is_empty() {
                comma(content)?;
            }
        }
        Ok(changes)
    }
}

impl Change {
    /// What is behind `key:`.
    fn parse(key: &Ident, content: ParseStream<'_>) -> Result<Self> {
        Ok(match key.to_string().as_str() {
            "type" => Change::Type(ColumnType::parse(content)?),
            "using" => Change::Using(SqlTexts::parse_bare_expression(content)?),
            "nullable" => {
                if !content.peek(LitBool) {
                    return Err(expected(content, "`true` or `false`", &["true", "false"]));
                }
                let literal: LitBool = content.parse()?;
                Change::Nullable(literal.value, literal.span)
            }
            "default" => match take_word(content, "none") {
                Some(word) => Change::Default(DefaultChange::Drop(word.span())),
                None => Change::Default(DefaultChange::To(Value::parse(content)?.in_default())),
            },
            "fill" => Change::Fill(Value::parse(content)?),
            "identity" => Change::Identity(IdentityChange::parse(content)?),
            "generated" => match take_word(content, "none") {
                Some(_) => Change::Generated(None),
                None => Change::Generated(Some(SqlTexts::parse_bare_expression(content)?.in_place(Place::Generated))),
            },
            "collate" => Change::Collate(named("collate", content)?),
            "charset" => Change::Charset(named("charset", content)?),
            _ => Change::Comment(text(content)?),
        })
    }
}

/// A name in quotes, or `none`.
fn named(key: &str, content: ParseStream<'_>) -> Result<Option<LitStr>> {
    text(content)?.map(|name| not_empty(key, name, "`none` stands for the one that the table has")).transpose()
}

/// A text, or `none`.
fn text(content: ParseStream<'_>) -> Result<Option<LitStr>> {
    match take_word(content, "none") {
        Some(_) => Ok(None),
        None => string(content, "a string literal or `none`").map(Some),
    }
}
