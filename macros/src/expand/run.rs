//! `run` as data, and the functions behind it.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::tokens::Tokens;
use crate::syntax::{Function, Run, RunUndo};

pub(super) fn run(run: &Run, tokens: &mut Tokens) -> TokenStream {
    let Run { function, version, undo } = run;
    tokens.mark(function.span);
    let version = Literal::u32_unsuffixed(*version);
    let undo = match undo {
        RunUndo::Unknown => quote!(__a::RunUndo::Unknown),
        RunUndo::Nothing => quote!(__a::RunUndo::Nothing),
        RunUndo::Function(undo) => {
            let undo = self::function(undo);
            quote!(__a::RunUndo::Function(#undo))
        }
    };
    let function = self::function(function);
    quote!(__a::Op::Run { function: #function, version: #version, undo: #undo })
}

/// The call is spanned at the path, where rustc says that it is not the function that is wanted.
fn function(function: &Function) -> TokenStream {
    let Function { path, name, span } = function;
    let call = quote_spanned!(*span=> |context| __a::running(#path(context)));
    quote!(__a::Function { name: #name, call: &__a::Call(#call) })
}
