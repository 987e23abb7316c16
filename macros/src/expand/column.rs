//! Columns, their types, and the constraints written on them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

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

/// A column ready to be written, as a literal or in a call.
pub(super) struct Declared {
    name: Keyed,
    ty: ColumnType,
    ty_at: u16,
    default: Tree,
    default_at: u16,
    identity: bool,
    numbering: Tree,
    rare: Rare,
}

/// What few columns say.
#[derive(Default)]
struct Rare {
    generated: Option<Tree>,
    on_update_now: bool,
    comment: String,
    options: Option<Tree>,
    numbered: bool,
}

impl Declared {
    /// A `ColumnDef`.
    pub(super) fn literal(&self) -> Tree {
        let (name, default, numbering) = (self.name.literal(), &self.default, &self.numbering);
        let [ty_at, default_at] = [self.ty_at, self.default_at].map(Literal::u16_unsuffixed);
        let identity = self.identity;
        let (ty, nullable) = match &self.ty {
            ColumnType::Rust { tokens, .. } => {
                (quote!(<#tokens as __a::SqlType>::TYPE), quote!(<#tokens as __a::SqlType>::NULLABLE))
            }
            ColumnType::Sql { nullable, .. } | ColumnType::Made { nullable, .. } => {
                (type_alone(&self.ty), quote!(#nullable))
            }
        };
        let Rare { generated, on_update_now, comment, options, .. } = &self.rare;
        let generated = Tree::option(generated.as_ref(), "NOT_GENERATED");
        let options = Tree::option(options.as_ref().map(|said| quote!(&#said)), "NO_COLUMN_OPTIONS");
        // a literal, not a call: the compiler proves of every call's type that it has no interior mutability
        Tree::literal(
            "ColumnDef",
            quote!(name: #name, ty: #ty, ty_at: #ty_at, nullable: #nullable, default: #default, default_at: #default_at,
            identity: #identity, numbering: #numbering, on_update_now: #on_update_now, generated: #generated, options: #options, comment: #comment,),
        )
    }

    /// An `OpaqueColumn`.
    pub(super) fn call(&self) -> Tree {
        let Some(named) = self.named() else {
            let literal = self.literal();
            return Tree::of("column_of", quote!(#literal));
        };
        if self.default_at == 0 && !self.identity {
            return Tree::of("column", named);
        }
        let (default, default_at, identity) = (&self.default, Literal::u16_unsuffixed(self.default_at), self.identity);
        Tree::of("column_with", quote!(#named, #default, #default_at, #identity))
    }

    /// As the arguments of a call, if it is not numbered and says nothing that is rare.
    pub(super) fn arguments(&self) -> Option<TokenStream> {
        let (named, default) = (self.named().filter(|_| !self.identity)?, &self.default);
        let default_at = Literal::u16_unsuffixed(self.default_at);
        Some(quote!(#named, #default, #default_at))
    }

    /// Its name and type, if it says nothing that is rare.
    fn named(&self) -> Option<TokenStream> {
        let Rare { generated, on_update_now, comment, options, numbered } = &self.rare;
        let rare = generated.is_some() || *on_update_now || !comment.is_empty() || options.is_some() || *numbered;
        let ColumnType::Rust { tokens: ty, .. } = &self.ty else { return None };
        // the tokens of an op are numbered up to a limit
        let behind = self.name.at.checked_add(1) == Some(self.ty_at);
        let name = self.name.arguments().filter(|_| !rare && behind)?;
        Some(quote!(#name, <#ty as __a::SqlType>::DECLARED))
    }
}

pub(super) fn column(table: &str, column: &Column, tokens: &mut Tokens) -> ColumnTokens {
    let text = &column.name.text;
    let written = Keyed::written(&column.name, tokens);
    let ty_at = tokens.mark(column.ty.span());
    let (mut default, mut default_at) = (Tree::path("NO_VALUE"), 0);
    let (mut identity, mut numbering) = (false, Tree::unit("Numbering", "Standard"));
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
                rare.numbered = said.word.is_some();
                (numbering, numbers) = self::identity(said, tokens);
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
    let column =
        Declared { name: written, ty: column.ty.clone(), ty_at, default, default_at, identity, numbering, rare };
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
