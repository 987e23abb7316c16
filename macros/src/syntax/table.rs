//! What a table says beyond its columns, constraints and indexes: `engine("…")`, `unlogged`; and what `alter_table` changes.

use syn::parse::ParseStream;
use syn::{Ident, LitBool, LitStr, Result};

use super::storage::{Parameter, parse_storage};
use super::words::{
    colon, comma, expected, expected_one_of, peek_word, string, string_in_parens, take_any_word, take_word,
};
use crate::errors::problem;

/// One option, with what it is, or becomes.
#[derive(Clone, Debug)]
pub(crate) struct TableOption {
    pub(crate) word: Ident,
    pub(crate) value: OptionValue,
}

/// What an option is, or becomes.
#[derive(Clone, Debug)]
pub(crate) enum OptionValue {
    Text(LitStr),
    None,
    Flag(bool),
    /// Names with their values.
    Storage(Vec<Parameter>),
}

/// Those with a text, and those without.
const TEXTS: [&str; 5] = ["comment", "engine", "charset", "collate", "row_format"];
const FLAGS: [&str; 3] = ["unlogged", "without_rowid", "strict"];
const ALL: [&str; 9] =
    ["comment", "engine", "charset", "collate", "row_format", "unlogged", "without_rowid", "strict", STORAGE];
const STORAGE: &str = "with";
const ROW_FORMATS: [&str; 6] = ["default", "dynamic", "compact", "compressed", "redundant", "fixed"];

impl TableOption {
    /// Whether the word is one that a table's body says.
    pub(crate) fn is_option(word: &Ident) -> bool {
        ALL[1..].iter().any(|known| word == known)
    }

    /// In a table's body, behind the word.
    pub(crate) fn parse_rest(word: Ident, input: ParseStream<'_>) -> Result<Self> {
        if FLAGS.iter().any(|flag| word == flag) {
            return Ok(TableOption { word, value: OptionValue::Flag(true) });
        }
        if word == STORAGE {
            return Ok(TableOption { word, value: OptionValue::Storage(parse_storage(input)?) });
        }
        let text = string_in_parens(input, &word.to_string())?;
        TableOption { word, value: OptionValue::Text(text) }.checked()
    }

    /// The inside of `alter_table t { … }`.
    pub(crate) fn parse_changes(content: ParseStream<'_>) -> Result<Vec<Self>> {
        let mut changes: Vec<TableOption> = Vec::new();
        while !content.is_empty() {
            let Some(word) = peek_word(content).filter(|word| ALL.iter().any(|known| word == known)) else {
                return Err(expected_one_of(content, "what to change", &ALL));
            };
            take_any_word(content);
            colon(content, &word.to_string())?;
            if changes.iter().any(|other| other.word == word) {
                return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
            }
            let value = if TEXTS.iter().any(|text| word == text) {
                match take_word(content, "none") {
                    Some(_) => OptionValue::None,
                    None => OptionValue::Text(string(content, "a string literal or `none`")?),
                }
            } else if word == STORAGE {
                match take_word(content, "none") {
                    Some(_) => OptionValue::None,
                    None => OptionValue::Storage(parse_storage(content)?),
                }
            } else if content.peek(LitBool) {
                OptionValue::Flag(content.parse::<LitBool>()?.value)
            } else {
                return Err(expected(content, "`true` or `false`", &["true", "false"]));
            };
            changes.push(TableOption { word, value }.checked()?);
            if !content.is_empty() {
                comma(content)?;
            }
        }
        Ok(changes)
    }

    /// A row format is a keyword of the server's, so it must be one of those.
    fn checked(self) -> Result<Self> {
        if let OptionValue::Text(text) = &self.value
            && self.word == "row_format"
            && !ROW_FORMATS.contains(&text.value().to_ascii_lowercase().as_str())
        {
            let message = format!("there is no row format `{}`", text.value());
            return Err(problem(text.span(), &message, &format!("write one of {}", ROW_FORMATS.join(", "))));
        }
        Ok(self)
    }
}
