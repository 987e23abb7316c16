//! Indexes: their parts and what may follow them.

use syn::parse::ParseStream;
use syn::{Ident, Result, Token};

use super::item::parse_columns;
use super::words::{end, expected, expected_one_of, list, parens, peek_word, take_any_word, take_word};
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
    /// `using(gin)`.
    pub(crate) method: Option<Ident>,
    /// `include(a, b)`.
    pub(crate) include: Vec<Name>,
    pub(crate) nulls_not_distinct: Option<Ident>,
}

/// One part of an index.
#[derive(Clone, Debug)]
pub(crate) struct IndexPart {
    pub(crate) part: Part,
    pub(crate) descending: bool,
    /// `ops(name)`.
    pub(crate) class: Option<Name>,
    /// `nulls first` or `nulls last`: the word `nulls`, and whether first.
    pub(crate) nulls: Option<(Ident, bool)>,
}

/// What it is over.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Column(Name),
    Expr(SqlTexts),
}

const OPTIONS: [&str; 5] = ["unique", "where", "using", "include", "nulls_not_distinct"];
const METHODS: [&str; 6] = ["btree", "hash", "gin", "gist", "spgist", "brin"];

impl Index {
    /// `(part, …) option…`, behind `after`. An op says `unique` before: it is in `unique` then, and no option.
    pub(crate) fn parse(input: ParseStream<'_>, after: &str, unique: Option<bool>) -> Result<Self> {
        let parts = list(&parens(input, after)?, IndexPart::parse)?;
        let mut index = Index {
            unique: unique.unwrap_or(false),
            parts,
            condition: None,
            method: None,
            include: Vec::new(),
            nulls_not_distinct: None,
        };
        let options = if unique.is_some() { &OPTIONS[1..] } else { &OPTIONS[..] };
        while let Some(word) = peek_word(input) {
            let option = word.to_string();
            if unique.is_some() && ["unique", "concurrently"].contains(&option.as_str()) {
                let help = format!("write `create_index {option} on …`");
                return Err(problem(word.span(), &format!("`{option}` stands before `on`"), &help));
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
                "using" => index.method.replace(parse_method(input)?).is_some(),
                "include" => !std::mem::replace(&mut index.include, parse_columns(input, "include")?).is_empty(),
                "nulls_not_distinct" => index.nulls_not_distinct.replace(word.clone()).is_some(),
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

/// `(gin)`.
pub(super) fn parse_method(input: ParseStream<'_>) -> Result<Ident> {
    let content = parens(input, "using")?;
    let Some(method) = peek_word(&content).filter(|word| METHODS.iter().any(|known| word == known)) else {
        return Err(expected_one_of(&content, "how the index is built", &METHODS));
    };
    take_any_word(&content);
    end(&content)?;
    Ok(method)
}

impl Part {
    /// A column, or `expr("…")`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let expression = input.cursor().ident().is_some_and(|(word, rest)| {
            word == "expr"
                && rest.token_tree().is_some_and(|(next, _)| matches!(next, proc_macro2::TokenTree::Group(_)))
        });
        if expression {
            take_any_word(input);
            return Ok(Part::Expr(SqlTexts::parse_expression(input, "expr")?));
        }
        Ok(Part::Column(Name::parse(input, "the name of a column, or `expr(\"…\")`")?))
    }
}

impl IndexPart {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let part = Part::parse(input)?;
        let class = match take_word(input, "ops") {
            Some(_) => {
                let content = parens(input, "ops")?;
                let class = Name::parse(&content, "the name of an operator class")?;
                end(&content)?;
                Some(class)
            }
            None => None,
        };
        let descending = take_word(input, "desc").is_some();
        if !descending {
            take_word(input, "asc");
        }
        let nulls = match take_word(input, "nulls") {
            Some(word) => {
                let first = take_word(input, "first").is_some();
                if !first && take_word(input, "last").is_none() {
                    return Err(expected(input, "`first` or `last`", &["first", "last"]));
                }
                Some((word, first))
            }
            None => None,
        };
        if !input.is_empty() && !input.peek(Token![,]) {
            let words = ["desc", "asc", "ops", "nulls"];
            return Err(expected(input, "`desc`, `,` or the end of the list", &words));
        }
        Ok(IndexPart { part, descending, class, nulls })
    }
}
