//! Data steps: `execute`, `bulk_insert`, and the conditions that these, `run` and `refresh_materialized_view` have.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Ident, Result, token};

use super::{Op, OpKind, parse_ops};
use crate::errors::{Errors, problem};
use crate::syntax::words::{at_word, braces, take_word};
use crate::syntax::{Rows, SqlTexts, TablePath, Undo, When};

/// The op, and whether it ends in a `}`; the ops of its `changes` are put into `told`.
pub(super) fn execute(input: ParseStream<'_>, told: &mut Vec<Op>, errors: &mut Errors) -> Result<(OpKind, bool)> {
    let mut braced = input.peek(token::Brace);
    let unchecked = at_word(input, "unchecked");
    let mut sql = SqlTexts::parse_statements(input)?;
    let mut known = Vec::new();
    if let Some(word) = take_word(input, "changes") {
        if !unchecked {
            let what = "`changes` tells what a text does that the compiler cannot read, and this one it reads";
            errors.at(word.span(), what, "leave `changes` out, or say `unchecked(\"…\")`");
        }
        let content = braces(input, "`changes`")?;
        words_of(&content.cursor().token_stream(), &mut known);
        *told = parse_told(&content, errors);
        braced = true;
    }
    let (mut undo, ends_braced) = Undo::parse(input, braced)?;
    sql.forget_made(&known);
    if let Undo::Sql(undo) = &mut undo {
        undo.forget_made(&known);
    }
    Ok((OpKind::Execute { sql, undo }, ends_braced))
}

/// The words of what is told, in lower case: the names of all that a text changes are among them.
fn words_of(tokens: &TokenStream, words: &mut Vec<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) => words.push(word.to_string().trim_start_matches("r#").to_lowercase()),
            TokenTree::Group(group) => words_of(&group.stream(), words),
            TokenTree::Literal(literal) => words.push(literal.to_string().trim_matches('"').to_lowercase()),
            TokenTree::Punct(_) => {}
        }
    }
}

/// The op, and whether it ends in a `}`.
pub(super) fn bulk_insert(input: ParseStream<'_>) -> Result<(OpKind, bool)> {
    let table = TablePath::parse(input)?;
    let (rows, braced) = Rows::parse(input, &format!("`{}`", table.shown()))?;
    let (undo, braced) = Undo::parse(input, braced)?;
    Ok((OpKind::BulkInsert { table, rows, undo }, braced))
}

/// The ops of `changes { … }`: those that change the schema.
fn parse_told(content: ParseStream<'_>, errors: &mut Errors) -> Vec<Op> {
    let ops = parse_ops(content, errors).into_iter().filter(|op| {
        let changes_data = is_data_step(&op.kind);
        if changes_data {
            let what = format!("`{}` changes no schema, so there is nothing to tell", op.keyword);
            errors.at(op.keyword.span(), &what, "leave it out, or put it behind this op");
        }
        if let Some(only) = &op.only {
            let help = "write it in front of the `execute`";
            errors.at(only.span, "what `changes` tells is where the text runs", help);
        }
        !changes_data
    });
    ops.map(|op| Op { told: true, ..op }).collect()
}

/// The op's condition, if it is there. Only data steps may have one, and only if they tell of no changes.
pub(super) fn when(
    keyword: &Ident,
    kind: &OpKind,
    told: &[Op],
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> Result<Option<When>> {
    let Some(when) = When::parse(input)? else { return Ok(None) };
    if !is_data_step(kind) {
        errors.push(no_condition(keyword, when.span));
    } else if !told.is_empty() {
        let what = "what `changes` tells is the schema, which is one whatever tags are chosen";
        errors.at(when.span, what, "leave `when` out, or write an `execute` without `changes`");
    }
    Ok(Some(when))
}

/// An op of the schema that could not be read further than to a `when`.
pub(super) fn misplaced_when(keyword: &Ident, input: ParseStream<'_>) -> Option<syn::Error> {
    let steps = ["execute", "bulk_insert", "run", "refresh_materialized_view"];
    let misplaced = at_word(input, "when") && steps.iter().all(|step| keyword != step);
    misplaced.then(|| no_condition(keyword, input.span()))
}

fn no_condition(keyword: &Ident, span: Span) -> syn::Error {
    let what = format!("`{keyword}` changes the schema, which is one whatever tags are chosen");
    problem(span, &what, "leave `when` out: `bulk_insert`, `execute` and `run` may have it")
}

/// Whether it moves data and leaves the schema as it is.
fn is_data_step(kind: &OpKind) -> bool {
    matches!(kind, OpKind::Execute { .. } | OpKind::BulkInsert { .. } | OpKind::Refresh { .. } | OpKind::Run(_))
}
