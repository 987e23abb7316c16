//! Ops about a constraint or an index.

use syn::parse::ParseStream;
use syn::{Ident, Result};

use super::OpKind;
use crate::syntax::words::{expect_word, take_word};
use crate::syntax::{Index, Item, Name, TablePath};

/// `create_index`, `create_primary_key` and the like.
pub(super) fn create(keyword: &Ident, input: ParseStream<'_>) -> Result<OpKind> {
    let before = if keyword == "create_index" { Index::parse_before(input)? } else { Vec::new() };
    let concurrently = before.iter().any(|word| word == "concurrently");
    let (table, item) = Item::parse_op(keyword.clone(), before, input)?;
    Ok(OpKind::CreateItem { table, item, concurrently })
}

pub(super) fn rename_index(input: ParseStream<'_>) -> Result<OpKind> {
    let name = Name::parse(input, "the name of an index")?;
    let (to, table) = parse_new_name(input, "the new name of the index")?;
    Ok(OpKind::RenameIndex { name, to, table })
}

pub(super) fn rename_constraint(input: ParseStream<'_>) -> Result<OpKind> {
    let name = Name::parse(input, "the name of a constraint")?;
    let (to, table) = parse_new_name(input, "the new name of the constraint")?;
    Ok(OpKind::RenameConstraint { name, to, table })
}

pub(super) fn validate_constraint(input: ParseStream<'_>) -> Result<OpKind> {
    let (name, table) = parse_name_on_table(input, "the name of a constraint")?;
    Ok(OpKind::ValidateConstraint { name, table })
}

pub(super) fn drop_index(input: ParseStream<'_>) -> Result<OpKind> {
    let concurrently = !at_name_on(input) && take_word(input, "concurrently").is_some();
    let (name, table) = parse_name_on_table(input, "the name of an index")?;
    Ok(OpKind::DropIndex { name, table, concurrently })
}

pub(super) fn drop_constraint(input: ParseStream<'_>) -> Result<OpKind> {
    let (name, table) = parse_name_on_table(input, "the name of a constraint")?;
    Ok(OpKind::DropConstraint { name, table })
}

/// `name on table`.
pub(super) fn parse_name_on_table(input: ParseStream<'_>, what: &str) -> Result<(Name, TablePath)> {
    let name = Name::parse(input, what)?;
    expect_word(input, "on")?;
    Ok((name, TablePath::parse(input)?))
}

/// `to name on table`.
pub(super) fn parse_new_name(input: ParseStream<'_>, what: &str) -> Result<(Name, TablePath)> {
    expect_word(input, "to")?;
    parse_name_on_table(input, what)
}

/// Whether `on` follows what comes next, so that it is a name, even if that is `concurrently`.
fn at_name_on(input: ParseStream<'_>) -> bool {
    input.cursor().ident().and_then(|(_, rest)| rest.ident()).is_some_and(|(next, _)| next == "on")
}
