//! What a table says beyond its columns, constraints and indexes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{OptionValue, Parameter, TableOption};

/// The options of a new table: `Option<&TableOptions>`.
pub(super) fn options(said: &[&TableOption], tokens: &mut Tokens) -> Tree {
    if said.is_empty() {
        return Tree::path("NO_TABLE_OPTIONS");
    }
    let mut fields = TokenStream::new();
    for TableOption { word, value } in said {
        match value {
            OptionValue::Text(text) => fields.extend(quote!(#word: #text,)),
            OptionValue::Flag(flag) => fields.extend(quote!(#word: #flag,)),
            OptionValue::Storage(storage) => {
                let storage = parameters(storage);
                fields.extend(quote!(storage: #storage,));
            }
            OptionValue::None => {}
        }
    }
    let at = places(said, tokens);
    Tree::some(quote!(&__a::TableOptions { #fields at: #at, ..__a::TableOptions::NONE }))
}

/// What `alter_table` changes: `&AlterTable`.
pub(super) fn alter(said: &[TableOption], tokens: &mut Tokens) -> TokenStream {
    let mut fields = TokenStream::new();
    for TableOption { word, value } in said {
        fields.extend(match value {
            OptionValue::Text(text) => quote!(#word: __a::Set::To(#text),),
            OptionValue::Flag(flag) => quote!(#word: __a::Some(#flag),),
            OptionValue::Storage(storage) => {
                let storage = parameters(storage);
                quote!(storage: __a::Set::To(#storage),)
            }
            OptionValue::None if word == "with" => quote!(storage: __a::Set::Drop,),
            OptionValue::None => quote!(#word: __a::Set::Drop,),
        });
    }
    let at = places(&said.iter().collect::<Vec<_>>(), tokens);
    quote!(&__a::AlterTable { #fields at: #at, ..__a::AlterTable::NOTHING })
}

pub(super) fn parameters(storage: &[Parameter]) -> TokenStream {
    let storage = storage.iter().map(|Parameter { name, value }| {
        let name = name.to_string();
        quote!((#name, #value))
    });
    quote!(&[#(#storage),*])
}

/// A token each for what PostgreSQL, SQLite, and MySQL and MariaDB have.
fn places(said: &[&TableOption], tokens: &mut Tokens) -> TokenStream {
    let mut at = [0, 0, 0];
    for TableOption { word, .. } in said {
        let home = match word.to_string().as_str() {
            "comment" => continue,
            "unlogged" | "with" => 0,
            "without_rowid" | "strict" => 1,
            _ => 2,
        };
        at[home] = tokens.mark(word.span());
    }
    let at = at.map(Literal::u16_unsuffixed);
    quote!([#(#at),*])
}
