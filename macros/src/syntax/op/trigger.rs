//! Ops about a trigger.

use syn::Result;
use syn::parse::ParseStream;

use super::OpKind;
use super::item::{parse_name_on_table, parse_new_name};
use crate::syntax::{Name, Routine, TablePath};

/// The op, and whether it ends in a `}`.
pub(super) fn create(input: ParseStream<'_>) -> Result<(OpKind, bool)> {
    let (trigger, table, routine, braced) = parse_trigger(input)?;
    Ok((OpKind::CreateTrigger { trigger, table, routine }, braced))
}

/// The op, and whether it ends in a `}`.
pub(super) fn replace(input: ParseStream<'_>) -> Result<(OpKind, bool)> {
    let (trigger, table, routine, braced) = parse_trigger(input)?;
    Ok((OpKind::ReplaceTrigger { trigger, table, routine }, braced))
}

pub(super) fn rename(input: ParseStream<'_>) -> Result<OpKind> {
    let name = Name::parse(input, "the name of a trigger")?;
    let (to, table) = parse_new_name(input, "the new name of the trigger")?;
    Ok(OpKind::RenameTrigger { name, to, table })
}

pub(super) fn drop(input: ParseStream<'_>) -> Result<OpKind> {
    let (trigger, table) = parse_name_on_table(input, "the name of a trigger")?;
    Ok(OpKind::DropTrigger { trigger, table })
}

/// `name on table` and what it does, and whether that ends in a `}`.
fn parse_trigger(input: ParseStream<'_>) -> Result<(Name, TablePath, Routine, bool)> {
    let (trigger, table) = parse_name_on_table(input, "the name of a trigger")?;
    let name = TablePath { schema: None, table: trigger.clone() };
    let (routine, braced) = Routine::parse("trigger", &name, Some(&table), input)?;
    Ok((trigger, table, routine, braced))
}
