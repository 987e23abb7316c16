//! The only file that says where the runtime is: everything else goes through `__a` and `__c`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// What `chain!` declares, as a module in the root of the crate. When it is missing, rustc's "unresolved import" shows
/// this name, so that it says what to do.
const CHAIN: &str = "__write_aludel_chain_in_the_root_of_the_crate";

/// That module's name.
pub(super) fn chain_module() -> Ident {
    Ident::new(CHAIN, Span::call_site())
}

/// The module of generated code's own things.
pub(super) fn private() -> TokenStream {
    quote!(::aludel::__private)
}

/// `__a` is the runtime's private module, `__c` what `chain!` declares; at `span`, where rustc says that it is missing.
pub(super) fn imports(span: Span) -> TokenStream {
    let (private, chain) = (private(), format_ident!("{CHAIN}", span = span));
    let chain = quote_spanned!(span=> use crate::#chain as __c;);
    quote!(use #private as __a; #chain)
}
