//! Objects other than tables.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::column::type_alone;
use super::sql::{sql, sql_at, value};
use super::tokens::Tokens;
use super::tree::Tree;
use super::{name, reading};
use crate::naming::domain_check_name;
use crate::sql::{Output, Shown};
use crate::syntax::{
    DefaultChange, Definition, Dependency, Domain, DomainChange, DomainCheck, EnumChange, ObjectKind, Routine,
    SequenceOption, SequenceSet, TablePath, ValuePlace, View,
};

/// The op, and how many elements it makes.
pub(super) fn create(path: &TablePath, definition: &Definition, tokens: &mut Tokens) -> (Tree, usize) {
    let (object, made) = object(path, definition, tokens);
    (Tree::variant("Op", "CreateObject", quote!(object: #object)), made)
}

/// The op, and how many elements it makes.
pub(super) fn replace(path: &TablePath, definition: &Definition, tokens: &mut Tokens) -> (Tree, usize) {
    let (object, made) = object(path, definition, tokens);
    (Tree::variant("Op", "ReplaceObject", quote!(object: #object)), made)
}

fn object(path: &TablePath, definition: &Definition, tokens: &mut Tokens) -> (TokenStream, usize) {
    let name = name::object(definition.kind(), path, tokens);
    let (definition, made) = match definition {
        Definition::Schema => (quote!(Schema), 0),
        Definition::Extension => (quote!(Extension), 0),
        Definition::Enum(values) => {
            let made = values.len();
            let values = name::list(values, tokens);
            (quote!(Enum(#values)), made)
        }
        Definition::Domain(declared) => {
            let (domain, made) = domain(&path.table.text, declared, tokens);
            (quote!(Domain(#domain)), made)
        }
        Definition::Sequence(options) => {
            let options = sequence_options(options, tokens);
            (quote!(Sequence(#options)), 1)
        }
        Definition::Function(written) => {
            let routine = routine(written, tokens);
            (quote!(Function(#routine)), 1)
        }
        Definition::Procedure(written) => {
            let routine = routine(written, tokens);
            (quote!(Procedure(#routine)), 1)
        }
        Definition::View(declared) => {
            let (view, made) = view(declared, tokens);
            (quote!(View(#view)), made)
        }
        Definition::MaterializedView(declared) => {
            let (view, made) = view(declared, tokens);
            (quote!(MaterializedView(#view)), made)
        }
    };
    (quote!(&__a::Object { name: #name, definition: __a::Definition::#definition }), made)
}

pub(super) fn alter_sequence(path: &TablePath, options: &[SequenceOption], tokens: &mut Tokens) -> Tree {
    let name = name::object(ObjectKind::Sequence, path, tokens);
    let options = sequence_options(options, tokens);
    Tree::variant("Op", "AlterSequence", quote!(name: #name, options: #options))
}

pub(super) fn sequence_options(options: &[SequenceOption], tokens: &mut Tokens) -> TokenStream {
    let options = options.iter().map(|option| {
        let at = Literal::u16_unsuffixed(tokens.mark(option.span));
        let set = match &option.set {
            SequenceSet::Type(ty) => {
                let ty = type_alone(ty);
                quote!(Type(#ty))
            }
            SequenceSet::Number(key, number) => {
                let (key, number) = (format_ident!("{key}"), Literal::i64_unsuffixed(*number));
                quote!(#key(#number))
            }
            SequenceSet::Cycle(cycle) => quote!(Cycle(#cycle)),
            SequenceSet::OwnedBy(path) => {
                let (table, column) = (name::table(&path.table, tokens), name::written(&path.column, tokens));
                quote!(OwnedBy(#table, #column))
            }
            SequenceSet::NotOwned => quote!(NotOwned),
        };
        quote!(__a::SequenceOption { set: __a::SequenceSet::#set, at: #at })
    });
    let options: Vec<TokenStream> = options.collect();
    quote!(&[#(#options),*])
}

/// The domain, and how many elements it has: itself and its checks.
fn domain(called: &str, domain: &Domain, tokens: &mut Tokens) -> (Tree, usize) {
    let ty_at = Literal::u16_unsuffixed(tokens.mark(domain.ty.span()));
    let ty = type_alone(&domain.ty);
    let (mut default, mut default_at) = (quote!(__a::None), 0);
    if let Some(written) = &domain.default {
        default_at = tokens.mark(written.span);
        let value = value(written, "", default_at);
        default = quote!(__a::Some(#value));
    }
    let (default_at, not_null) = (Literal::u16_unsuffixed(default_at), domain.not_null);
    let checks = domain.checks.iter().map(|check| domain_check(called, check, tokens));
    let checks: Vec<TokenStream> = checks.collect();
    let made = 1 + checks.len();
    let data = quote! {
        ty: #ty, ty_at: #ty_at, default: #default, default_at: #default_at, not_null: #not_null, checks: &[#(#checks),*],
    };
    (Tree::literal("DomainDef", data), made)
}

fn domain_check(domain: &str, check: &DomainCheck, tokens: &mut Tokens) -> TokenStream {
    let name = match &check.name {
        Some(name) => name::written(name, tokens),
        None => name::name(&domain_check_name(domain), tokens.mark(check.span)),
    };
    let sql = sql(&check.sql, "", tokens);
    quote!(__a::DomainCheck { name: #name, sql: #sql })
}

/// The op, and how many elements it makes.
pub(super) fn alter_domain(path: &TablePath, change: &DomainChange, tokens: &mut Tokens) -> (Tree, usize) {
    let name = name::object(ObjectKind::Domain, path, tokens);
    let (change, made) = match change {
        DomainChange::Set { default, not_null } => {
            let (default, default_at) = match default {
                None => (quote!(Keep), 0),
                Some(DefaultChange::Drop(span)) => (quote!(Drop), tokens.mark(*span)),
                Some(DefaultChange::To(written)) => {
                    let at = tokens.mark(written.span);
                    let value = value(written, "", at);
                    (quote!(To(#value)), at)
                }
            };
            let (not_null, not_null_at) = match not_null {
                None => (quote!(__a::None), 0),
                Some((not_null, span)) => (quote!(__a::Some(#not_null)), tokens.mark(*span)),
            };
            let [default_at, not_null_at] = [default_at, not_null_at].map(Literal::u16_unsuffixed);
            let set = quote! {
                Set {
                    default: __a::Set::#default, default_at: #default_at, not_null: #not_null, not_null_at: #not_null_at,
                }
            };
            (set, 1)
        }
        DomainChange::AddCheck(check) => {
            let check = domain_check(&path.table.text, check, tokens);
            (quote!(AddCheck(#check)), 1)
        }
        DomainChange::DropCheck(check) => {
            let check = name::written(check, tokens);
            (quote!(DropCheck(#check)), 0)
        }
    };
    (Tree::variant("Op", "AlterDomain", quote!(name: #name, change: &__a::DomainChange::#change)), made)
}

/// A text with what it depends on.
pub(super) fn routine(routine: &Routine, tokens: &mut Tokens) -> TokenStream {
    let sql = sql(&routine.texts, "", tokens);
    let depends_on = routine.depends_on.iter().map(|dependency| match dependency {
        Dependency::Table(path) => {
            let table = name::table(path, tokens);
            quote!(__a::Dependency::Table(#table))
        }
        Dependency::Column(path) => {
            let (table, column) = (name::table(&path.table, tokens), name::written(&path.column, tokens));
            quote!(__a::Dependency::Column(#table, #column))
        }
        Dependency::Function(path) => {
            let function = name::object(ObjectKind::Function, path, tokens);
            quote!(__a::Dependency::Function(#function))
        }
        Dependency::Enum(path) => {
            let name = name::object(ObjectKind::Enum, path, tokens);
            quote!(__a::Dependency::Type(__a::ObjectKind::Enum, #name))
        }
        Dependency::Domain(path) => {
            let name = name::object(ObjectKind::Domain, path, tokens);
            quote!(__a::Dependency::Type(__a::ObjectKind::Domain, #name))
        }
        Dependency::Call(path) => {
            let function = name::object(ObjectKind::Function, path, tokens);
            quote!(__a::Dependency::Call(#function))
        }
        Dependency::Signature(path) => {
            let ty = name::table(path, tokens);
            quote!(__a::Dependency::Signature(#ty))
        }
        Dependency::UpdateOf(path) | Dependency::Condition(path) => {
            let (table, column) = (name::table(&path.table, tokens), name::written(&path.column, tokens));
            let condition = matches!(dependency, Dependency::Condition(_));
            quote!(__a::Dependency::Head { table: #table, column: #column, condition: #condition })
        }
    });
    let depends_on: Vec<TokenStream> = depends_on.collect();
    let places = routine.places.iter().map(|place| {
        let [start, end] = [place.start, place.end].map(Literal::usize_unsuffixed);
        quote!((#start, #end))
    });
    let called = &routine.called;
    quote!(__a::Routine { sql: #sql, called: #called, places: &[#(#places),*], depends_on: &[#(#depends_on),*] })
}

/// The view, and how many columns it has that are not those of a `*`: `View::made()` of the runtime.
fn view(view: &View, tokens: &mut Tokens) -> (Tree, usize) {
    let View { columns, sql } = view;
    let own = |shown: &Shown| shown.outputs.iter().filter(|output| matches!(output, Output::Column { .. })).count();
    let shown = sql.readings.iter().map(|(_, reading)| &reading.shown);
    let made = if columns.is_empty() { shown.clone().map(own).max().unwrap_or(0) } else { columns.len() };
    let columns = name::list(columns, tokens);
    let at = tokens.mark(sql.span);
    let read = sql.readings.iter().map(|(databases, found)| reading::reading(*databases, found, at));
    let shown = shown.map(|shown| reading::shown(shown, at));
    let sql = sql_at(sql, "", at);
    let data = quote!(columns: #columns, sql: #sql, read: &[#(#read),*], shown: &[#(#shown),*]);
    (Tree::literal("View", data), made)
}

/// `PUT_BACK` of the runtime.
const PUT_BACK: usize = 64;

pub(super) fn drop(kind: ObjectKind, path: &TablePath, tokens: &mut Tokens) -> Tree {
    let (name, kind) = (name::object(kind, path, tokens), self::kind(kind));
    Tree::variant("Op", "DropObject", quote!(kind: #kind, name: #name))
}

pub(super) fn refresh(path: &TablePath, concurrently: bool, tokens: &mut Tokens) -> Tree {
    let view = name::object(ObjectKind::MaterializedView, path, tokens);
    Tree::variant("Op", "Refresh", quote!(view: #view, concurrently: #concurrently))
}

pub(super) fn aside(path: &TablePath, tokens: &mut Tokens) -> Tree {
    let view = name::object(ObjectKind::View, path, tokens);
    Tree::variant("Op", "SetAside", quote!(view: #view))
}

/// The op, and how many columns the view can have.
pub(super) fn back(path: &TablePath, tokens: &mut Tokens) -> (Tree, usize) {
    let view = name::object(ObjectKind::View, path, tokens);
    (Tree::variant("Op", "PutBack", quote!(view: #view)), PUT_BACK)
}

pub(super) fn rename(kind: ObjectKind, path: &TablePath, to: &TablePath, tokens: &mut Tokens) -> Tree {
    let (name, to) = (name::object(kind, path, tokens), name::object(kind, to, tokens));
    let kind = self::kind(kind);
    Tree::variant("Op", "RenameObject", quote!(kind: #kind, name: #name, to: #to))
}

/// The op, and how many elements it makes.
pub(super) fn alter_enum(path: &TablePath, change: &EnumChange, tokens: &mut Tokens) -> (Tree, usize) {
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
    (Tree::variant("Op", "AlterEnum", quote!(name: #name, change: __a::EnumChange::#change)), made)
}

fn kind(kind: ObjectKind) -> TokenStream {
    let variant = match kind {
        ObjectKind::Schema => quote!(Schema),
        ObjectKind::Extension => quote!(Extension),
        ObjectKind::Enum => quote!(Enum),
        ObjectKind::Domain => quote!(Domain),
        ObjectKind::Sequence => quote!(Sequence),
        ObjectKind::Function => quote!(Function),
        ObjectKind::Procedure => quote!(Procedure),
        ObjectKind::View => quote!(View),
        ObjectKind::MaterializedView => quote!(MaterializedView),
    };
    quote!(__a::ObjectKind::#variant)
}
