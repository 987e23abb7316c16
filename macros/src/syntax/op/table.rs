//! Ops about a table.

use syn::Result;
use syn::parse::ParseStream;

use super::OpKind;
use crate::errors::Errors;
use crate::syntax::words::{braces, expect_word};
use crate::syntax::{TableOption, TablePart, TablePath};

pub(super) fn create(input: ParseStream<'_>, errors: &mut Errors) -> Result<OpKind> {
    let table = TablePath::parse(input)?;
    let content = braces(input, &format!("`{}`", table.shown()))?;
    Ok(OpKind::CreateTable { table, parts: TablePart::parse_all(&content, errors) })
}

pub(super) fn alter(input: ParseStream<'_>) -> Result<OpKind> {
    let table = TablePath::parse(input)?;
    let content = braces(input, &format!("`{}`", table.shown()))?;
    Ok(OpKind::AlterTable { table, changes: TableOption::parse_changes(&content)? })
}

pub(super) fn rename(input: ParseStream<'_>) -> Result<OpKind> {
    let table = TablePath::parse(input)?;
    expect_word(input, "to")?;
    Ok(OpKind::RenameTable { table, to: TablePath::parse(input)? })
}
