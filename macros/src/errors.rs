//! Errors are collected and shown together: ten mistakes are fixed in one build.

use proc_macro2::{Span, TokenStream};

/// What is wrong so far.
#[derive(Default)]
pub(crate) struct Errors {
    errors: Vec<syn::Error>,
}

impl Errors {
    /// Adds an error.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// Adds a message and its remedy at a token.
    pub(crate) fn at(&mut self, span: Span, message: &str, help: &str) {
        self.push(problem(span, message, help));
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    /// Gives a remedy to those from the `from`th on that have none.
    pub(crate) fn remedy(&mut self, from: usize, help: &str) {
        for error in &mut self.errors[from..] {
            *error = with_remedy(error, help);
        }
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// One `compile_error!` each.
    pub(crate) fn to_tokens(&self) -> TokenStream {
        self.errors.iter().map(syn::Error::to_compile_error).collect()
    }

    /// The messages alone.
    #[cfg(test)]
    pub(crate) fn messages(&self) -> Vec<String> {
        self.errors.iter().flat_map(|error| error.clone().into_iter().map(|e| e.to_string())).collect()
    }
}

/// What is wrong, in lower case, and the remedy.
pub(crate) fn problem(span: Span, message: &str, help: &str) -> syn::Error {
    if help.is_empty() {
        syn::Error::new(span, message)
    } else {
        syn::Error::new(span, format!("{message}\nhelp: {help}"))
    }
}

/// The error with a remedy, if it has none.
pub(crate) fn with_remedy(error: &syn::Error, help: &str) -> syn::Error {
    let has_one = error.clone().into_iter().any(|part| part.to_string().contains("\nhelp: "));
    if has_one { error.clone() } else { problem(error.span(), &error.to_string(), help) }
}
