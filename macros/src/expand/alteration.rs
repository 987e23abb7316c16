//! What `alter_column` changes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::column::{identity, options, type_alone};
use super::sql::{sql_at, value};
use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Alteration, Change, DefaultChange, IdentityChange, TablePath};

/// An `Alter`.
pub(super) fn alter(changes: &[Alteration], table: &TablePath, tokens: &mut Tokens) -> TokenStream {
    let common: TokenStream = changes.iter().map(|change| common(&change.change, table, tokens)).collect();
    let rare = rare(changes, table, tokens);
    quote!(__a::Alter { #common #rare ..__a::Alter::NOTHING })
}

fn common(change: &Change, table: &TablePath, tokens: &mut Tokens) -> TokenStream {
    let text = &table.table.text;
    match change {
        Change::Type(ty) => {
            let at = Literal::u16_unsuffixed(tokens.mark(ty.span()));
            let ty = type_alone(ty);
            quote!(ty: __a::Some(#ty), ty_at: #at,)
        }
        Change::Using(texts) => {
            let texts = sql_at(texts, text, tokens.mark(texts.span));
            quote!(using: __a::Some(#texts),)
        }
        Change::Nullable(nullable, span) => {
            let at = Literal::u16_unsuffixed(tokens.mark(*span));
            quote!(nullable: __a::Some(#nullable), nullable_at: #at,)
        }
        Change::Default(DefaultChange::Drop(span)) => {
            let at = Literal::u16_unsuffixed(tokens.mark(*span));
            quote!(default: __a::Set::Drop, default_at: #at,)
        }
        Change::Default(DefaultChange::To(written)) => {
            let at = tokens.mark(written.span);
            let (default, at) = (value(written, text, at), Literal::u16_unsuffixed(at));
            quote!(default: __a::Set::To(#default), default_at: #at,)
        }
        Change::Fill(written) => {
            let at = tokens.mark(written.span);
            let (fill, at) = (value(written, text, at), Literal::u16_unsuffixed(at));
            quote!(fill: __a::Some(#fill), fill_at: #at,)
        }
        Change::Comment(Some(text)) => quote!(comment: __a::Set::To(#text),),
        Change::Comment(None) => quote!(comment: __a::Set::Drop,),
        Change::Identity(_) | Change::Generated(_) | Change::Collate(_) | Change::Charset(_) => TokenStream::new(),
    }
}

/// The field `rare`, if there is anything in it. A collation and a character set are said together.
fn rare(changes: &[Alteration], table: &TablePath, tokens: &mut Tokens) -> TokenStream {
    let mut fields = TokenStream::new();
    let (mut text_at, mut collate, mut charset) = (None, String::new(), String::new());
    for Alteration { key, change } in changes {
        match change {
            Change::Identity(change) => {
                let at = Literal::u16_unsuffixed(tokens.mark(key.span()));
                let change = identity_change(change, tokens);
                fields.extend(quote!(#change identity_at: #at,));
            }
            Change::Generated(Some(texts)) => {
                let at = tokens.mark(texts.span);
                let texts = sql_at(texts, &table.table.text, at);
                let at = Literal::u16_unsuffixed(at);
                fields.extend(quote!(generated: __a::Set::To(#texts), generated_at: #at,));
            }
            Change::Generated(None) => {
                let at = Literal::u16_unsuffixed(tokens.mark(key.span()));
                fields.extend(quote!(generated: __a::Set::Drop, generated_at: #at,));
            }
            Change::Collate(text) | Change::Charset(text) => {
                text_at = Some(tokens.mark(key.span()));
                let said = text.as_ref().map(syn::LitStr::value).unwrap_or_default();
                *(if key == "collate" { &mut collate } else { &mut charset }) = said;
            }
            Change::Type(_)
            | Change::Using(_)
            | Change::Nullable(..)
            | Change::Default(_)
            | Change::Fill(_)
            | Change::Comment(_) => {}
        }
    }
    // both together have been reported
    let numbered = changes.iter().any(|other| matches!(other.change, Change::Identity(_)));
    if let Some(at) = text_at.filter(|_| !numbered) {
        let set = options(&collate, &charset, at, None).map_or_else(|| quote!(Drop), |said| quote!(To(&#said)));
        let at = Literal::u16_unsuffixed(at);
        fields.extend(quote!(options: __a::Set::#set, text_at: #at,));
    }
    if fields.is_empty() {
        return fields;
    }
    quote!(rare: __a::Some(&__a::AlterRare { #fields ..__a::AlterRare::NOTHING }),)
}

/// What is said of the numbers stays unless it is said anew; only PostgreSQL's identity columns have any.
fn identity_change(change: &IdentityChange, tokens: &mut Tokens) -> TokenStream {
    match change {
        IdentityChange::None => quote!(identity: __a::Set::Drop, options: __a::Set::Drop,),
        IdentityChange::To(to) => {
            let (numbering, numbers) = identity(to, tokens);
            let numbering = Tree::unit("Numbering", numbering.unwrap_or("Standard"));
            let options = if let Some(numbers) = numbers {
                quote!(To(&__a::ColumnOptions { numbers: #numbers, ..__a::ColumnOptions::NONE }))
            } else if to.word.as_ref().is_some_and(|word| word == "always" || word == "by_default") {
                quote!(Keep)
            } else {
                quote!(Drop)
            };
            quote!(identity: __a::Set::To(#numbering), options: __a::Set::#options,)
        }
    }
}
