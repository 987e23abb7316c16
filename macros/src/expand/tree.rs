//! Literals and calls, as trees.
//!
//! To put one `TokenStream` into another, the macro asks the compiler three times; with data nested four deep that is hundreds of times in
//! each revision. A tree is appended token by token.
//!
//! An empty list and what is not there are consts of ours by name: to type, borrow, promote and coerce an `&[]` is four times the work of a
//! name for the compiler, and a `None`, whose type it infers, half as much again.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _, quote};

/// What is appended.
pub(super) enum Tree {
    Path(Path),
    /// `&[…]`.
    Slice(Group),
}

/// A path of ours, and what follows: `__a::Name { … }`, `__a::assert(…)`, `__a::NO_ITEMS`.
pub(super) struct Path {
    first: &'static str,
    second: Option<&'static str>,
    /// That of the last word.
    span: Span,
    /// That of everything before.
    before: Span,
    group: Option<Group>,
}

impl Tree {
    /// `__a::FIRST`.
    pub(super) fn path(first: &'static str) -> Tree {
        Path::new(first, None, None).into()
    }

    /// `__a::First::Second`.
    pub(super) fn unit(first: &'static str, second: &'static str) -> Tree {
        Path::new(first, Some(second), None).into()
    }

    /// `__a::Name { fields }`.
    pub(super) fn literal(first: &'static str, fields: TokenStream) -> Tree {
        Path::new(first, None, Some((Delimiter::Brace, fields))).into()
    }

    /// `__a::Op::Variant { fields }`.
    pub(super) fn variant(first: &'static str, second: &'static str, fields: TokenStream) -> Tree {
        Path::new(first, Some(second), Some((Delimiter::Brace, fields))).into()
    }

    /// `__a::Databases(value)`, `__a::column(arguments)`.
    pub(super) fn of(first: &'static str, value: TokenStream) -> Tree {
        Path::new(first, None, Some((Delimiter::Parenthesis, value))).into()
    }

    /// `__a::Piece::Text(value)`.
    pub(super) fn tuple(first: &'static str, second: &'static str, value: TokenStream) -> Tree {
        Path::new(first, Some(second), Some((Delimiter::Parenthesis, value))).into()
    }

    /// `__a::Some(value)`.
    pub(super) fn some(value: TokenStream) -> Tree {
        Tree::of("Some", value)
    }

    /// `__a::Some(value)`, or the const of that name.
    pub(super) fn option(value: Option<impl ToTokens>, none: &'static str) -> Tree {
        value.map_or_else(|| Tree::path(none), |value| Tree::some(value.into_token_stream()))
    }

    /// `&[values]`, or the const of that name if there are none.
    pub(super) fn slice<T: ToTokens>(values: impl IntoIterator<Item = T>, none: &'static str) -> Tree {
        let mut values = values.into_iter().peekable();
        if values.peek().is_none() {
            return Tree::path(none);
        }
        Tree::Slice(Group::new(Delimiter::Bracket, quote!(#(#values),*)))
    }

    /// `__a::function(arguments)`, all of it at `span`: what panics in it is shown there.
    pub(super) fn call(function: &'static str, arguments: TokenStream, span: Span) -> Tree {
        let mut path = Path::new(function, None, Some((Delimiter::Parenthesis, arguments)));
        (path.span, path.before) = (span, span);
        if let Some(group) = &mut path.group {
            group.set_span(span);
        }
        path.into()
    }

    /// With its last word at `span`: there an editor shows what its documentation says.
    pub(super) fn at(mut self, at: Span) -> Tree {
        if let Tree::Path(Path { span, .. }) = &mut self {
            *span = at;
        }
        self
    }
}

impl Path {
    fn new(first: &'static str, second: Option<&'static str>, group: Option<(Delimiter, TokenStream)>) -> Path {
        let (span, group) = (Span::call_site(), group.map(|(delimiter, inside)| Group::new(delimiter, inside)));
        Path { first, second, span, before: span, group }
    }
}

impl From<Path> for Tree {
    fn from(path: Path) -> Tree {
        Tree::Path(path)
    }
}

impl ToTokens for Tree {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Tree::Path(path) => path.to_tokens(tokens),
            Tree::Slice(group) => {
                tokens.append(Punct::new('&', Spacing::Alone));
                tokens.append(group.clone());
            }
        }
    }
}

impl ToTokens for Path {
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
