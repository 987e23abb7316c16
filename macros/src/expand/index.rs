//! Indexes.

use proc_macro2::TokenStream;
use quote::quote;

use super::name;
use super::sql::sql;
use super::tokens::Tokens;
use crate::syntax::{Index, Part};

/// Options are behind a reference to what all indexes without any share: data that is not said costs the build nothing.
pub(super) fn index(index: &Index, table: &str, tokens: &mut Tokens) -> TokenStream {
    let Index { unique, parts, condition } = index;
    let parts = parts.iter().map(|part| {
        let descending = part.descending;
        let part = match &part.part {
            Part::Column(column) => {
                let column = name::written(column, tokens);
                quote!(__a::Part::Column(#column))
            }
            Part::Expr(texts) => {
                let sql = sql(texts, table, tokens);
                quote!(__a::Part::Expr(#sql))
            }
        };
        quote!(__a::IndexPart { part: #part, descending: #descending })
    });
    let parts = quote!(&[#(#parts),*]);
    let options = if let Some(condition) = condition {
        let condition = sql(condition, table, tokens);
        quote!(&__a::IndexOptions { condition: __a::Some(#condition), ..__a::IndexOptions::NONE })
    } else {
        quote!(&__a::IndexOptions::NONE)
    };
    quote!(__a::ItemKind::Index { unique: #unique, parts: #parts, options: #options })
}
