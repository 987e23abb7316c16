//! Names with their keys.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::tokens::Tokens;
use super::tree::Tree;
use crate::hash::hash;
use crate::syntax::{Name, ObjectKind, TablePath};

/// A name with its keys, at the token with that number.
pub(super) struct Keyed {
    text: String,
    exact: u64,
    folded: u64,
    pub(super) at: u16,
}

/// A table with its keys, which cover schema and table together, as `TableName::qualified` has them.
pub(super) struct KeyedTable {
    schema: String,
    name: Keyed,
}

impl Keyed {
    pub(super) fn of(text: &str, at: u16) -> Self {
        Keyed { text: text.to_owned(), exact: hash(text, false), folded: hash(text, true), at }
    }

    /// A name with a number of its own.
    pub(super) fn written(name: &Name, tokens: &mut Tokens) -> Self {
        Keyed::of(&name.text, tokens.mark(name.span))
    }

    pub(super) fn literal(&self) -> Tree {
        let (exact, folded) = (Literal::u64_unsuffixed(self.exact), Literal::u64_unsuffixed(self.folded));
        let (text, at) = (&self.text, Literal::u16_unsuffixed(self.at));
        // not a call: the compiler would prove of its type, each time, that it has no interior mutability
        Tree::literal("Name", quote!(text: #text, exact: #exact, folded: #folded, at: #at))
    }

    /// As the arguments of a call, if it is its own lower case.
    pub(super) fn arguments(&self) -> Option<TokenStream> {
        let (text, key, at) = (&self.text, Literal::u64_unsuffixed(self.exact), Literal::u16_unsuffixed(self.at));
        (self.exact == self.folded).then(|| quote!(#text, #key, #at))
    }
}

impl KeyedTable {
    /// A table with a number of its own.
    pub(super) fn written(path: &TablePath, tokens: &mut Tokens) -> Self {
        KeyedTable::salted(path, 0, tokens)
    }

    fn salted(path: &TablePath, salt: u64, tokens: &mut Tokens) -> Self {
        let schema = path.schema.as_ref().map_or("", |schema| &schema.text);
        KeyedTable::of(schema, &path.table.text, tokens.mark(path.table.span), salt)
    }

    fn of(schema: &str, text: &str, at: u16, salt: u64) -> Self {
        let turn = |fold| if schema.is_empty() { 0 } else { hash(schema, fold).rotate_left(1) };
        let [exact, folded] = [false, true].map(|fold| hash(text, fold) ^ turn(fold) ^ salt);
        KeyedTable { schema: schema.to_owned(), name: Keyed { text: text.to_owned(), exact, folded, at } }
    }

    pub(super) fn literal(&self) -> Tree {
        let (schema, name) = (&self.schema, self.name.literal());
        Tree::literal("TableName", quote!(schema: #schema, name: #name))
    }

    /// As the arguments of a call, if it is its own lower case and in no schema.
    pub(super) fn arguments(&self) -> Option<TokenStream> {
        self.name.arguments().filter(|_| self.schema.is_empty())
    }
}

/// A name at the token with that number.
pub(super) fn name(text: &str, at: u16) -> Tree {
    Keyed::of(text, at).literal()
}

/// A name with a number of its own.
pub(super) fn written(name: &Name, tokens: &mut Tokens) -> Tree {
    Keyed::written(name, tokens).literal()
}

/// Names in a list, each with a number of its own.
pub(super) fn list(names: &[Name], tokens: &mut Tokens) -> Tree {
    let names = names.iter().map(|name| written(name, tokens));
    Tree::slice(names, "NO_NAMES")
}

/// A table with a number of its own.
pub(super) fn table(path: &TablePath, tokens: &mut Tokens) -> Tree {
    KeyedTable::written(path, tokens).literal()
}

/// An object with a number of its own; its keys are those of its name space, as `ObjectKind::name` has them.
pub(super) fn object(kind: ObjectKind, path: &TablePath, tokens: &mut Tokens) -> Tree {
    KeyedTable::salted(path, salt(kind), tokens).literal()
}

fn salt(kind: ObjectKind) -> u64 {
    if kind.is_among_tables() { 0 } else { hash(kind.noun(), false).rotate_left(2) }
}

/// An object at the token with that number.
pub(super) fn keyed_object(kind: ObjectKind, schema: &str, text: &str, at: u16) -> Tree {
    KeyedTable::of(schema, text, at, salt(kind)).literal()
}

/// A trigger with a number of its own; its keys are those of its name space, as `Routine::trigger` has them.
pub(super) fn trigger(name: &Name, tokens: &mut Tokens) -> Tree {
    let salt = hash("trigger", false).rotate_left(2);
    let Keyed { text, exact, folded, at } = Keyed::written(name, tokens);
    Keyed { text, exact: exact ^ salt, folded: folded ^ salt, at }.literal()
}

/// A table at the token with that number.
pub(super) fn keyed_table(schema: &str, text: &str, at: u16) -> Tree {
    KeyedTable::of(schema, text, at, 0).literal()
}
