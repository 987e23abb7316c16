//! `run` as data, and the functions behind it.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Function, Run, RunUndo};

pub(super) fn run(run: &Run, tokens: &mut Tokens) -> Tree {
    let Run { function, batch, version, undo } = run;
    let batched = batch.is_some();
    tokens.mark(function.span);
    let version = Literal::u32_unsuffixed(*version);
    let undo = match undo {
        RunUndo::Unknown => quote!(__a::RunUndo::Unknown),
        RunUndo::Nothing => quote!(__a::RunUndo::Nothing),
        RunUndo::Function(undo) => {
            let undo = self::function(undo, batched);
            quote!(__a::RunUndo::Function(#undo))
        }
    };
    let function = self::function(function, batched);
    let batch = batch.map_or(quote!(__a::None), |size| {
        let size = Literal::u32_unsuffixed(size);
        quote!(__a::Some(#size))
    });
    Tree::variant("Op", "Run", quote!(function: #function, version: #version, undo: #undo, batch: #batch))
}

/// The call is spanned at the path, where rustc says that it is not the function that is wanted.
fn function(function: &Function, batched: bool) -> TokenStream {
    let Function { path, name, span } = function;
    let call = if batched {
        quote_spanned!(*span=> __a::BatchCall(|context| __a::running_batch(#path(context))))
    } else {
        quote_spanned!(*span=> __a::Call(|context| __a::running(#path(context))))
    };
    quote!(__a::Function { name: #name, call: &#call })
}
