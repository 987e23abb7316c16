//! Constraints and indexes.

use proc_macro2::TokenStream;
use quote::quote;

use super::index::index;
use super::name::{self, name};
use super::sql::sql;
use super::tokens::{Tokens, spanned};
use crate::naming::item_name;
use crate::syntax::{Action, Item, ItemKind, Reference};

pub(super) fn item(table: &str, item: &Item, tokens: &mut Tokens) -> TokenStream {
    let word = tokens.mark(item.word.span());
    let kind = match &item.kind {
        ItemKind::PrimaryKey(columns) => {
            let columns = name::list(columns, tokens);
            quote!(__a::ItemKind::PrimaryKey { columns: #columns })
        }
        ItemKind::Unique(columns) => {
            let columns = name::list(columns, tokens);
            quote!(__a::ItemKind::Unique { columns: #columns })
        }
        ItemKind::ForeignKey { columns, reference } => {
            let columns = name::list(columns, tokens);
            foreign_key(&columns, reference, tokens)
        }
        ItemKind::Check(texts) => {
            let sql = sql(texts, table, tokens);
            quote!(__a::ItemKind::Check { sql: #sql })
        }
        ItemKind::Index(written) => index(written, table, tokens),
    };
    let made = match &item.name {
        Some(written) => name::written(written, tokens),
        None => name(&item_name(table, item), word),
    };
    let kind = spanned(kind, item.word.span());
    quote!(__a::Item { name: #made, kind: #kind })
}

/// A foreign key from `columns`, a finished list.
pub(super) fn foreign_key(columns: &TokenStream, reference: &Reference, tokens: &mut Tokens) -> TokenStream {
    let Reference { table, columns: to, on_delete, on_update } = reference;
    let table = name::table(table, tokens);
    let to = name::list(to, tokens);
    let (on_delete, on_update) = (action(*on_delete), action(*on_update));
    quote! {
        __a::ItemKind::ForeignKey {
            columns: #columns,
            table: #table,
            references: #to,
            on_delete: #on_delete,
            on_update: #on_update,
        }
    }
}

fn action(action: Action) -> TokenStream {
    match action {
        Action::NoAction => quote!(__a::Action::NoAction),
        Action::Restrict => quote!(__a::Action::Restrict),
        Action::Cascade => quote!(__a::Action::Cascade),
        Action::SetNull => quote!(__a::Action::SetNull),
        Action::SetDefault => quote!(__a::Action::SetDefault),
    }
}
