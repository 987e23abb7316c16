//! Names with their keys.

use proc_macro2::Literal;
use quote::quote;

use super::tokens::Tokens;
use super::tree::Tree;
use crate::hash::hash;
use crate::syntax::{Name, ObjectKind, TablePath};

/// A name at the token with that number.
pub(super) fn name(text: &str, at: u16) -> Tree {
    keyed(text, hash(text, false), hash(text, true), at)
}

fn keyed(text: &str, exact: u64, folded: u64, at: u16) -> Tree {
    let (exact, folded) = (Literal::u64_unsuffixed(exact), Literal::u64_unsuffixed(folded));
    let at = Literal::u16_unsuffixed(at);
    // a literal, not a call: the compiler proves of every call's type that it has no interior mutability
    Tree::literal("Name", quote!(text: #text, exact: #exact, folded: #folded, at: #at))
}

/// A name with a number of its own.
pub(super) fn written(name_: &Name, tokens: &mut Tokens) -> Tree {
    name(&name_.text, tokens.mark(name_.span))
}

/// Names in a list, each with a number of its own.
pub(super) fn list(names: &[Name], tokens: &mut Tokens) -> Tree {
    let names = names.iter().map(|name| written(name, tokens));
    Tree::slice(names, "NO_NAMES")
}

/// A table with a number of its own; its keys cover schema and table together, as `TableName::qualified` has them.
pub(super) fn table(path: &TablePath, tokens: &mut Tokens) -> Tree {
    let at = tokens.mark(path.table.span);
    let text = &path.table.text;
    let schema = path.schema.as_ref().map_or("", |schema| &schema.text);
    keyed_table(schema, text, at)
}

/// An object with a number of its own; its keys are those of its name space, as `ObjectKind::name` has them.
pub(super) fn object(kind: ObjectKind, path: &TablePath, tokens: &mut Tokens) -> Tree {
    let at = tokens.mark(path.table.span);
    let schema = path.schema.as_ref().map_or("", |schema| &schema.text);
    let salt = if kind.is_among_tables() { 0 } else { hash(kind.noun(), false).rotate_left(2) };
    salted(schema, &path.table.text, at, salt)
}

/// A trigger with a number of its own; its keys are those of its name space, as `Routine::trigger` has them.
pub(super) fn trigger(name: &Name, tokens: &mut Tokens) -> Tree {
    let salt = hash("trigger", false).rotate_left(2);
    keyed(&name.text, hash(&name.text, false) ^ salt, hash(&name.text, true) ^ salt, tokens.mark(name.span))
}

/// A table at the token with that number.
pub(super) fn keyed_table(schema: &str, text: &str, at: u16) -> Tree {
    salted(schema, text, at, 0)
}

fn salted(schema: &str, text: &str, at: u16, salt: u64) -> Tree {
    let turn = |fold| if schema.is_empty() { 0 } else { hash(schema, fold).rotate_left(1) };
    let keys = [false, true].map(|fold| hash(text, fold) ^ turn(fold) ^ salt);
    let name = keyed(text, keys[0], keys[1], at);
    Tree::literal("TableName", quote!(schema: #schema, name: #name))
}
