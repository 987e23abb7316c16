//! `chain!` as a hidden module: the declaration, and the type that coherence checks hang on.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::parents::last_span;
use super::paths::{chain_module, private};
use crate::syntax::{Chain, DATABASES};

pub(super) fn expand(chain: &Chain) -> TokenStream {
    let (module, private) = (chain_module(), private());
    let Chain { databases, versions, late: _, edition, version_table, history_table } = chain;
    let versions = versions.iter().map(|(major, minor)| quote!(#private::Version(#major, #minor)));
    let text = |name: &Option<syn::LitStr>, usual: &str| name.as_ref().map_or(usual.to_owned(), syn::LitStr::value);
    let version_table = text(version_table, "aludel_version");
    let history_table = text(history_table, "aludel_history");
    let Late { outside, statics, list, earlier } = Late::of(chain);
    quote! {
        #[doc(hidden)]
        // nothing is derived: for a first `Debug` in a crate the compiler reads those of all others
        #[allow(unreachable_pub, missing_copy_implementations, missing_debug_implementations)]
        pub mod #module {
            pub struct ThisCrate;
            #statics
            static DECLARED: #private::Chain = #private::Chain {
                declared: #private::Databases(#databases),
                databases: #private::Databases(#databases),
                folds: #private::Databases(#databases).fold_names(),
                versions: [#(#versions),*],
                edition: #edition,
                version_table: #version_table,
                history_table: #history_table,
                late: #list,
                earlier: #earlier,
            };
            // by reference: a static of a struct type costs a proof at each use that it has no interior mutability
            pub static CHAIN: &#private::Chain = &DECLARED;
        }
        #outside
    }
}

/// The databases that join later.
#[derive(Default)]
struct Late {
    /// Beside the module, where the names of revisions are the user's: a function that leads to each, and what is wrong with it.
    outside: TokenStream,
    statics: TokenStream,
    list: TokenStream,
    earlier: TokenStream,
}

impl Late {
    fn of(chain: &Chain) -> Late {
        let mut out = Late { list: quote!(&[]), earlier: quote!(&[]), ..Late::default() };
        if chain.late.is_empty() {
            return out;
        }
        let (module, private) = (chain_module(), private());
        let (mut functions, mut list) = (TokenStream::new(), TokenStream::new());
        for (i, (bit, path)) in chain.late.iter().enumerate() {
            let span = last_span(path);
            let (since, before) = (format_ident!("since_{i}"), format_ident!("BEFORE_{i}"));
            let database = DATABASES.iter().position(|(_, other, _)| other == bit).unwrap_or(0);
            let (database, index) = (Literal::usize_unsuffixed(database), Literal::usize_unsuffixed(i));
            let revision = quote_spanned!(span=> <#path>::__aludel_revision());
            functions.extend(quote!(pub const fn #since() -> &'static #private::Revision { #revision }));
            let slots = quote_spanned!(span=> __a::slots_before(ThisCrate::#since()));
            // by reference: to know its type nothing is to be evaluated, which asks for what is declared here
            out.statics.extend(quote! {
                #[allow(long_running_const_eval)]
                static #before: &[u64] = {
                    use #private as __a;
                    const SLOTS: usize = #slots;
                    &__a::keys_before::<SLOTS>(ThisCrate::#since())
                };
            });
            list.extend(quote! {
                #private::Late {
                    database: #private::Database::ALL[#database],
                    since: ThisCrate::#since().key,
                    before: #before,
                },
            });
            let start = quote!(#module::CHAIN, #index, #module::ThisCrate::#since());
            let check = quote_spanned!(span=> __a::can_start(#start, __a::module_path!()));
            out.outside.extend(quote! {
                #[allow(long_running_const_eval)]
                const _: () = {
                    use #private as __a;
                    #check
                };
            });
        }
        let (count, subsets) = (chain.late.len(), (1_usize << chain.late.len()) - 1);
        out.statics.extend(quote! {
            static LATE: [#private::Late; #count] = [#list];
            static EARLIER: [#private::Chain; #subsets] = DECLARED.without_late();
        });
        out.outside.extend(quote!(#[doc(hidden)] impl #module::ThisCrate { #functions }));
        (out.list, out.earlier) = (quote!(&LATE), quote!(&EARLIER));
        out
    }
}
