//! SQL texts and values.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::name::{keyed_table, name};
use super::tokens::Tokens;
use crate::sql::{Cut, CutText, Piece};
use crate::syntax::{SqlTexts, Value, ValueKind};

/// A text with a number of its own. A qualifier that names `table` is left out: it would go stale with a rename.
pub(super) fn sql(texts: &SqlTexts, table: &str, tokens: &mut Tokens) -> TokenStream {
    let at = tokens.mark(texts.span);
    sql_at(texts, table, at)
}

/// A text at the token with that number.
pub(super) fn sql_at(texts: &SqlTexts, table: &str, at: u16) -> TokenStream {
    let Cut { texts, names } = &texts.cut;
    let mut own = Own { table, used: Vec::new() };
    let texts: Vec<TokenStream> = texts.iter().map(|text| sql_text(text, &mut own)).collect();
    let names = own.used.iter().map(|index| name(&names[*index], at));
    let at = Literal::u16_unsuffixed(at);
    quote!(__a::Sql { texts: &[#(#texts),*], names: &[#(#names),*], at: #at })
}

/// The columns of the table itself that the texts name, as they are met.
struct Own<'a> {
    table: &'a str,
    used: Vec<usize>,
}

impl Own<'_> {
    /// Whether a qualifier leads to the table itself.
    fn has(&self, qualifier: &str) -> bool {
        let bare = qualifier.trim().trim_end_matches('.').trim().trim_matches(['"', '`', '[', ']']);
        bare.is_empty() || bare.eq_ignore_ascii_case(self.table)
    }

    fn index(&mut self, name: usize) -> usize {
        self.used.iter().position(|used| *used == name).unwrap_or_else(|| {
            self.used.push(name);
            self.used.len() - 1
        })
    }
}

fn sql_text(text: &CutText, own: &mut Own<'_>) -> TokenStream {
    let CutText { databases, pieces, refused } = text;
    let databases = self::databases(*databases);
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => quote!(__a::Piece::Text(#text),),
        Piece::Column { qualifier, index, .. } if own.has(qualifier) => {
            let index = Literal::usize_unsuffixed(own.index(*index));
            quote!(__a::Piece::Column(#index),)
        }
        Piece::Column { written, .. } => quote!(__a::Piece::Text(#written),),
    });
    let pieces: TokenStream = pieces.collect();
    let refused = refused.iter().map(|(bits, message)| {
        let bits = self::databases(*bits);
        quote!((#bits, #message))
    });
    quote!(__a::SqlText { databases: #databases, pieces: &[#pieces], refused: &[#(#refused),*] })
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
        ValueKind::Nextval(path) => {
            let schema = path.schema.as_ref().map_or("", |schema| &schema.text);
            let sequence = keyed_table(schema, &path.table.text, at);
            quote!(__a::Value::Nextval(&#sequence))
        }
        ValueKind::Expr(texts) => {
            let sql = sql_at(texts, table, at);
            quote!(__a::Value::Expr(#sql))
        }
    }
}
