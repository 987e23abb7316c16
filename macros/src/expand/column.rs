//! Columns, their types, and the constraints written on them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::item;
use super::name::{self, name};
use super::object::sequence_options;
use super::sql::{sql, sql_at, value};
use super::tokens::Tokens;
use super::tree::Tree;
use crate::naming::modifier_name;
use crate::syntax::{Column, ColumnType, Identity, ModifierKind, ObjectKind};

/// A column, the constraints it makes, and its `fill`.
pub(super) struct ColumnTokens {
    pub(super) column: Tree,
    pub(super) items: Vec<Tree>,
    pub(super) fill: Option<Tree>,
    pub(super) place: Option<TokenStream>,
}

pub(super) fn column(table: &str, column: &Column, tokens: &mut Tokens) -> ColumnTokens {
    let text = &column.name.text;
    let written = name::written(&column.name, tokens);
    let ty_at = Literal::u16_unsuffixed(tokens.mark(column.ty.span()));
    let (ty, nullable) = match &column.ty {
        ColumnType::Rust { tokens, .. } => {
            (quote!(<#tokens as __a::SqlType>::TYPE), quote!(<#tokens as __a::SqlType>::NULLABLE))
        }
        ColumnType::Sql { nullable, .. } | ColumnType::Made { nullable, .. } => {
            (type_alone(&column.ty), quote!(#nullable))
        }
    };
    let (mut default, mut default_at) = (Tree::path("NO_VALUE"), Literal::u16_unsuffixed(0));
    let (mut identity, mut numbering, mut generated) =
        (false, Tree::unit("Numbering", "Standard"), Tree::path("NOT_GENERATED"));
    let mut on_update_now = false;
    let (mut collate, mut charset, mut comment) = (String::new(), String::new(), String::new());
    let (mut text_at, mut numbers) = (0, None);
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
                default_at = Literal::u16_unsuffixed(at);
                continue;
            }
            ModifierKind::Fill(written) => {
                fill = Some(value(written, table, at));
                // without a default, its place is the fill's
                if !column.modifiers.iter().any(|other| matches!(other.kind, ModifierKind::Default(_))) {
                    default_at = Literal::u16_unsuffixed(at);
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
                on_update_now = true;
                continue;
            }
            ModifierKind::Identity(said) => {
                identity = true;
                (numbering, numbers) = self::identity(said, tokens);
                continue;
            }
            ModifierKind::Comment(text) => {
                comment = text.value();
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
                generated = Tree::some(quote!(__a::Generated { sql: #sql, stored: #stored }));
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
        let options = item::options(&modifier.options, tokens);
        items.push(Tree::literal("Item", quote!(name: #made, kind: #kind, options: #options)));
    }
    let options = options(&collate, &charset, text_at, numbers.as_ref());
    let options = Tree::option(options.map(|said| quote!(&#said)), "NO_COLUMN_OPTIONS");
    // a literal, not a call: the compiler proves of every call's type that it has no interior mutability
    let column = Tree::literal(
        "ColumnDef",
        quote!(name: #written, ty: #ty, ty_at: #ty_at, nullable: #nullable, default: #default, default_at: #default_at,
        identity: #identity, numbering: #numbering, on_update_now: #on_update_now, generated: #generated, options: #options, comment: #comment,),
    );
    ColumnTokens { column, items, fill, place }
}

/// How rows are numbered, and what is said of the numbers.
pub(super) fn identity(said: &Identity, tokens: &mut Tokens) -> (Tree, Option<TokenStream>) {
    let numbering = match said.word.as_ref().map(ToString::to_string).as_deref() {
        Some("always") => Tree::unit("Numbering", "Always"),
        Some("serial") => Tree::unit("Numbering", "Serial"),
        Some("autoincrement") => Tree::unit("Numbering", "Autoincrement"),
        _ => Tree::unit("Numbering", "Standard"),
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
