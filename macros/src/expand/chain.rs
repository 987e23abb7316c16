//! `chain!` as a hidden module: the declaration, and the type that coherence checks hang on.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::{chain_module, private};
use crate::syntax::Chain;

pub(super) fn expand(chain: &Chain) -> TokenStream {
    let (module, private) = (chain_module(), private());
    let Chain { databases, versions, edition, version_table, history_table } = chain;
    let versions = versions.iter().map(|(major, minor)| quote!(#private::Version(#major, #minor)));
    let text = |name: &Option<syn::LitStr>, usual: &str| name.as_ref().map_or(usual.to_owned(), syn::LitStr::value);
    let version_table = text(version_table, "aludel_version");
    let history_table = text(history_table, "aludel_history");
    quote! {
        #[doc(hidden)]
        #[allow(unreachable_pub)]
        pub mod #module {
            #[derive(Clone, Copy, Debug)]
            pub struct ThisCrate;
            static DECLARED: #private::Chain = #private::Chain {
                declared: #private::Databases(#databases),
                databases: #private::Databases(#databases),
                versions: [#(#versions),*],
                edition: #edition,
                version_table: #version_table,
                history_table: #history_table,
            };
            // by reference: a static of a struct type costs a proof at each use that it has no interior mutability
            pub static CHAIN: &#private::Chain = &DECLARED;
        }
    }
}
