//! Indexes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::name;
use super::sql::sql;
use super::table::parameters;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Exclusion, Index, IndexPart, Part};

pub(super) fn index(index: &Index, table: &str, tokens: &mut Tokens) -> Tree {
    let unique = index.unique;
    let parts: Vec<TokenStream> = index.parts.iter().map(|written| index_part(written, table, tokens)).collect();
    let options = options(index, table, tokens);
    Tree::variant("ItemKind", "Index", quote!(unique: #unique, parts: &[#(#parts),*], options: #options))
}

fn index_part(written: &IndexPart, table: &str, tokens: &mut Tokens) -> TokenStream {
    let (part, descending) = (part(&written.part, table, tokens), written.descending);
    quote!(__a::IndexPart { part: #part, descending: #descending })
}

fn part(part: &Part, table: &str, tokens: &mut Tokens) -> TokenStream {
    match part {
        Part::Column(column) => {
            let column = name::written(column, tokens);
            quote!(__a::Part::Column(#column))
        }
        Part::Expr(texts) => {
            let sql = sql(texts, table, tokens);
            quote!(__a::Part::Expr(#sql))
        }
    }
}

/// An exclusion constraint.
pub(super) fn exclusion(exclusion: &Exclusion, table: &str, tokens: &mut Tokens) -> Tree {
    let Exclusion { parts, method: written, condition } = exclusion;
    let parts: Vec<TokenStream> = parts
        .iter()
        .map(|(written, operator)| {
            let part = part(written, table, tokens);
            quote!(__a::ExclusionPart { part: #part, operator: #operator })
        })
        .collect();
    let (method, at) = match written {
        Some(word) => (method(word), tokens.mark(word.span())),
        None => (quote!(__a::Method::Gist), 0),
    };
    let at = Literal::u16_unsuffixed(at);
    let condition = if let Some(condition) = condition {
        let condition = sql(condition, table, tokens);
        quote!(__a::Some(#condition))
    } else {
        quote!(__a::None)
    };
    let exclusion = Tree::literal(
        "Exclusion",
        quote!(method: #method, method_at: #at, parts: &[#(#parts),*], condition: #condition),
    );
    Tree::tuple("ItemKind", "Exclude", quote!(&#exclusion))
}

fn method(word: &Ident) -> TokenStream {
    match word.to_string().as_str() {
        "hash" => quote!(__a::Method::Hash),
        "gin" => quote!(__a::Method::Gin),
        "gist" => quote!(__a::Method::Gist),
        "spgist" => quote!(__a::Method::Spgist),
        "brin" => quote!(__a::Method::Brin),
        "fulltext" => quote!(__a::Method::Fulltext),
        "spatial" => quote!(__a::Method::Spatial),
        _ => quote!(__a::Method::Btree),
    }
}

/// Options are behind a reference to what all indexes without any share: data that is not said costs the build nothing.
fn options(index: &Index, table: &str, tokens: &mut Tokens) -> TokenStream {
    let Index { unique: _, parts, condition, method, include, nulls_not_distinct, storage } = index;
    let mut said = TokenStream::new();
    if let Some(condition) = condition {
        let condition = sql(condition, table, tokens);
        said.extend(quote!(condition: __a::Some(#condition),));
    }
    if let Some(method) = method {
        let at = Literal::u16_unsuffixed(tokens.mark(method.span()));
        let method = self::method(method);
        said.extend(quote!(method: #method, method_at: #at,));
    }
    if !include.is_empty() {
        let include = name::list(include, tokens);
        said.extend(quote!(include: #include,));
    }
    if let Some(word) = nulls_not_distinct {
        let at = Literal::u16_unsuffixed(tokens.mark(word.span()));
        said.extend(quote!(nulls_not_distinct: true, nulls_not_distinct_at: #at,));
    }
    if let Some((word, storage)) = storage {
        let at = Literal::u16_unsuffixed(tokens.mark(word.span()));
        let storage = parameters(storage);
        said.extend(quote!(storage: #storage, storage_at: #at,));
    }
    if parts
        .iter()
        .any(|part| part.class.is_some() || part.nulls.is_some() || part.prefix.is_some() || part.collate.is_some())
    {
        let parts: Vec<TokenStream> = parts.iter().map(|part| part_options(part, tokens)).collect();
        said.extend(quote!(parts: &[#(#parts),*],));
    }
    if said.is_empty() {
        return quote!(&__a::IndexOptions::NONE);
    }
    quote!(&__a::IndexOptions { #said ..__a::IndexOptions::NONE })
}

fn part_options(part: &IndexPart, tokens: &mut Tokens) -> TokenStream {
    let class = if let Some(class) = &part.class {
        let class = name::written(class, tokens);
        quote!(__a::Some(#class))
    } else {
        quote!(__a::None)
    };
    let (nulls_first, at) = match &part.nulls {
        Some((word, first)) => (quote!(__a::Some(#first)), tokens.mark(word.span())),
        None => (quote!(__a::None), 0),
    };
    let nulls_at = Literal::u16_unsuffixed(at);
    let (prefix, at) = match &part.prefix {
        Some(prefix) => (prefix.base10_parse().unwrap_or_default(), tokens.mark(prefix.span())),
        None => (0, 0),
    };
    let (prefix, prefix_at) = (Literal::u16_unsuffixed(prefix), Literal::u16_unsuffixed(at));
    let (collate, at) = match &part.collate {
        Some(collate) => (collate.value(), tokens.mark(collate.span())),
        None => (String::new(), 0),
    };
    let collate_at = Literal::u16_unsuffixed(at);
    quote!(__a::PartOptions {
        class: #class, nulls_first: #nulls_first, nulls_at: #nulls_at,
        prefix: #prefix, prefix_at: #prefix_at, collate: #collate, collate_at: #collate_at,
    })
}
