//! Exclusion constraints: `(room with =, during with &&) using(gist) where("…")`.

use proc_macro2::TokenTree;
use syn::parse::ParseStream;
use syn::{Ident, Result, Token};

use super::index::parse_method;
use super::words::{expect_word, expected, list, parens, peek_word, take_any_word};
use super::{Part, SqlTexts};
use crate::errors::problem;
use crate::sql::Place;

/// An exclusion constraint, without its name.
#[derive(Clone, Debug)]
pub(crate) struct Exclusion {
    /// What is compared, and PostgreSQL's operator.
    pub(crate) parts: Vec<(Part, String)>,
    /// `using(gist)`.
    pub(crate) method: Option<Ident>,
    /// `where("…")`: the rows that it is about.
    pub(crate) condition: Option<SqlTexts>,
}

impl Exclusion {
    /// `(part with operator, …) option…`, behind `after`.
    pub(crate) fn parse(input: ParseStream<'_>, after: &str) -> Result<Self> {
        let parts = list(&parens(input, after)?, parse_part)?;
        let mut exclusion = Exclusion { parts, method: None, condition: None };
        while let Some(word) = peek_word(input).filter(|word| word == "using" || word == "where") {
            take_any_word(input);
            let twice = if word == "using" {
                exclusion.method.replace(parse_method(input)?).is_some()
            } else {
                exclusion
                    .condition
                    .replace(SqlTexts::parse_expression(input, "where")?.in_place(Place::Index))
                    .is_some()
            };
            if twice {
                return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
            }
        }
        Ok(exclusion)
    }
}

fn parse_part(input: ParseStream<'_>) -> Result<(Part, String)> {
    let part = Part::parse(input)?;
    expect_word(input, "with")?;
    let mut operator = String::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        let ahead = input.fork();
        let Ok(TokenTree::Punct(sign)) = ahead.parse::<TokenTree>() else { break };
        if !"+-*/<>=~!@#%^&|?".contains(sign.as_char()) {
            break;
        }
        input.parse::<TokenTree>()?;
        operator.push(sign.as_char());
    }
    if operator.is_empty() {
        return Err(expected(input, "an operator: `=`, `&&`, `<>`, …", &[]));
    }
    Ok((part, operator))
}
