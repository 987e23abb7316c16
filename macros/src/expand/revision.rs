//! A revision: the struct, its ops as statics, one node of the fold per op, and the checks.
//!
//! Revisions are linked through statics and const fns, never through consts: the value of a const is validated through
//! every reference it reaches, which is quadratic in the chain.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::LitStr;

use super::op::{OpTokens, op};
use super::parents::{Parents, alias, last_span};
use super::paths::imports;
use super::settings::settings;
use crate::hash::{self, hash, key};
use crate::syntax::{ALL, Downgrade, Only, Op, Parent, Revision, message};

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
    let up_ops = quote!(__REVISION.ops);
    let up = Fold::new(&up_ops, "__SCHEMA_", ops, start, version, matches!(downgrade, Downgrade::Derived));
    // without ops and merges, what stands before is another revision's
    let (deeper, after) = if ops.is_empty() && !below.merges {
        let deeper = quote_spanned!(parent_span=> static __DEEPER: __a::Schema<'static> = #read.deeper(););
        (deeper, quote!((&__DEEPER)))
    } else {
        (quote!(), up.after)
    };
    let after = &after;
    // what is written into the revision leads to no merge: how large one is, the compiler asks revisions
    let (depth, deeper) = if ops.is_empty() && below.merges {
        (quote!(&__DEPTH), quote!(static __DEPTH: u32 = *#after.depth();))
    } else {
        (quote!(#after.depth()), deeper)
    };
    let down = match downgrade {
        Downgrade::Derived => Down { statics: quote!(), checks: quote!(), value: quote!(__a::Downgrade::Derived) },
        Downgrade::Irreversible(why) => {
            Down { statics: quote!(), checks: quote!(), value: quote!(__a::Downgrade::Irreversible(#why)) }
        }
        Downgrade::Written { span, ops } => Down::written(*span, ops, after, before, version),
    };
    let checks = if sound { vec![&below.checks, &up.checks, &down.checks] } else { Vec::new() };
    let (statics, data, down_statics, down_value) = (&up.statics, &up.data, &down.statics, &down.value);
    let Parents { statics: below_statics, revises, depends_on, .. } = &below;
    let version = Literal::u64_unsuffixed(version);
    let created = created.as_ref().map(LitStr::value).unwrap_or_default();
    let labels: Vec<&LitStr> = branch.iter().chain(labels).collect();
    let coherence = coherence(id.as_ref(), &labels, parent.as_ref(), branch.is_some());
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
            #deeper
            #settings_static
            #down_statics
            #(#checks)*
            static __REVISION: __a::Revision = __a::Revision {
                id: #id_text,
                key: #version,
                depth: __a::Some(#depth),
                name: #name_text,
                message: #summary,
                created: #created,
                parents: &[#revises],
                depends_on: &[#depends_on],
                labels: &[#(#labels),*],
                ops: &[#data],
                downgrade: #down_value,
                chain: __c::CHAIN,
                settings: #settings,
                place: __a::Place {
                    module: __a::module_path!(),
                    file: __a::file!(),
                    line: __a::line!(),
                },
            };
            // as linkme's attribute expands, without the function by which it checks the type of the element
            __a::REVISIONS! {
                #![linkme_macro = __a::REVISIONS]
                static __ENTRY: &__a::Revision = &__REVISION;
            }
            #coherence
            impl #name {
                // one function for both: each would be a body that the compiler checks
                #[doc(hidden)]
                pub const fn __aludel_schema(before: bool) -> &'static __a::Schema<'static> {
                    if before { #before } else { #after }
                }
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
        let key = Literal::u64_unsuffixed(hash(&id.value(), false));
        out.extend(quote_spanned!(id.span()=> impl __a::IdIsUsedOnce<#key> for __c::ThisCrate {}));
    }
    for label in labels {
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

/// A node of the fold per op, and a const per part that asserts.
pub(super) struct Fold {
    /// The ops.
    pub(super) data: TokenStream,
    pub(super) statics: TokenStream,
    pub(super) checks: TokenStream,
    /// The schema after all of them.
    pub(super) after: TokenStream,
}

/// The schema that the first op works on, and where the cycle is shown if it follows from itself.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) schema: &'a TokenStream,
    pub(super) span: Span,
}

impl Fold {
    /// `array` is where the ops stand.
    pub(super) fn new(
        array: &TokenStream,
        node: &str,
        ops: &[Op],
        start: Start<'_>,
        version: u64,
        invertible: bool,
    ) -> Self {
        let ops: Vec<OpTokens> = ops.iter().map(op).collect();
        let data = ops.iter().map(|op| &op.data);
        let data = quote!(#(#data),*);
        let (mut statics, mut checks) = (TokenStream::new(), TokenStream::new());
        let (mut schema, mut span) = (start.schema.clone(), start.span);
        for (i, op) in ops.iter().enumerate() {
            let node = format_ident!("{node}{i}");
            let databases = op.only.as_ref().map_or(ALL, Only::bits);
            let number = Literal::u64_unsuffixed(hash::version(version, i, databases));
            let chain = match &op.only {
                None => quote!(__c::CHAIN),
                Some(only) => {
                    let (narrow, declared, check) = narrowed(&node, version, only);
                    statics.extend(declared);
                    checks.extend(check);
                    narrow
                }
            };
            let index = Literal::usize_unsuffixed(i);
            let step = step(op.made, span);
            if op.renames {
                let old = format_ident!("{node}_OLD");
                let fold = quote!(__a::first_half(#chain, #schema, #array, #index, #number, &#old));
                statics.extend(quote_spanned!(span=> static #old: __a::Step0 = #fold;));
                (schema, span) = (quote!(#old.schema()), Span::call_site());
            }
            let fold = quote!(__a::step(#chain, #schema, #array, #index, #number, &#node));
            let allow = allow(op);
            statics.extend(quote_spanned!(span=> #allow static #node: #step = #fold;));
            checks.extend(check_parts(&node, op, invertible && !op.told));
            checks.extend(op.if_exists.as_ref().map(|of| assert_if_exists(of, &chain, version)));
            (schema, span) = (quote!(#node.schema()), Span::call_site());
        }
        Fold { data, statics, checks, after: schema }
    }
}

/// The chain as an op sees it that is for some databases: its name, its static, and what proves the databases. `version` is that of the
/// first op.
fn narrowed(node: &Ident, version: u64, only: &Only) -> (TokenStream, TokenStream, TokenStream) {
    let (name, bits) = (format_ident!("{node}_CHAIN"), Literal::u8_unsuffixed(only.bits()));
    let version = Literal::u64_unsuffixed(version);
    let then = quote!(__c::CHAIN.as_of(#version));
    let declared = quote!(static #name: &__a::Chain = &#then.only(__a::Databases(#bits)););
    let all = quote_spanned!(only.span=> __a::assert_only(__c::CHAIN, __a::Databases(#bits)));
    // beside others there may be one that joins later
    let there = if only.databases.len() == 1 { then } else { quote!(__c::CHAIN) };
    let each = only.databases.iter().map(|(word, bit)| {
        let bit = Literal::u8_unsuffixed(*bit);
        quote_spanned!(word.span()=> __a::assert_declared(#there, __a::Databases(#bit)))
    });
    (quote!(#name), declared, quote!(const _: () = #all; #(const _: () = #each;)*))
}

/// Whether the databases that the op is for have the word `if_exists`.
fn assert_if_exists((of, span): &(TokenStream, Span), chain: &TokenStream, version: u64) -> TokenStream {
    let version = Literal::u64_unsuffixed(version);
    quote_spanned!(*span=> const _: () = __a::assert_if_exists(#chain.as_of(#version), __a::IfExistsOf::#of);)
}

/// The type of a step that makes so many elements. Most make none or one: a name for that spares the compiler a const of the
/// user's crate.
fn step(made: usize, span: Span) -> TokenStream {
    let mut length = Literal::usize_unsuffixed(made);
    length.set_span(span);
    match made {
        0 => quote_spanned!(span=> __a::Step0),
        1 => quote_spanned!(span=> __a::Step1),
        _ => quote_spanned!(span=> __a::Step<#length>),
    }
}

/// There is a limit to what a file may hold, and it is not rustc's.
fn allow(op: &OpTokens) -> TokenStream {
    if op.long { quote!(#[allow(long_running_const_eval)]) } else { TokenStream::new() }
}

/// One const per part, one call per token, spanned there, each around the one before. Whether the op can be taken back is asked
/// last, at its keyword.
fn check_parts(node: &Ident, op: &OpTokens, invertible: bool) -> TokenStream {
    let (mut out, allow) = (TokenStream::new(), allow(op));
    for (i, part) in op.parts.iter().enumerate() {
        let inverse = invertible && i + 1 == op.parts.len();
        let mut checked = quote!(#node.verdict());
        for (k, (at, span)) in part.iter().enumerate() {
            let at = Literal::u16_unsuffixed(*at);
            checked = if k + 1 == part.len() && !inverse {
                quote_spanned!(*span=> __a::assert_last(#checked, #at))
            } else {
                quote_spanned!(*span=> __a::assert(#checked, #at))
            };
        }
        if inverse {
            checked = quote_spanned!(op.keyword=> __a::assert_inverse(#checked));
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
    fn written(span: Span, ops: &[Op], after: &TokenStream, before: &TokenStream, version: u64) -> Self {
        let start = Start { schema: after, span: Span::call_site() };
        let Fold { data, statics: nodes, mut checks, after: end } =
            Fold::new(&quote!(__DOWN), "__DOWN_SCHEMA_", ops, start, version ^ DOWN, false);
        // a reference: about a static of an array the compiler would prove at each use that no op has interior mutability
        let statics = quote!(static __DOWN: &[__a::Op<'static>] = &[#data]; #nodes);
        let call = quote_spanned!(span=> __a::restores(__c::CHAIN, #before, #end, __REVISION.ops, __DOWN));
        checks.extend(quote!(const _: () = #call;));
        Down { statics, checks, value: quote!(__a::Downgrade::Written(__DOWN)) }
    }
}
