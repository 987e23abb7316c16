//! PostgreSQL's storage parameters: `with(fillfactor: 70, fastupdate: off)`.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{LitFloat, LitInt, Result};

use super::words::{colon, expected, list, parens, take_any_word};

/// A storage parameter.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: Ident,
    pub(crate) value: String,
}

/// `(name: value, …)`, where a value is a number or a word.
pub(super) fn parse_storage(input: ParseStream<'_>) -> Result<Vec<Parameter>> {
    list(&parens(input, "with")?, |content| {
        let Some(name) = take_any_word(content) else {
            return Err(expected(content, "the name of a storage parameter", &[]));
        };
        colon(content, &name.to_string())?;
        let value = if content.peek(LitInt) {
            content.parse::<LitInt>()?.base10_digits().to_owned()
        } else if content.peek(LitFloat) {
            content.parse::<LitFloat>()?.base10_digits().to_owned()
        } else {
            let Some(word) = take_any_word(content) else {
                return Err(expected(content, "a number or a word: `70`, `off`", &[]));
            };
            word.to_string()
        };
        Ok(Parameter { name, value })
    })
}
