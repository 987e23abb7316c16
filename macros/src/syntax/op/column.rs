//! Ops about a column.

use syn::Result;
use syn::parse::ParseStream;

use super::OpKind;
use crate::syntax::words::{braces, expect_word, expected, take_word};
use crate::syntax::{Alteration, Column, ColumnPath, Name, Value};

pub(super) fn add(input: ParseStream<'_>) -> Result<OpKind> {
    let ColumnPath { table, column } = ColumnPath::parse(input)?;
    let (column, rest) = Column::parse_rest(column, input);
    rest?;
    let Some(column) = column else { return Err(expected(input, "a column", &[])) };
    Ok(OpKind::AddColumn { table, column })
}

pub(super) fn drop(input: ParseStream<'_>) -> Result<OpKind> {
    let path = ColumnPath::parse(input)?;
    let fill = match take_word(input, "fill") {
        Some(_) => Some(Value::parse_in_parens(input, "fill")?),
        None => None,
    };
    Ok(OpKind::DropColumn { path, fill })
}

pub(super) fn rename(input: ParseStream<'_>) -> Result<OpKind> {
    let path = ColumnPath::parse(input)?;
    expect_word(input, "to")?;
    Ok(OpKind::RenameColumn { path, to: Name::parse(input, "the new name of the column")? })
}

pub(super) fn alter(input: ParseStream<'_>) -> Result<OpKind> {
    let path = ColumnPath::parse(input)?;
    let content = braces(input, &format!("`{}.{}`", path.table.shown(), path.column.text))?;
    Ok(OpKind::AlterColumn { path, changes: Alteration::parse_all(&content)? })
}
