//! Ops that say nothing rare, as calls: half the work of a literal for the compiler. Their other half is the runtime's `fold/plain.rs`.

use proc_macro2::TokenStream;
use quote::quote;

use super::alteration::alter;
use super::column::column;
use super::item::plain;
use super::name::{Keyed, KeyedTable};
use super::op::Body;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Name, OpKind, TablePath};

/// The call, and how much the op makes; `None` if it has to be a literal.
pub(super) fn call(kind: &OpKind, tokens: &mut Tokens) -> Option<(Tree, usize)> {
    let (function, arguments, made) = match kind {
        OpKind::CreateTable { table, parts } => {
            let text = &table.table.text;
            let table = self::table(table, tokens)?;
            let (body, made) = Body::of(text, parts, tokens).arguments()?;
            ("create_table", quote!(#table, #body), made)
        }
        OpKind::AddColumn { table, column: added } => {
            let text = &table.table.text;
            let (table, added) = (self::table(table, tokens)?, column(text, added, tokens));
            let more = !added.items.is_empty() || added.fill.is_some() || added.place.is_some();
            let column = added.column.arguments().filter(|_| !more)?;
            ("add_column", quote!(#table, #column), 1)
        }
        OpKind::DropColumn { path, fill: None } => {
            let (table, column) = (table(&path.table, tokens)?, name(&path.column, tokens)?);
            ("drop_column", quote!(#table, #column), 0)
        }
        OpKind::RenameColumn { path, to } => {
            let (table, column) = (table(&path.table, tokens)?, name(&path.column, tokens)?);
            let to = name(to, tokens)?;
            ("rename_column", quote!(#table, #column, #to), 1)
        }
        OpKind::AlterColumn { path, changes } => {
            let (table, column) = (table(&path.table, tokens)?, name(&path.column, tokens)?);
            let alter = alter(changes, &path.table, tokens);
            ("alter_column", quote!(#table, #column, #alter), 1)
        }
        OpKind::CreateItem { table, item, concurrently: false } => {
            let text = &table.table.text;
            let table = self::table(table, tokens)?;
            let (name, kind) = plain(text, item, tokens)?;
            let name = name.arguments()?;
            ("create_item", quote!(#table, #name, #kind), 1)
        }
        OpKind::DropIndex { name: index, table, concurrently: false } => {
            let (table, index) = (self::table(table, tokens)?, name(index, tokens)?);
            ("drop_index", quote!(#table, #index), 0)
        }
        OpKind::DropConstraint { name: constraint, table } => {
            let (table, constraint) = (self::table(table, tokens)?, name(constraint, tokens)?);
            ("drop_constraint", quote!(#table, #constraint), 0)
        }
        _ => return None,
    };
    Some((Tree::of(function, arguments), made))
}

fn table(path: &TablePath, tokens: &mut Tokens) -> Option<TokenStream> {
    KeyedTable::written(path, tokens).arguments()
}

fn name(name: &Name, tokens: &mut Tokens) -> Option<TokenStream> {
    Keyed::written(name, tokens).arguments()
}
