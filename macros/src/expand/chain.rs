//! `chain!` as a hidden module: the declaration, and the type that coherence checks hang on.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::parents::last_span;
use super::paths::{chain_module, private};
use crate::syntax::{Chain, DATABASES, Term};

pub(super) fn expand(chain: &Chain) -> TokenStream {
    let (module, private) = (chain_module(), private());
    let Chain { databases, versions, terms: _, edition, version_table, history_table } = chain;
    let versions = versions.iter().map(|(major, minor)| quote!(#private::Version(#major, #minor)));
    let text = |name: &Option<syn::LitStr>, usual: &str| name.as_ref().map_or(usual.to_owned(), syn::LitStr::value);
    let version_table = text(version_table, "aludel_version");
    let history_table = text(history_table, "aludel_history");
    let Terms { outside, statics, list, narrower } = Terms::of(chain);
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
                ever: #private::Databases(#databases),
                folds: #private::Databases(#databases).fold_names(),
                versions: [#(#versions),*],
                edition: #edition,
                version_table: #version_table,
                history_table: #history_table,
                terms: #list,
                narrower: #narrower,
            };
            // by reference: a static of a struct type costs a proof at each use that it has no interior mutability
            pub static CHAIN: &#private::Chain = &DECLARED;
        }
        #outside
    }
}

/// The databases that take part in some of the revisions only.
#[derive(Default)]
struct Terms {
    /// Beside the module, where the names of revisions are the user's: a function that leads to each, and what is wrong with it.
    outside: TokenStream,
    statics: TokenStream,
    list: TokenStream,
    narrower: TokenStream,
}

impl Terms {
    fn of(chain: &Chain) -> Terms {
        let mut out = Terms { list: quote!(&[]), narrower: quote!(&[]), ..Terms::default() };
        if chain.terms.is_empty() {
            return out;
        }
        let (module, private) = (chain_module(), private());
        let (mut functions, mut list) = (TokenStream::new(), TokenStream::new());
        for (i, Term { database, until, revision: path }) in chain.terms.iter().enumerate() {
            let span = last_span(path);
            let (named, keys) = (format_ident!("revision_{i}"), format_ident!("KEYS_{i}"));
            let bound = if *until { quote!(Until) } else { quote!(Since) };
            let database = DATABASES.iter().position(|(_, bit, _)| bit == database).unwrap_or(0);
            let (database, index) = (Literal::usize_unsuffixed(database), Literal::usize_unsuffixed(i));
            let revision = quote_spanned!(span=> <#path>::__aludel_revision());
            functions.extend(quote!(pub const fn #named() -> &'static #private::Revision { #revision }));
            let slots = quote_spanned!(span=> __a::term_slots(ThisCrate::#named(), __a::Bound::#bound));
            // by reference: to know its type nothing is to be evaluated, which asks for what is declared here
            out.statics.extend(quote! {
                #[allow(long_running_const_eval)]
                static #keys: &[u64] = {
                    use #private as __a;
                    const SLOTS: usize = #slots;
                    &__a::term_keys::<SLOTS>(ThisCrate::#named(), __a::Bound::#bound)
                };
            });
            list.extend(quote! {
                #private::Term {
                    database: #private::Database::ALL[#database],
                    bound: #private::Bound::#bound,
                    revision: ThisCrate::#named().key,
                    keys: #keys,
                },
            });
            let term = quote!(#module::CHAIN, #index, #module::ThisCrate::#named());
            let check = quote_spanned!(span=> __a::check_term(#term, __a::module_path!()));
            out.outside.extend(quote! {
                #[allow(long_running_const_eval)]
                const _: () = {
                    use #private as __a;
                    #check
                };
            });
        }
        let (count, subsets) = (chain.terms.len(), (1_usize << chain.terms.len()) - 1);
        out.statics.extend(quote! {
            static TERMS: [#private::Term; #count] = [#list];
            static NARROWER: [#private::Chain; #subsets] = DECLARED.narrowed();
        });
        out.outside.extend(quote!(#[doc(hidden)] impl #module::ThisCrate { #functions }));
        (out.list, out.narrower) = (quote!(&TERMS), quote!(&NARROWER));
        out
    }
}
