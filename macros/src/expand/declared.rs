//! A column ready to be written.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::column::type_alone;
use super::name::Keyed;
use super::tree::Tree;
use crate::syntax::ColumnType;

/// A column ready to be written, as a literal or in a call.
pub(super) struct Declared {
    pub(super) name: Keyed,
    pub(super) ty: ColumnType,
    pub(super) ty_at: u16,
    pub(super) default: Tree,
    pub(super) default_at: u16,
    pub(super) identity: bool,
    pub(super) rare: Rare,
}

/// What few columns say.
#[derive(Default)]
pub(super) struct Rare {
    pub(super) generated: Option<Tree>,
    pub(super) on_update_now: bool,
    pub(super) comment: String,
    pub(super) options: Option<Tree>,
    /// A variant of `Numbering`.
    pub(super) numbering: Option<&'static str>,
}

impl Declared {
    /// A `ColumnDef`.
    pub(super) fn literal(&self) -> Tree {
        let (name, default) = (self.name.literal(), &self.default);
        let [ty_at, default_at] = [self.ty_at, self.default_at].map(Literal::u16_unsuffixed);
        let identity = self.identity;
        let (ty, nullable) = match &self.ty {
            ColumnType::Rust { tokens, .. } => {
                (quote!(<#tokens as __a::SqlType>::TYPE), quote!(<#tokens as __a::SqlType>::NULLABLE))
            }
            ColumnType::Sql { nullable, .. } | ColumnType::Made { nullable, .. } => {
                (type_alone(&self.ty), quote!(#nullable))
            }
        };
        let Rare { generated, on_update_now, comment, options, numbering } = &self.rare;
        let numbering = Tree::unit("Numbering", numbering.unwrap_or("Standard"));
        let generated = Tree::option(generated.as_ref(), "NOT_GENERATED");
        let options = Tree::option(options.as_ref().map(|said| quote!(&#said)), "NO_COLUMN_OPTIONS");
        Tree::literal(
            "ColumnDef",
            quote!(name: #name, ty: #ty, ty_at: #ty_at, nullable: #nullable, default: #default, default_at: #default_at,
            identity: #identity, numbering: #numbering, on_update_now: #on_update_now, generated: #generated, options: #options, comment: #comment,),
        )
    }

    /// An `OpaqueColumn`.
    pub(super) fn call(&self) -> Tree {
        let Some(named) = self.named() else {
            let literal = self.literal();
            return Tree::of("column_of", quote!(#literal));
        };
        if self.default_at == 0 && !self.identity {
            return Tree::of("column", named);
        }
        let (default, default_at, identity) = (&self.default, Literal::u16_unsuffixed(self.default_at), self.identity);
        Tree::of("column_with", quote!(#named, #default, #default_at, #identity))
    }

    /// As the arguments of a call, if it is not numbered and says nothing that is rare.
    pub(super) fn arguments(&self) -> Option<TokenStream> {
        let (named, default) = (self.named().filter(|_| !self.identity)?, &self.default);
        let default_at = Literal::u16_unsuffixed(self.default_at);
        Some(quote!(#named, #default, #default_at))
    }

    /// Its name and type, if it says nothing that is rare.
    fn named(&self) -> Option<TokenStream> {
        let Rare { generated, on_update_now, comment, options, numbering } = &self.rare;
        let said = generated.is_some() || options.is_some() || numbering.is_some();
        let rare = said || *on_update_now || !comment.is_empty();
        let ColumnType::Rust { tokens: ty, .. } = &self.ty else { return None };
        // the tokens of an op are numbered up to a limit
        let behind = self.name.at.checked_add(1) == Some(self.ty_at);
        let name = self.name.arguments().filter(|_| !rare && behind)?;
        Some(quote!(#name, <#ty as __a::SqlType>::DECLARED))
    }
}
