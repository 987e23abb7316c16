//! Constraints and indexes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::index::{exclusion, index};
use super::name::{self, Keyed};
use super::sql::sql;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::naming::item_name;
use crate::syntax::{Action, ConstraintOptions, Item, ItemKind, Reference};

/// A constraint or an index ready to be written, as a literal or in a call.
pub(super) struct Written {
    name: Keyed,
    kind: Tree,
    options: Option<Tree>,
}

impl Written {
    /// An `Item`.
    pub(super) fn literal(&self) -> Tree {
        let Written { name, kind, options } = self;
        let (name, options) = (name.literal(), Tree::option(options.as_ref(), "NO_CONSTRAINT_OPTIONS"));
        Tree::literal("Item", quote!(name: #name, kind: #kind, options: #options))
    }

    /// As the arguments of a call, if it says nothing that is rare.
    pub(super) fn arguments(&self) -> Option<TokenStream> {
        let (name, kind) = (self.name.arguments().filter(|_| self.options.is_none())?, &self.kind);
        Some(quote!(#name, #kind))
    }
}

/// An `Item`.
pub(super) fn item(table: &str, item: &Item, tokens: &mut Tokens) -> Tree {
    written(table, item, tokens).literal()
}

pub(super) fn written(table: &str, item: &Item, tokens: &mut Tokens) -> Written {
    let word = tokens.mark(item.word.span());
    let kind = match &item.kind {
        ItemKind::PrimaryKey(columns) => {
            let columns = name::list(columns, tokens);
            Tree::variant("ItemKind", "PrimaryKey", quote!(columns: #columns))
        }
        ItemKind::Unique(columns) => {
            let columns = name::list(columns, tokens);
            Tree::variant("ItemKind", "Unique", quote!(columns: #columns))
        }
        ItemKind::ForeignKey { columns, reference } => {
            let columns = name::list(columns, tokens);
            foreign_key(&columns, reference, tokens)
        }
        ItemKind::Check(texts) => {
            let sql = sql(texts, table, tokens);
            Tree::variant("ItemKind", "Check", quote!(sql: #sql))
        }
        ItemKind::Exclude(written) => exclusion(written, table, tokens),
        ItemKind::Index(written) => index(written, table, tokens),
    };
    let options = options(&item.options, tokens);
    let made = match &item.name {
        Some(written) => Keyed::written(written, tokens),
        None => Keyed::of(&item_name(table, item), word),
    };
    Written { name: made, kind: kind.at(item.word.span()), options }
}

/// What few constraints say.
pub(super) fn options(options: &ConstraintOptions, tokens: &mut Tokens) -> Option<Tree> {
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
    (!said.is_empty()).then(|| Tree::literal("ConstraintOptions", quote!(#said ..__a::ConstraintOptions::NONE)))
}

/// A foreign key from `columns`, a finished list.
pub(super) fn foreign_key(columns: &Tree, reference: &Reference, tokens: &mut Tokens) -> Tree {
    let Reference { table, columns: to, on_delete, on_update } = reference;
    let table = name::table(table, tokens);
    let to = name::list(to, tokens);
    let (on_delete, on_update) = (action(*on_delete), action(*on_update));
    Tree::variant(
        "ItemKind",
        "ForeignKey",
        quote!(columns: #columns, table: #table, references: #to, on_delete: #on_delete, on_update: #on_update),
    )
}

fn action(action: Action) -> Tree {
    match action {
        Action::NoAction => Tree::unit("Action", "NoAction"),
        Action::Restrict => Tree::unit("Action", "Restrict"),
        Action::Cascade => Tree::unit("Action", "Cascade"),
        Action::SetNull => Tree::unit("Action", "SetNull"),
        Action::SetDefault => Tree::unit("Action", "SetDefault"),
    }
}
