//! Indexes: their parts and what may follow them.

use syn::parse::ParseStream;
use syn::{Ident, LitInt, LitStr, Result, Token, token};

use super::item::parse_columns;
use super::storage::{Parameter, parse_storage};
use super::words::{
    end, expected, expected_one_of, list, parens, peek_word, string_in_parens, take_any_word, take_word,
};
use super::{Name, SqlTexts};
use crate::errors::problem;
use crate::nearest::nearest;
use crate::sql::Place;

/// An index, without its name.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    pub(crate) unique: bool,
    pub(crate) parts: Vec<IndexPart>,
    /// `where("…")`: the rows that are in it.
    pub(crate) condition: Option<SqlTexts>,
    /// `using(gin)`; or the word `fulltext` or `spatial`.
    pub(crate) method: Option<Ident>,
    /// `include(a, b)`.
    pub(crate) include: Vec<Name>,
    pub(crate) nulls_not_distinct: Option<Ident>,
    /// `with(fillfactor: 70)`.
    pub(crate) storage: Option<(Ident, Vec<Parameter>)>,
}

/// One part of an index.
#[derive(Clone, Debug)]
pub(crate) struct IndexPart {
    pub(crate) part: Part,
    pub(crate) descending: bool,
    /// `ops(name)`.
    pub(crate) class: Option<Name>,
    /// `(100)`: so many characters of the column alone.
    pub(crate) prefix: Option<LitInt>,
    /// `collate("C")`.
    pub(crate) collate: Option<LitStr>,
    /// `nulls first` or `nulls last`: the word `nulls`, and whether first.
    pub(crate) nulls: Option<(Ident, bool)>,
}

/// What it is over.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Column(Name),
    Expr(SqlTexts),
}

const OPTIONS: [&str; 8] = ["unique", "where", "using", "include", "nulls_not_distinct", "with", "fulltext", "spatial"];
/// What an op says before those.
const LATE: &str = "if_not_exists";
/// What an op says before `on`.
const BEFORE: [&str; 4] = ["unique", "concurrently", "fulltext", "spatial"];
const METHODS: [&str; 6] = ["btree", "hash", "gin", "gist", "spgist", "brin"];

impl Index {
    /// `(part, …) option…`, behind `after`. An op says `unique` and the like before: see [`Index::parse_before`].
    pub(crate) fn parse(input: ParseStream<'_>, after: &str, before: Option<Vec<Ident>>) -> Result<Self> {
        let parts = list(&parens(input, after)?, IndexPart::parse)?;
        let (is_op, said) = (before.is_some(), before.unwrap_or_default());
        let mut index = Index {
            unique: said.iter().any(|word| word == "unique"),
            parts,
            condition: None,
            method: said.into_iter().find(|word| word == "fulltext" || word == "spatial"),
            include: Vec::new(),
            nulls_not_distinct: None,
            storage: None,
        };
        let options = if is_op { &OPTIONS[1..6] } else { &OPTIONS[..] };
        while let Some(word) = peek_word(input) {
            let option = word.to_string();
            if is_op && BEFORE.contains(&option.as_str()) {
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
                "with" => index.storage.replace((word.clone(), parse_storage(input)?)).is_some(),
                "fulltext" | "spatial" => index.method.replace(word.clone()).is_some(),
                _ => index
                    .condition
                    .replace(SqlTexts::parse_expression(input, "where")?.in_place(Place::Index))
                    .is_some(),
            };
            if twice {
                return Err(problem(word.span(), &format!("`{option}` is said twice"), "keep one of them"));
            }
        }
        Ok(index)
    }

    /// What may stand before `on`, and that.
    pub(super) const BEFORE_ON: [&str; 5] = ["on", "unique", "concurrently", "fulltext", "spatial"];

    /// What an op says of the index before `on`.
    pub(crate) fn parse_before(input: ParseStream<'_>) -> Result<Vec<Ident>> {
        let mut words: Vec<Ident> = Vec::new();
        while let Some(word) = peek_word(input).filter(|word| word == LATE || BEFORE.iter().any(|known| word == known))
        {
            if word == LATE {
                let help = "write `create_index if_not_exists … on …`";
                return Err(problem(word.span(), "`if_not_exists` stands right behind `create_index`", help));
            }
            take_any_word(input);
            let method = |word: &Ident| word == "fulltext" || word == "spatial";
            if words.iter().any(|other| *other == word || method(other) && method(&word)) {
                return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
            }
            words.push(word);
        }
        Ok(words)
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
            return Ok(Part::Expr(SqlTexts::parse_expression(input, "expr")?.in_place(Place::Index)));
        }
        Ok(Part::Column(Name::parse(input, "the name of a column, or `expr(\"…\")`")?))
    }
}

impl IndexPart {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let part = Part::parse(input)?;
        let prefix = parse_prefix(&part, input)?;
        let collate = match take_word(input, "collate") {
            Some(_) => Some(string_in_parens(input, "collate")?),
            None => None,
        };
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
            let words = ["desc", "asc", "ops", "nulls", "collate"];
            return Err(expected(input, "`desc`, `,` or the end of the list", &words));
        }
        Ok(IndexPart { part, descending, class, prefix, collate, nulls })
    }
}

/// `(100)` behind a column.
fn parse_prefix(part: &Part, input: ParseStream<'_>) -> Result<Option<LitInt>> {
    if matches!(part, Part::Expr(_)) || !input.peek(token::Paren) {
        return Ok(None);
    }
    let content = parens(input, "the column")?;
    if !content.peek(LitInt) {
        return Err(expected(&content, "how many characters of the column: `(100)`", &[]));
    }
    let length: LitInt = content.parse()?;
    end(&content)?;
    match length.base10_parse::<u16>() {
        Ok(1..) => Ok(Some(length)),
        Ok(0) | Err(_) => Err(problem(length.span(), "this is no length of a prefix", "give a number from 1 to 3072")),
    }
}
