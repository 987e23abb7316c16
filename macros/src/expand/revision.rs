//! A revision: the struct, its ops and what the fold makes of them as statics, and the checks.
//!
//! Revisions are linked through statics and const fns, never through consts: the value of a const is validated through
//! every reference it reaches, which is quadratic in the chain.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::LitStr;

use super::op::{OpTokens, op};
use super::parents::{Parents, alias, last_span};
use super::paths::imports;
use super::plain::Data;
use super::settings::settings;
use super::tree::Tree;
use crate::hash::{hash, key};
use crate::syntax::{Downgrade, Only, Op, Parent, Revision, message};

/// Written downgrades number their ops apart from upgrades.
const DOWN: u64 = 1 << 61;

/// `sound`: nothing is wrong with the tokens, so that the fold's findings are news.
pub(super) fn expand(revision: &Revision, sound: bool) -> TokenStream {
    let Revision { docs, name, id, parent, created, branch, labels, ops, downgrade, .. } = revision;
    let id_text = id.as_ref().map(LitStr::value).unwrap_or_default();
    let version = key(&id_text);
    let summary = message(docs);
    let docs = if docs.is_empty() {
        let doc = format!("The revision `{id_text}`.");
        quote!(#[doc = #doc])
    } else {
        quote!(#(#docs)*)
    };
    let imports = imports(name.span());
    let below = Parents::of(revision, version);
    let (before, parent_span) = (&below.schema, below.span);
    let read = quote_spanned!(parent_span=> { let __s = #before; __s.read(__s.wrong) });
    let start = Start { schema: &read, span: parent_span };
    let up = Fold::new(["__OPS", "__SCHEMA"], ops, start, version, matches!(downgrade, Downgrade::Derived));
    let schemas = &up.schemas;
    let down = match downgrade {
        Downgrade::Derived => Down { statics: quote!(), checks: quote!(), value: quote!(__a::Downgrade::Derived) },
        Downgrade::Irreversible(why) => {
            Down { statics: quote!(), checks: quote!(), value: quote!(__a::Downgrade::Irreversible(#why)) }
        }
        Downgrade::Written { span, ops } => Down::written(*span, ops, &up, before, version),
    };
    let checks = if sound { vec![&below.checks, &up.checks, &down.checks] } else { Vec::new() };
    let (statics, up_ops, down_statics, down_value) = (&up.statics, &up.ops, &down.statics, &down.value);
    let Parents { statics: below_statics, revises, depends_on, .. } = &below;
    let version = Literal::u64_unsuffixed(version);
    let created = created.as_ref().map(LitStr::value).unwrap_or_default();
    let labels: Vec<&LitStr> = branch.iter().chain(labels).collect();
    let coherence = coherence(id.as_ref(), &labels, parent.as_ref(), branch.is_some());
    let labels = Tree::slice(labels, "NO_LABELS");
    let (settings_static, settings) = settings(revision);
    let name_text = name.to_string();
    quote! {
        #docs
        #[allow(dead_code, unreachable_pub, missing_copy_implementations, missing_debug_implementations)]
        pub struct #name;
        const _: () = {
            #imports
            #below_statics
            #statics
            #settings_static
            #down_statics
            #(#checks)*
            // as linkme's attribute expands, without the function by which it checks the type of the element
            __a::REVISIONS! {
                #![linkme_macro = __a::REVISIONS]
                static __REVISION: __a::Revision = __a::Revision {
                    id: #id_text,
                    key: #version,
                    schemas: #schemas,
                    name: #name_text,
                    message: #summary,
                    created: #created,
                    parents: #revises,
                    depends_on: #depends_on,
                    labels: #labels,
                    ops: #up_ops,
                    downgrade: #down_value,
                    chain: __c::CHAIN,
                    settings: #settings,
                    place: __a::Place {
                        module: __a::module_path!(),
                        file: __a::file!(),
                        line: __a::line!(),
                    },
                };
            }
            #coherence
            impl #name {
                #[doc(hidden)]
                pub const fn __aludel_revision() -> &'static __a::Revision {
                    &__REVISION
                }
            }
        };
    }
}

/// Two children of one parent, two first revisions, two revisions with one id or one label are conflicting
/// implementations.
fn coherence(id: Option<&LitStr>, labels: &[&LitStr], parent: Option<&Parent>, branch: bool) -> TokenStream {
    let mut out = TokenStream::new();
    if let Some(id) = id {
        // Case is folded: MySQL and MariaDB keep ids in columns that do not tell it.
        let key = Literal::u64_unsuffixed(hash(&id.value(), true));
        out.extend(quote_spanned!(id.span()=> impl __a::IdIsUsedOnce<#key> for __c::ThisCrate {}));
    }
    for (at, label) in labels.iter().enumerate() {
        // said by `check` already
        if labels[..at].iter().any(|other| other.value() == label.value()) {
            continue;
        }
        let key = Literal::u64_unsuffixed(hash(&label.value(), false));
        out.extend(quote_spanned!(label.span()=> impl __a::LabelIsUsedOnce<#key> for __c::ThisCrate {}));
    }
    match parent {
        Some(Parent::Revisions(paths)) if !branch => {
            for (i, path) in paths.iter().enumerate() {
                let span = last_span(path);
                let parent = alias(i, span);
                out.extend(quote_spanned!(span=> impl __a::IsRevisedOnce<__c::ThisCrate, __a::Else> for #parent {}));
            }
        }
        Some(Parent::Base(span)) if !branch => {
            out.extend(quote_spanned!(*span=> impl __a::HasOneBase<__a::Else> for __c::ThisCrate {}));
        }
        Some(_) | None => {}
    }
    out
}

/// The static of the ops, the one in which they are folded, and a const per part that asserts.
pub(super) struct Fold {
    pub(super) statics: TokenStream,
    /// The ops, as a slice.
    pub(super) ops: TokenStream,
    pub(super) checks: TokenStream,
    /// The schemas before and after all of them.
    pub(super) schemas: TokenStream,
}

/// The schema that the first op works on, and where the cycle is shown if it follows from itself.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) schema: &'a TokenStream,
    pub(super) span: Span,
}

impl Fold {
    /// `names` are those of the statics.
    pub(super) fn new(names: [&str; 2], ops: &[Op], start: Start<'_>, version: u64, invertible: bool) -> Self {
        let [array, name] = names.map(|name| Ident::new(name, Span::call_site()));
        let before = start.schema;
        if ops.is_empty() {
            // by value: what stands in the revision leads to no merge, since how large one is, the compiler asks revisions
            let statics = quote_spanned!(start.span=> static #name: __a::Schemas = __a::Schemas::same(#before););
            return Fold { statics, ops: quote!(&[]), checks: quote!(), schemas: quote!((&#name)) };
        }
        let ops: Vec<OpTokens> = ops.iter().map(op).collect();
        let mut checks = TokenStream::new();
        for (i, op) in ops.iter().enumerate() {
            checks.extend(op.only.as_ref().map(|only| assert_only(only, version)));
            checks.extend(check_parts(&name, i, op, invertible && !op.told));
            checks.extend(op.if_exists.as_ref().map(|of| assert_if_exists(of, op.only.as_ref(), version)));
        }
        let narrow = ops.iter().enumerate().filter_map(|(i, op)| {
            let (at, databases) = (Literal::usize_unsuffixed(i), databases(op.only.as_ref()?));
            Some(quote!((#at, #databases)))
        });
        let narrow = Tree::slice(narrow, "EVERYWHERE");
        // a renamed table leaves another behind
        let tables = Literal::usize_unsuffixed(ops.len() + ops.iter().filter(|op| op.renames).count());
        let elements = Literal::usize_unsuffixed(ops.iter().map(|op| op.made).sum());
        let version = Literal::u64_unsuffixed(version);
        let allow = allow(ops.iter().any(|op| op.long));
        let (count, data) = (Literal::usize_unsuffixed(ops.len()), data(&ops));
        let data = quote!(static #array: __a::Data<#count> = #data;);
        let fold = quote!(__a::fold(__c::CHAIN, #before, #array.ops(), #version, #narrow, &#name));
        let fold = quote_spanned!(start.span=> #allow static #name: __a::Steps<#tables, #elements> = #fold;);
        Fold { statics: quote!(#data #fold), ops: quote!(#array.ops()), checks, schemas: quote!(#name.schemas()) }
    }
}

/// The ops as a value of type `Data`.
fn data(ops: &[OpTokens]) -> Tree {
    let calls = ops.iter().any(|op| matches!(op.data, Data::Call(_)));
    let values = ops.iter().map(|op| match &op.data {
        Data::Literal(data) if calls => Tree::of("op", quote!(#data)).into_token_stream(),
        Data::Literal(data) | Data::Call(data) => data.into_token_stream(),
    });
    Tree::of(if calls { "calls" } else { "data" }, quote!([#(#values),*]))
}

/// The databases of an `only`, as a value.
fn databases(only: &Only) -> TokenStream {
    let bits = Literal::u8_unsuffixed(only.bits());
    quote!(__a::Databases(#bits))
}

/// What proves the databases of an `only`. `version` is that of the first op.
fn assert_only(only: &Only, version: u64) -> TokenStream {
    let (databases, version) = (databases(only), Literal::u64_unsuffixed(version));
    let all = quote_spanned!(only.span=> __a::assert_only(__c::CHAIN, #databases));
    // beside others there may be one that joins later, or has left
    let there = if only.databases.len() == 1 { quote!(__c::CHAIN.as_of(#version)) } else { quote!(__c::CHAIN) };
    let each = only.databases.iter().map(|(word, bit)| {
        let bit = Literal::u8_unsuffixed(*bit);
        quote_spanned!(word.span()=> __a::assert_declared(__c::CHAIN, #there, __a::Databases(#bit)))
    });
    quote!(const _: () = #all; #(const _: () = #each;)*)
}

/// Whether the databases that the op is for have the word `if_exists`.
fn assert_if_exists((of, span): &(TokenStream, Span), only: Option<&Only>, version: u64) -> TokenStream {
    let version = Literal::u64_unsuffixed(version);
    let only = only.map(databases).map(|databases| quote!(.only(#databases)));
    quote_spanned!(*span=> const _: () = __a::assert_if_exists(&__c::CHAIN.as_of(#version)#only, __a::IfExistsOf::#of);)
}

/// There is a limit to what a file may hold, and it is not rustc's.
fn allow(long: bool) -> TokenStream {
    if long { quote!(#[allow(long_running_const_eval)]) } else { TokenStream::new() }
}

/// One const per part, one call per token, spanned there, each around the one before. The first one, at the op's keyword, asks
/// whether the op can be taken back.
fn check_parts(schema: &Ident, index: usize, op: &OpTokens, invertible: bool) -> TokenStream {
    let (mut out, allow, index) = (TokenStream::new(), allow(op.long), Literal::usize_unsuffixed(index));
    for (i, part) in op.parts.iter().enumerate() {
        let inverted = invertible && i + 1 == op.parts.len();
        let first = if inverted {
            // the first token of the call, so that all of it is shown there
            let schema = Ident::new(&schema.to_string(), op.keyword);
            quote_spanned!(op.keyword=> #schema.inverted(#index))
        } else {
            quote!(#schema.verdict(#index))
        };
        let mut checked = None;
        for (k, (at, span)) in part.iter().enumerate() {
            let at = Literal::u16_unsuffixed(*at);
            let arguments = checked.map_or_else(|| quote!(#first, #at), |checked: Tree| quote!(#checked, #at));
            let function = if k + 1 == part.len() { "assert_last" } else { "assert" };
            checked = Some(Tree::call(function, arguments, *span));
        }
        out.extend(quote!(#allow const _: () = #checked;));
    }
    out
}

/// What a downgrade adds.
struct Down {
    statics: TokenStream,
    checks: TokenStream,
    value: TokenStream,
}

impl Down {
    fn written(span: Span, ops: &[Op], upgrade: &Fold, before: &TokenStream, version: u64) -> Self {
        let Fold { ops: up, schemas, .. } = upgrade;
        let start = Start { schema: &quote!(&#schemas.after), span: Span::call_site() };
        let Fold { statics, ops: down, mut checks, schemas } =
            Fold::new(["__DOWN", "__DOWN_SCHEMA"], ops, start, version ^ DOWN, false);
        let call = quote_spanned!(span=> __a::restores(__c::CHAIN, #before, &#schemas.after, #up, #down));
        checks.extend(quote!(const _: () = #call;));
        Down { statics, checks, value: quote!(__a::Downgrade::Written(#down)) }
    }
}
