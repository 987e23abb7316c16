//! `repeatable! { … }`: objects outside of the chain, and the revision at which their texts are read.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, Path, Result, Token};

use super::Op;
use super::op::parse_ops;
use super::words::{braces, expect_word, expected, peek_word};
use crate::errors::Errors;

/// All of `repeatable! { … }`.
pub(crate) struct Repeatable {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) name: Ident,
    pub(crate) at: Path,
    pub(crate) ops: Vec<Op>,
}

impl Repeatable {
    /// The objects as far as they could be read; `None` if not even their name could.
    pub(crate) fn parse_all(tokens: TokenStream, errors: &mut Errors) -> Option<Self> {
        let mut repeatable = None;
        let _ = (|input: ParseStream<'_>| {
            match Repeatable::parse(input, errors) {
                Ok(read) => repeatable = Some(read),
                Err(error) => errors.push(error),
            }
            input.parse::<TokenStream>().map(|_| ())
        })
        .parse2(tokens);
        errors.remedy(0, "write it like `objects ActiveUsers at AddEmail { create_view … }`");
        repeatable
    }

    fn parse(input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        let docs = input.call(Attribute::parse_outer)?;
        for other in docs.iter().filter(|attribute| !attribute.path().is_ident("doc")) {
            let help = "put `#[cfg(…)]` on the module around it";
            errors.at(other.pound_token.span, "only a doc comment can stand before `objects`", help);
        }
        expect_word(input, "objects")?;
        let name = match peek_word(input).filter(|_| input.peek(Ident)) {
            Some(_) => input.parse::<Ident>()?,
            None => return Err(expected(input, "a name for the objects: `ActiveUsers`", &[])),
        };
        expect_word(input, "at")?;
        if peek_word(input).is_none() && !input.peek(Token![::]) {
            return Err(expected(input, "the revision whose tables the texts read: `AddEmail`", &[]));
        }
        let at = input.call(Path::parse_mod_style)?;
        let content = braces(input, &format!("`{name}`"))?;
        let ops = parse_ops(&content, errors);
        if !input.is_empty() {
            return Err(expected(input, "the end", &[]));
        }
        Ok(Repeatable { docs, name, at, ops })
    }
}
