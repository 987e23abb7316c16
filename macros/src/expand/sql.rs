//! SQL texts and values.

use proc_macro2::Literal;
use quote::quote;

use super::name::{keyed_table, name};
use super::reading;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::hash::hash;
use crate::sql::{Cut, CutText, Piece, Refused};
use crate::syntax::{SqlTexts, Value, ValueKind};

/// A text with a number of its own. A qualifier that names `table` is left out: it would go stale with a rename.
pub(super) fn sql(texts: &SqlTexts, table: &str, tokens: &mut Tokens) -> Tree {
    let at = tokens.mark(texts.span);
    sql_at(texts, table, at)
}

/// A text at the token with that number.
pub(super) fn sql_at(texts: &SqlTexts, table: &str, at: u16) -> Tree {
    let Cut { texts, names } = &texts.cut;
    let mut own = Own { table, used: Vec::new() };
    let texts: Vec<Tree> = texts.iter().map(|text| sql_text(text, &mut own)).collect();
    let names = Tree::slice(own.used.iter().map(|index| name(&names[*index], at)), "NO_NAMES");
    let at = Literal::u16_unsuffixed(at);
    Tree::literal("Sql", quote!(texts: &[#(#texts),*], names: #names, at: #at))
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

fn sql_text(text: &CutText, own: &mut Own<'_>) -> Tree {
    let CutText { databases, pieces, refused, refused_inside: _, limited: _ } = text;
    let databases = self::databases(*databases);
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Tree::tuple("Piece", "Text", quote!(#text)),
        Piece::Column { qualifier, index, spot, .. } if own.has(qualifier) => {
            let (index, spot) = (Literal::usize_unsuffixed(own.index(*index)), reading::spot(*spot));
            Tree::tuple("Piece", "Column", quote!(#index, #spot))
        }
        Piece::Column { written, .. } => Tree::tuple("Piece", "Text", quote!(#written)),
    });
    let refused = refused.iter().map(|Refused { databases, message, function }| {
        let databases = self::databases(*databases);
        let function = Literal::u64_unsuffixed(function.as_ref().map_or(0, |name| hash(name, true)));
        Tree::literal("Refused", quote!(databases: #databases, message: #message, function: #function))
    });
    let refused = Tree::slice(refused, "NO_REFUSALS");
    Tree::literal("SqlText", quote!(databases: #databases, pieces: &[#(#pieces),*], refused: #refused))
}

fn databases(bits: u8) -> Tree {
    let bits = Literal::u8_unsuffixed(bits);
    Tree::of("Databases", quote!(#bits))
}

/// A value at the token with that number.
pub(super) fn value(value: &Value, table: &str, at: u16) -> Tree {
    match &value.kind {
        ValueKind::Bool(value) => Tree::tuple("Value", "Bool", quote!(#value)),
        ValueKind::Int(value) => {
            let value = Literal::i128_unsuffixed(*value);
            Tree::tuple("Value", "Int", quote!(#value))
        }
        ValueKind::Decimal(text) => Tree::tuple("Value", "Decimal", quote!(#text)),
        ValueKind::Str(text) => Tree::tuple("Value", "Str", quote!(#text)),
        ValueKind::Null => Tree::unit("Value", "Null"),
        ValueKind::Now => Tree::unit("Value", "Now"),
        ValueKind::Today => Tree::unit("Value", "Today"),
        ValueKind::Uuid => Tree::unit("Value", "Uuid"),
        ValueKind::Nextval(path) => {
            let schema = path.schema.as_ref().map_or("", |schema| &schema.text);
            let sequence = keyed_table(schema, &path.table.text, at);
            Tree::tuple("Value", "Nextval", quote!(&#sequence))
        }
        ValueKind::Expr(texts) => {
            let sql = sql_at(texts, table, at);
            Tree::tuple("Value", "Expr", quote!(#sql))
        }
    }
}
