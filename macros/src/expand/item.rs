//! Constraints and indexes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::index::{exclusion, index};
use super::name::{self, name};
use super::sql::sql;
use super::tokens::{Tokens, spanned};
use crate::naming::item_name;
use crate::syntax::{Action, ConstraintOptions, Item, ItemKind, Reference};

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
        ItemKind::Exclude(written) => exclusion(written, table, tokens),
        ItemKind::Index(written) => index(written, table, tokens),
    };
    let options = options(&item.options, tokens);
    let made = match &item.name {
        Some(written) => name::written(written, tokens),
        None => name(&item_name(table, item), word),
    };
    let kind = spanned(kind, item.word.span());
    quote!(__a::Item { name: #made, kind: #kind, options: #options })
}

/// What few constraints say.
pub(super) fn options(options: &ConstraintOptions, tokens: &mut Tokens) -> TokenStream {
    let mut said = TokenStream::new();
    if let Some((word, deferred)) = &options.deferrable {
        let at = Literal::u16_unsuffixed(tokens.mark(word.span()));
        let when = if *deferred { quote!(Deferred) } else { quote!(Immediate) };
        said.extend(quote!(deferrable: __a::Deferrable::#when, deferrable_at: #at,));
    }
    if let Some(word) = &options.not_valid {
        let at = Literal::u16_unsuffixed(tokens.mark(word.span()));
        said.extend(quote!(not_valid: true, not_valid_at: #at,));
    }
    if said.is_empty() {
        return quote!(__a::None);
    }
    quote!(__a::Some(__a::ConstraintOptions { #said ..__a::ConstraintOptions::NONE }))
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
