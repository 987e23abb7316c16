//! Columns as they are written, their types, and the constraints that they make.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::declared::{Declared, Rare};
use super::item;
use super::name::{self, Keyed, name};
use super::object::sequence_options;
use super::sql::{sql, sql_at, value};
use super::tokens::Tokens;
use super::tree::Tree;
use crate::naming::modifier_name;
use crate::syntax::{Column, ColumnType, Identity, ModifierKind, ObjectKind};

/// A column, the constraints it makes, its `fill` and its place.
pub(super) struct ColumnTokens {
    pub(super) column: Declared,
    pub(super) items: Vec<Tree>,
    pub(super) fill: Option<Tree>,
    pub(super) place: Option<TokenStream>,
}

pub(super) fn column(table: &str, column: &Column, tokens: &mut Tokens) -> ColumnTokens {
    let text = &column.name.text;
    let written = Keyed::written(&column.name, tokens);
    let ty_at = tokens.mark(column.ty.span());
    let (mut default, mut default_at) = (Tree::path("NO_VALUE"), 0);
    let mut identity = false;
    let (mut collate, mut charset) = (String::new(), String::new());
    let (mut text_at, mut numbers, mut rare) = (0, None, Rare::default());
    let (mut items, mut fill, mut place) = (Vec::new(), None, None);
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
        let columns = || Tree::slice([name(text, at)], "NO_NAMES");
        let kind = match &modifier.kind {
            ModifierKind::Default(written) => {
                let written = value(written, table, at);
                default = Tree::some(quote!(#written));
                default_at = at;
                continue;
            }
            ModifierKind::Fill(written) => {
                fill = Some(value(written, table, at));
                // without a default, its place is the fill's
                if !column.modifiers.iter().any(|other| matches!(other.kind, ModifierKind::Default(_))) {
                    default_at = at;
                }
                continue;
            }
            ModifierKind::Place(None) => {
                let at = Literal::u16_unsuffixed(at);
                place = Some(quote!(&__a::ColumnPlace::First(#at)));
                continue;
            }
            ModifierKind::Place(Some(column)) => {
                let column = name::written(column, tokens);
                place = Some(quote!(&__a::ColumnPlace::After(#column)));
                continue;
            }
            ModifierKind::OnUpdateNow => {
                rare.on_update_now = true;
                continue;
            }
            ModifierKind::Identity(said) => {
                identity = true;
                (rare.numbering, numbers) = self::identity(said, tokens);
                continue;
            }
            ModifierKind::Comment(text) => {
                rare.comment = text.value();
                continue;
            }
            ModifierKind::Collate(text) => {
                (collate, text_at) = (text.value(), at);
                continue;
            }
            ModifierKind::Charset(text) => {
                (charset, text_at) = (text.value(), at);
                continue;
            }
            ModifierKind::Generated { sql: texts, stored } => {
                let sql = sql(texts, table, tokens);
                rare.generated = Some(Tree::literal("Generated", quote!(sql: #sql, stored: #stored)));
                continue;
            }
            ModifierKind::PrimaryKey => {
                let columns = columns();
                Tree::variant("ItemKind", "PrimaryKey", quote!(columns: #columns))
            }
            ModifierKind::Unique => {
                let columns = columns();
                Tree::variant("ItemKind", "Unique", quote!(columns: #columns))
            }
            ModifierKind::References(reference) => item::foreign_key(&columns(), reference, tokens),
            ModifierKind::Check(texts) => {
                let sql = sql_at(texts, table, tokens.mark(texts.span));
                Tree::variant("ItemKind", "Check", quote!(sql: #sql))
            }
        };
        let made = match (&modifier.name, modifier_name(table, text, modifier)) {
            (Some(written), _) => name::written(written, tokens),
            (None, derived) => name(&derived.unwrap_or_default(), at),
        };
        let options = Tree::option(item::options(&modifier.options, tokens), "NO_CONSTRAINT_OPTIONS");
        items.push(Tree::literal("Item", quote!(name: #made, kind: #kind, options: #options)));
    }
    rare.options = options(&collate, &charset, text_at, numbers.as_ref());
    let column = Declared { name: written, ty: column.ty.clone(), ty_at, default, default_at, identity, rare };
    ColumnTokens { column, items, fill, place }
}

/// How rows are numbered, if not as usual: a variant of `Numbering`; and what is said of the numbers.
pub(super) fn identity(said: &Identity, tokens: &mut Tokens) -> (Option<&'static str>, Option<TokenStream>) {
    let numbering = match said.word.as_ref().map(ToString::to_string).as_deref() {
        Some("always") => Some("Always"),
        Some("serial") => Some("Serial"),
        Some("autoincrement") => Some("Autoincrement"),
        _ => None,
    };
    (numbering, (!said.numbers.is_empty()).then(|| sequence_options(&said.numbers, tokens)))
}

/// `ColumnOptions`, if anything is said.
pub(super) fn options(collate: &str, charset: &str, text_at: u16, numbers: Option<&TokenStream>) -> Option<Tree> {
    if collate.is_empty() && charset.is_empty() && numbers.is_none() {
        return None;
    }
    let at = Literal::u16_unsuffixed(text_at);
    let numbers = numbers.map_or_else(|| quote!(&[]), Clone::clone);
    Some(Tree::literal("ColumnOptions", quote!(collate: #collate, charset: #charset, text_at: #at, numbers: #numbers)))
}

/// A type by itself: `alter_column`.
pub(super) fn type_alone(ty: &ColumnType) -> TokenStream {
    match ty {
        ColumnType::Rust { tokens, .. } => quote!(<#tokens as __a::SqlType>::TYPE),
        ColumnType::Sql { text, .. } => quote!(__a::Type::Sql(#text)),
        ColumnType::Made { kind, path, array, .. } => {
            let (schema, name) = (path.schema.as_ref().map_or("", |schema| &schema.text), &path.table.text);
            let ty = if *kind == ObjectKind::Domain {
                // what it is made of is known to the fold
                let name = name::keyed_table(schema, name, 0);
                quote!(__a::Type::Domain { name: &#name, base: &__a::Type::UNKNOWN })
            } else {
                quote!(__a::Type::Enum { schema: #schema, name: #name })
            };
            if *array { quote!(__a::Type::Array(&#ty)) } else { ty }
        }
    }
}
