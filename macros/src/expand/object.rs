//! Objects other than tables.

use proc_macro2::TokenStream;
use quote::quote;

use super::name;
use super::tokens::Tokens;
use crate::syntax::{Definition, EnumChange, ObjectKind, TablePath, ValuePlace};

/// The op, and how many elements it makes.
pub(super) fn create(path: &TablePath, definition: &Definition, tokens: &mut Tokens) -> (TokenStream, usize) {
    let name = name::object(definition.kind(), path, tokens);
    let (definition, made) = match definition {
        Definition::Schema => (quote!(Schema), 0),
        Definition::Extension => (quote!(Extension), 0),
        Definition::Enum(values) => {
            let made = values.len();
            let values = name::list(values, tokens);
            (quote!(Enum(#values)), made)
        }
    };
    let object = quote!(&__a::Object { name: #name, definition: __a::Definition::#definition });
    (quote!(__a::Op::CreateObject { object: #object }), made)
}

pub(super) fn drop(kind: ObjectKind, path: &TablePath, tokens: &mut Tokens) -> TokenStream {
    let (name, kind) = (name::object(kind, path, tokens), self::kind(kind));
    quote!(__a::Op::DropObject { kind: #kind, name: #name })
}

pub(super) fn rename(kind: ObjectKind, path: &TablePath, to: &TablePath, tokens: &mut Tokens) -> TokenStream {
    let (name, to) = (name::object(kind, path, tokens), name::object(kind, to, tokens));
    let kind = self::kind(kind);
    quote!(__a::Op::RenameObject { kind: #kind, name: #name, to: #to })
}

/// The op, and how many elements it makes.
pub(super) fn alter_enum(path: &TablePath, change: &EnumChange, tokens: &mut Tokens) -> (TokenStream, usize) {
    let name = name::object(ObjectKind::Enum, path, tokens);
    let (change, made) = match change {
        EnumChange::Add { value, place } => {
            let value = name::written(value, tokens);
            let place = match place {
                ValuePlace::Last => quote!(Last),
                ValuePlace::Before(anchor) => {
                    let anchor = name::written(anchor, tokens);
                    quote!(Before(#anchor))
                }
                ValuePlace::After(anchor) => {
                    let anchor = name::written(anchor, tokens);
                    quote!(After(#anchor))
                }
            };
            (quote!(Add { value: #value, place: __a::ValuePlace::#place }), 1)
        }
        EnumChange::Rename { value, to } => {
            let (value, to) = (name::written(value, tokens), name::written(to, tokens));
            (quote!(Rename { value: #value, to: #to }), 1)
        }
        EnumChange::Drop { value } => {
            let value = name::written(value, tokens);
            (quote!(Drop { value: #value }), 0)
        }
    };
    (quote!(__a::Op::AlterEnum { name: #name, change: __a::EnumChange::#change }), made)
}

fn kind(kind: ObjectKind) -> TokenStream {
    let variant = match kind {
        ObjectKind::Schema => quote!(Schema),
        ObjectKind::Extension => quote!(Extension),
        ObjectKind::Enum => quote!(Enum),
    };
    quote!(__a::ObjectKind::#variant)
}
