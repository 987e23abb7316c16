//! What statements name.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::name::{keyed_object, keyed_table, name};
use super::tree::Tree;
use crate::hash::hash;
use crate::sql::{ColumnUse, Insert, Of, Output, Reading, Scope, Shown, Spot, TableUse};
use crate::syntax::ObjectKind;

/// What the text at the token `at` names on these databases.
pub(super) fn reading(databases: u8, reading: &Reading, at: u16) -> Tree {
    let Reading { resolved, open, tables, scopes, columns, inserts, made, types, shown: _ } = reading;
    let (databases, at_) = (Literal::u8_unsuffixed(databases), Literal::u16_unsuffixed(at));
    let tables = tables.iter().map(|table| {
        let TableUse { schema, name, spot } = table;
        let (name, spot) = (keyed_table(schema, name, at), self::spot(*spot));
        Tree::literal("TableUse", quote!(name: #name, spot: #spot))
    });
    let types = types.iter().map(|used| {
        let TableUse { schema, name, spot } = used;
        let (name, spot) = (keyed_object(ObjectKind::Enum, schema, name, at), self::spot(*spot));
        Tree::literal("TableUse", quote!(name: #name, spot: #spot))
    });
    let scopes = scopes.iter().map(|scope| {
        let Scope { tables, outer, joined } = scope;
        let tables = tables.iter().map(|table| Literal::usize_unsuffixed(*table));
        let outer = Tree::option(outer.map(Literal::usize_unsuffixed), "None");
        Tree::literal("Scope", quote!(tables: &[#(#tables),*], outer: #outer, joined: #joined))
    });
    let columns = columns.iter().map(|column| {
        let ColumnUse { name, of, spot } = column;
        let (name, spot) = (self::name(name, at), self::spot(*spot));
        let of = match of {
            Of::Table(table) => (quote!(Table), Literal::usize_unsuffixed(*table)),
            Of::Scope(scope) => (quote!(Scope), Literal::usize_unsuffixed(*scope)),
        };
        let (kind, index) = of;
        Tree::literal("ColumnUse", quote!(name: #name, of: __a::Of::#kind(#index), spot: #spot))
    });
    let inserts = inserts.iter().map(|insert| {
        let Insert { table, columns, width, spot } = insert;
        let (table, spot) = (Literal::usize_unsuffixed(*table), self::spot(*spot));
        let columns =
            columns.as_ref().map(|columns| Tree::slice(columns.iter().map(|column| name(column, at)), "NO_NAMES"));
        let columns = Tree::option(columns, "None");
        let width = Tree::option(width.map(Literal::usize_unsuffixed), "None");
        Tree::literal("Insert", quote!(table: #table, columns: #columns, width: #width, spot: #spot))
    });
    let made = made.iter().map(|made| Literal::u64_unsuffixed(hash(made, true)));
    let (tables, scopes) = (Tree::slice(tables, "NO_TABLE_USES"), Tree::slice(scopes, "NO_SCOPES"));
    let (columns, inserts) = (Tree::slice(columns, "NO_COLUMN_USES"), Tree::slice(inserts, "NO_INSERTS"));
    let (made, types) = (Tree::slice(made, "NO_KEYS"), Tree::slice(types, "NO_TABLE_USES"));
    let fields = quote! {
        at: #at_, databases: __a::Databases(#databases), resolved: #resolved, open: #open, tables: #tables,
        scopes: #scopes, columns: #columns, inserts: #inserts, made: #made, types: #types
    };
    Tree::literal("Reading", fields)
}

/// What a view with that reading shows.
pub(super) fn shown(shown: &Shown, at: u16) -> TokenStream {
    let Shown { outputs, stars } = shown;
    let outputs = outputs.iter().map(|output| match output {
        Output::Column { name, source } => {
            let (name, source) = (self::name(name, at), Tree::option(source.map(Literal::usize_unsuffixed), "None"));
            quote!(__a::Output::Column { name: #name, source: #source })
        }
        Output::All(table) => {
            let table = Literal::usize_unsuffixed(*table);
            quote!(__a::Output::All(#table))
        }
    });
    let stars = stars.iter().map(|table| Literal::usize_unsuffixed(*table));
    quote!(__a::Shown { outputs: &[#(#outputs),*], stars: &[#(#stars),*] })
}

pub(super) fn spot((line, column): Spot) -> Tree {
    let [line, column] =
        [line, column].map(|number| Literal::u16_unsuffixed(u16::try_from(number).unwrap_or(u16::MAX)));
    Tree::literal("Spot", quote!(line: #line, column: #column))
}
