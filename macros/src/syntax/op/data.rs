//! Ops about rows and whatever a text does: `execute`, `bulk_insert`.

use syn::parse::ParseStream;
use syn::{Result, token};

use super::{Op, OpKind, parse_ops};
use crate::errors::Errors;
use crate::syntax::words::{at_word, braces, take_word};
use crate::syntax::{Row, SqlTexts, TablePath, Undo};

/// The op, and whether it ends in a `}`; the ops of its `changes` are put into `told`.
pub(super) fn execute(input: ParseStream<'_>, told: &mut Vec<Op>, errors: &mut Errors) -> Result<(OpKind, bool)> {
    let mut braced = input.peek(token::Brace);
    let unchecked = at_word(input, "unchecked");
    let sql = SqlTexts::parse_statements(input)?;
    if let Some(word) = take_word(input, "changes") {
        if !unchecked {
            let what = "`changes` tells what a text does that the compiler cannot read, and this one it reads";
            errors.at(word.span(), what, "leave `changes` out, or say `unchecked(\"…\")`");
        }
        *told = parse_told(&braces(input, "`changes`")?, errors);
        braced = true;
    }
    let (undo, ends_braced) = Undo::parse(input, braced)?;
    Ok((OpKind::Execute { sql, undo }, ends_braced))
}

/// The op, and whether it ends in a `}`.
pub(super) fn bulk_insert(input: ParseStream<'_>) -> Result<(OpKind, bool)> {
    let table = TablePath::parse(input)?;
    let rows = Row::parse_all(input, &format!("`{}`", table.shown()))?;
    let (undo, braced) = Undo::parse(input, true)?;
    Ok((OpKind::BulkInsert { table, rows, undo }, braced))
}

/// The ops of `changes { … }`: those that change the schema.
fn parse_told(content: ParseStream<'_>, errors: &mut Errors) -> Vec<Op> {
    let ops = parse_ops(content, errors).into_iter().filter(|op| {
        let changes_data = matches!(op.kind, OpKind::Execute { .. } | OpKind::BulkInsert { .. } | OpKind::Run(_));
        if changes_data {
            let what = format!("`{}` changes no schema, so there is nothing to tell", op.keyword);
            errors.at(op.keyword.span(), &what, "leave it out, or put it behind this op");
        }
        !changes_data
    });
    ops.map(|op| Op { told: true, ..op }).collect()
}
