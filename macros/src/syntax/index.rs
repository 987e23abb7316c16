//! Indexes: their parts and what may follow them.

use syn::parse::ParseStream;
use syn::{Result, Token};

use super::words::{expected, list, parens, peek_word, take_any_word, take_word};
use super::{Name, SqlTexts};
use crate::errors::problem;
use crate::nearest::nearest;

/// An index, without its name.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    pub(crate) unique: bool,
    pub(crate) parts: Vec<IndexPart>,
    /// `where("…")`: the rows that are in it.
    pub(crate) condition: Option<SqlTexts>,
}

/// One part of an index.
#[derive(Clone, Debug)]
pub(crate) struct IndexPart {
    pub(crate) part: Part,
    pub(crate) descending: bool,
}

/// What it is over.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Column(Name),
    Expr(SqlTexts),
}

const OPTIONS: [&str; 2] = ["unique", "where"];

impl Index {
    /// `(part, …) option…`, behind `after`. An op says `unique` before: it is in `unique` then, and no option.
    pub(crate) fn parse(input: ParseStream<'_>, after: &str, unique: Option<bool>) -> Result<Self> {
        let parts = list(&parens(input, after)?, IndexPart::parse)?;
        let mut index = Index { unique: unique.unwrap_or(false), parts, condition: None };
        let options = if unique.is_some() { &OPTIONS[1..] } else { &OPTIONS[..] };
        while let Some(word) = peek_word(input) {
            let option = word.to_string();
            if unique.is_some() && option == "unique" {
                return Err(problem(word.span(), "`unique` stands before `on`", "write `create_index unique on …`"));
            }
            if !options.contains(&option.as_str()) {
                if option != "as" && nearest(options, &option).is_some() {
                    return Err(expected(input, "an option of the index, `as` or the end", options));
                }
                break;
            }
            take_any_word(input);
            let twice = match option.as_str() {
                "unique" => std::mem::replace(&mut index.unique, true),
                _ => index.condition.replace(SqlTexts::parse_expression(input, "where")?).is_some(),
            };
            if twice {
                return Err(problem(word.span(), &format!("`{option}` is said twice"), "keep one of them"));
            }
        }
        Ok(index)
    }

    /// Behind `as name` there is no option.
    pub(crate) fn check_end(input: ParseStream<'_>) -> Result<()> {
        match peek_word(input).map(|word| (word.span(), word.to_string())) {
            Some((span, option)) if OPTIONS.contains(&option.as_str()) => {
                Err(problem(span, &format!("`{option}` stands before `as`"), "name the index last: `… as name`"))
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl IndexPart {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let expression = input.cursor().ident().is_some_and(|(word, rest)| {
            word == "expr"
                && rest.token_tree().is_some_and(|(next, _)| matches!(next, proc_macro2::TokenTree::Group(_)))
        });
        let part = if expression {
            take_any_word(input);
            Part::Expr(SqlTexts::parse_expression(input, "expr")?)
        } else {
            Part::Column(Name::parse(input, "the name of a column, or `expr(\"…\")`")?)
        };
        let descending = take_word(input, "desc").is_some();
        if !descending {
            take_word(input, "asc");
        }
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(expected(input, "`desc`, `,` or the end of the list", &["desc", "asc"]));
        }
        Ok(IndexPart { part, descending })
    }
}
