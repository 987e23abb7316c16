//! Columns, their types, and the constraints written on them.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::item;
use super::name::{self, name};
use super::sql::{sql, sql_at, value};
use super::tokens::Tokens;
use crate::naming::modifier_name;
use crate::syntax::{Column, ColumnType, ModifierKind};

/// A column, the constraints it makes, and its `fill`.
pub(super) struct ColumnTokens {
    pub(super) column: TokenStream,
    pub(super) items: Vec<TokenStream>,
    pub(super) fill: Option<TokenStream>,
}

pub(super) fn column(table: &str, column: &Column, tokens: &mut Tokens) -> ColumnTokens {
    let text = &column.name.text;
    let written = name::written(&column.name, tokens);
    let ty_at = Literal::u16_unsuffixed(tokens.mark(column.ty.span()));
    let plain = match &column.ty {
        ColumnType::Rust { tokens, .. } => quote!(__a::column::<#tokens>(#written, #ty_at)),
        ColumnType::Sql { text, nullable, .. } => quote!(__a::sql_column(#text, #nullable, #written, #ty_at)),
    };
    let mut changes = TokenStream::new();
    let (mut items, mut fill) = (Vec::new(), None);
    for modifier in &column.modifiers {
        // a second one of a kind has been reported; the first one counts
        if column
            .modifiers
            .iter()
            .find(|other| other.word == modifier.word)
            .is_some_and(|first| !std::ptr::eq(first, modifier))
        {
            continue;
        }
        let at = tokens.mark(modifier.word.span());
        let number = Literal::u16_unsuffixed(at);
        let columns = || {
            let name = name(text, at);
            quote!(&[#name])
        };
        let kind = match &modifier.kind {
            ModifierKind::Default(default) => {
                let default = value(default, table, at);
                changes.extend(quote!(default: __a::Some(#default), default_at: #number,));
                continue;
            }
            ModifierKind::Fill(written) => {
                fill = Some(value(written, table, at));
                // without a default, its place is the fill's
                if !column.modifiers.iter().any(|other| matches!(other.kind, ModifierKind::Default(_))) {
                    changes.extend(quote!(default_at: #number,));
                }
                continue;
            }
            ModifierKind::Identity => {
                changes.extend(quote!(identity: true,));
                continue;
            }
            ModifierKind::Comment(text) => {
                changes.extend(quote!(comment: #text,));
                continue;
            }
            ModifierKind::Collate(text) => {
                changes.extend(quote!(collate: #text,));
                continue;
            }
            ModifierKind::Generated { sql: texts, stored } => {
                let sql = sql(texts, table, tokens);
                changes.extend(quote!(generated: __a::Some(__a::Generated { sql: #sql, stored: #stored }),));
                continue;
            }
            ModifierKind::PrimaryKey => {
                let columns = columns();
                quote!(__a::ItemKind::PrimaryKey { columns: #columns })
            }
            ModifierKind::Unique => {
                let columns = columns();
                quote!(__a::ItemKind::Unique { columns: #columns })
            }
            ModifierKind::References(reference) => item::foreign_key(&columns(), reference, tokens),
            ModifierKind::Check(texts) => {
                let sql = sql_at(texts, table, tokens.mark(texts.span));
                quote!(__a::ItemKind::Check { sql: #sql })
            }
        };
        let made = match (&modifier.name, modifier_name(table, text, modifier)) {
            (Some(written), _) => name::written(written, tokens),
            (None, derived) => name(&derived.unwrap_or_default(), at),
        };
        items.push(quote!(__a::Item { name: #made, kind: #kind }));
    }
    let column = if changes.is_empty() { plain } else { quote!(__a::ColumnDef { #changes ..#plain }) };
    ColumnTokens { column, items, fill }
}

/// A type by itself: `alter_column`.
pub(super) fn type_alone(ty: &ColumnType) -> TokenStream {
    match ty {
        ColumnType::Rust { tokens, span, .. } => quote_spanned!(*span=> __a::type_of::<#tokens>()),
        ColumnType::Sql { text, .. } => quote!(__a::Type::Sql(#text)),
    }
}
