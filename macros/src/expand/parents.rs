//! What a revision stands on: its parents and dependencies, merged when there are several.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::tree::Tree;
use crate::syntax::{Parent, Revision};

/// The schema before the first op, and where it comes from.
pub(super) struct Parents {
    /// An alias per parent and dependency, and a static per merge.
    pub(super) statics: TokenStream,
    /// A const per merge that asserts.
    pub(super) checks: TokenStream,
    /// The schema.
    pub(super) schema: TokenStream,
    /// Where a cycle is shown.
    pub(super) span: Span,
    /// The `Revision`s that it revises, and those that it depends on.
    pub(super) revises: Tree,
    pub(super) depends_on: Tree,
}

/// One of the revisions below.
struct Below<'a> {
    path: &'a Path,
    alias: Ident,
    span: Span,
}

impl Below<'_> {
    fn schema(&self) -> TokenStream {
        let alias = &self.alias;
        quote_spanned!(self.span=> &#alias::__aludel_revision().schemas.after)
    }

    fn revision(&self) -> TokenStream {
        let alias = &self.alias;
        quote_spanned!(self.span=> #alias::__aludel_revision())
    }
}

impl Parents {
    pub(super) fn of(revision: &Revision, version: u64) -> Self {
        let parents = match &revision.parent {
            Some(Parent::Revisions(paths)) => paths.as_slice(),
            Some(Parent::Base(_)) | None => &[],
        };
        let below: Vec<Below<'_>> = parents
            .iter()
            .chain(&revision.depends_on)
            .enumerate()
            .map(|(i, path)| Below { path, alias: alias(i, last_span(path)), span: last_span(path) })
            .collect();
        let mut statics = TokenStream::new();
        for Below { path, alias, span } in &below {
            statics.extend(quote_spanned!(*span=> type #alias = #path;));
        }
        let (mut checks, mut schema) = (TokenStream::new(), quote!(&__a::Schemas::NONE.after));
        for (i, right) in below.iter().enumerate() {
            if i == 0 {
                schema = right.schema();
                continue;
            }
            let merge = Merge { left: &below[..i], schema: &schema, right, number: i, joins: i < parents.len() };
            statics.extend(merge.statics(version));
            checks.extend(merge.check(version));
            let merged = merge.name();
            schema = quote!(#merged.schema());
        }
        let revisions: Vec<TokenStream> = below.iter().map(Below::revision).collect();
        let (parents, depends_on) = revisions.split_at(parents.len());
        Parents {
            statics,
            checks,
            schema,
            span: below.last().map_or_else(Span::call_site, |last| last.span),
            revises: Tree::slice(parents, "NO_REVISIONS"),
            depends_on: Tree::slice(depends_on, "NO_REVISIONS"),
        }
    }
}

/// The alias of the `i`th revision below.
pub(super) fn alias(i: usize, span: Span) -> Ident {
    if i == 0 { Ident::new("__Parent", span) } else { format_ident!("__Parent{i}", span = span) }
}

/// Where a path is shown: at its last word.
pub(super) fn last_span(path: &Path) -> Span {
    path.segments.last().map_or_else(|| path.span(), |segment| segment.ident.span())
}

/// One more revision joined to those before it.
struct Merge<'a> {
    left: &'a [Below<'a>],
    /// The schema at the end of `left`.
    schema: &'a TokenStream,
    right: &'a Below<'a>,
    number: usize,
    /// A parent, not a dependency.
    joins: bool,
}

impl Merge<'_> {
    fn name(&self) -> Ident {
        format_ident!("__MERGE_{}", self.number)
    }

    fn revisions(&self) -> TokenStream {
        let (left, right) = (self.left.iter().map(Below::revision), self.right.revision());
        quote!((&[#(#left),*], #right))
    }

    fn statics(&self, version: u64) -> TokenStream {
        let (name, count) = (self.name(), format_ident!("__TABLES_{}", self.number));
        let version = Literal::u64_unsuffixed(version.wrapping_add(self.number as u64));
        let (left, right, revisions) = (self.schema, self.right.schema(), self.revisions());
        quote_spanned! {self.right.span=>
            const #count: usize = __a::merged(__c::CHAIN, #revisions);
            static #name: __a::Merge<#count> =
                __a::merge(__c::CHAIN, #left, #right, #revisions, #version, &#name);
        }
    }

    fn check(&self, version: u64) -> TokenStream {
        let (left, right, revisions, joins) = (self.schema, self.right.schema(), self.revisions(), self.joins);
        let version = Literal::u64_unsuffixed(version);
        let call = quote_spanned!(self.right.span=> __a::commute(__c::CHAIN.as_of(#version), #left, #right, #revisions, #joins));
        quote!(const _: () = #call;)
    }
}
