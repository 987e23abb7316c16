//! SQL texts and values.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::name::name;
use super::tokens::Tokens;
use crate::sql::{CutText, Piece};
use crate::syntax::{SqlTexts, Value, ValueKind};

/// A text with a number of its own. A qualifier that names `table` is left out: it would go stale with a rename.
pub(super) fn sql(texts: &SqlTexts, table: &str, tokens: &mut Tokens) -> TokenStream {
    let at = tokens.mark(texts.span);
    sql_at(texts, table, at)
}

/// A text at the token with that number.
pub(super) fn sql_at(texts: &SqlTexts, table: &str, at: u16) -> TokenStream {
    let names = texts.cut.names.iter().map(|text| name(text, at));
    let texts = texts.cut.texts.iter().map(|text| sql_text(text, table));
    let at = Literal::u16_unsuffixed(at);
    quote!(__a::Sql { texts: &[#(#texts),*], names: &[#(#names),*], at: #at })
}

fn sql_text(text: &CutText, table: &str) -> TokenStream {
    let CutText { databases, pieces, refused } = text;
    let databases = self::databases(*databases);
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => quote!(__a::Piece::Text(#text),),
        Piece::Column { qualifier, index } => {
            let index = Literal::usize_unsuffixed(*index);
            let column = quote!(__a::Piece::Column(#index),);
            let bare = qualifier.trim().trim_end_matches('.').trim().trim_matches(['"', '`', '[', ']']);
            if bare.is_empty() || bare.eq_ignore_ascii_case(table) {
                column
            } else {
                quote!(__a::Piece::Text(#qualifier), #column)
            }
        }
    });
    let refused = refused.iter().map(|(bits, message)| {
        let bits = self::databases(*bits);
        quote!((#bits, #message))
    });
    quote!(__a::SqlText { databases: #databases, pieces: &[#(#pieces)*], refused: &[#(#refused),*] })
}

fn databases(bits: u8) -> TokenStream {
    let bits = Literal::u8_unsuffixed(bits);
    quote!(__a::Databases(#bits))
}

/// A value at the token with that number.
pub(super) fn value(value: &Value, table: &str, at: u16) -> TokenStream {
    match &value.kind {
        ValueKind::Bool(value) => quote!(__a::Value::Bool(#value)),
        ValueKind::Int(value) => {
            let value = Literal::i128_unsuffixed(*value);
            quote!(__a::Value::Int(#value))
        }
        ValueKind::Decimal(text) => quote!(__a::Value::Decimal(#text)),
        ValueKind::Str(text) => quote!(__a::Value::Str(#text)),
        ValueKind::Null => quote!(__a::Value::Null),
        ValueKind::Now => quote!(__a::Value::Now),
        ValueKind::Today => quote!(__a::Value::Today),
        ValueKind::Uuid => quote!(__a::Value::Uuid),
        ValueKind::Expr(texts) => {
            let sql = sql_at(texts, table, at);
            quote!(__a::Value::Expr(#sql))
        }
    }
}
