//! The expansion: const data and one call per part. No logic stands inside `quote!`; what the data means is the
//! runtime's affair.

mod alteration;
mod chain;
mod column;
mod declared;
mod index;
mod item;
mod name;
mod object;
mod op;
mod parents;
mod paths;
mod plain;
mod reading;
mod repeatable;
mod repeats;
mod revision;
mod rows;
mod rows_at;
mod run;
mod settings;
mod sql;
mod table;
mod tokens;
mod tree;

use proc_macro2::TokenStream;
use quote::quote;

use crate::check;
use crate::errors::Errors;
use crate::syntax::{Chain, Repeatable, Revision, RowsAt};

/// `chain! { … }`.
pub(crate) fn chain(tokens: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let declared = Chain::parse(tokens, &mut errors);
    let (messages, chain) = (errors.to_tokens(), chain::expand(&declared));
    quote!(#messages #chain)
}

/// `migration! { … }`.
pub(crate) fn migration(tokens: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(revision) = Revision::parse_all(tokens, &mut errors) else { return errors.to_tokens() };
    check::check(&revision, &mut errors);
    let messages = errors.to_tokens();
    let revision = revision::expand(&revision, errors.is_empty());
    quote!(#messages #revision)
}

/// `rows_at! { … }`.
pub(crate) fn rows_at(tokens: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let rows = RowsAt::parse_all(tokens, &mut errors);
    let (messages, sound) = (errors.to_tokens(), errors.is_empty());
    let rows = rows.map(|rows| rows_at::expand(&rows, sound));
    quote!(#messages #rows)
}

/// `repeatable! { … }`.
pub(crate) fn repeatable(tokens: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(repeatable) = Repeatable::parse_all(tokens, &mut errors) else { return errors.to_tokens() };
    check::check_repeatable(&repeatable, &mut errors);
    let messages = errors.to_tokens();
    let repeatable = repeatable::expand(&repeatable, errors.is_empty());
    quote!(#messages #repeatable)
}
