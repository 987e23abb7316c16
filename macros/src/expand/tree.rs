//! Literals and calls, as trees.
//!
//! To put one `TokenStream` into another, the macro asks the compiler three times; with data nested four deep that is hundreds of times in
//! each revision. A tree is appended token by token.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _};

/// A path of ours, and what follows: `__a::Name { … }`, `__a::assert(…)`, `__a::None`.
pub(super) struct Tree {
    first: &'static str,
    second: Option<&'static str>,
    /// That of the last word.
    span: Span,
    /// That of everything before.
    before: Span,
    group: Option<Group>,
}

impl Tree {
    /// `__a::None`.
    pub(super) fn path(first: &'static str) -> Tree {
        let span = Span::call_site();
        Tree { first, second: None, span, before: span, group: None }
    }

    /// `__a::Name { fields }`.
    pub(super) fn literal(first: &'static str, fields: TokenStream) -> Tree {
        Tree { group: Some(Group::new(Delimiter::Brace, fields)), ..Tree::path(first) }
    }

    /// `__a::Op::Variant { fields }`.
    pub(super) fn variant(of: &'static str, variant: &'static str, fields: TokenStream) -> Tree {
        Tree { second: Some(variant), ..Tree::literal(of, fields) }
    }

    /// `__a::Op::Variant(value)`.
    pub(super) fn tuple(of: &'static str, variant: &'static str, value: TokenStream) -> Tree {
        Tree { second: Some(variant), ..Tree::of(of, value) }
    }

    /// `__a::Of(value)`.
    pub(super) fn of(first: &'static str, value: TokenStream) -> Tree {
        Tree { group: Some(Group::new(Delimiter::Parenthesis, value)), ..Tree::path(first) }
    }

    /// `__a::Some(value)`.
    pub(super) fn some(value: TokenStream) -> Tree {
        Tree::of("Some", value)
    }

    /// `__a::Op::Variant`.
    pub(super) fn unit(of: &'static str, variant: &'static str) -> Tree {
        Tree { second: Some(variant), ..Tree::path(of) }
    }

    /// `__a::function(arguments)`, all of it at `span`: what panics in it is shown there.
    pub(super) fn call(function: &'static str, arguments: TokenStream, span: Span) -> Tree {
        let mut group = Group::new(Delimiter::Parenthesis, arguments);
        group.set_span(span);
        Tree { span, before: span, group: Some(group), ..Tree::path(function) }
    }

    /// With its last word at `span`: there an editor shows what its documentation says.
    pub(super) fn at(self, span: Span) -> Tree {
        Tree { span, ..self }
    }
}

impl ToTokens for Tree {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Ident::new("__a", self.before));
        let words = [Some(self.first), self.second].into_iter().flatten();
        let last = usize::from(self.second.is_some());
        for (i, word) in words.enumerate() {
            for spacing in [Spacing::Joint, Spacing::Alone] {
                let mut colon = Punct::new(':', spacing);
                colon.set_span(self.before);
                tokens.append(colon);
            }
            tokens.append(Ident::new(word, if i == last { self.span } else { self.before }));
        }
        tokens.append_all(&self.group);
    }
}
