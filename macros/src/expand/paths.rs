//! The only file that says where the runtime is: everything else goes through `__a` and `__c`.

use proc_macro2::TokenStream;
use quote::quote;

/// What `chain!` declares, as a module in the root of the crate. When it is missing, rustc's "unresolved import" shows
/// this name, so that it says what to do.
pub(super) fn chain_module() -> TokenStream {
    quote!(__write_aludel_chain_in_the_root_of_the_crate)
}

/// The module of generated code's own things.
pub(super) fn private() -> TokenStream {
    quote!(::aludel::__private)
}

/// `__a` is the runtime's private module, `__c` what `chain!` declares.
pub(super) fn imports() -> TokenStream {
    let (private, chain) = (private(), chain_module());
    quote! {
        use #private as __a;
        use crate::#chain as __c;
    }
}
