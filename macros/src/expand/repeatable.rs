//! Repeatable objects: what a revision is that stands on another one and that none can stand on.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::parents::last_span;
use super::paths::imports;
use super::revision::{Fold, Start};
use crate::hash::{hash, key};
use crate::syntax::{Repeatable, message};

/// `sound`: nothing is wrong with the tokens, so that the fold's findings are news.
pub(super) fn expand(repeatable: &Repeatable, sound: bool) -> TokenStream {
    let Repeatable { docs, name, at, ops } = repeatable;
    let declared = quote! {
        #(#docs)*
        #[allow(dead_code, unreachable_pub, missing_docs, missing_copy_implementations, missing_debug_implementations)]
        pub struct #name;
    };
    if !sound {
        return declared;
    }
    let (name_text, summary) = (name.to_string(), message(docs));
    let id = format!("r:{name_text}");
    let version = key(&id);
    let (imports, span) = (imports(name.span()), last_span(at));
    let at = quote_spanned!(span=> type __At = #at;);
    let before = quote_spanned!(span=> { let __s = &__At::__aludel_revision().schemas.after; __s.read(__s.wrong) });
    let start = Start { schema: &before, span };
    let Fold { statics, ops, checks, schemas } = Fold::new(["__OPS", "__SCHEMA"], ops, start, version, false);
    let (version, id_hash) = (Literal::u64_unsuffixed(version), Literal::u64_unsuffixed(hash(&id, true)));
    let once = quote_spanned!(name.span()=> impl __a::IdIsUsedOnce<#id_hash> for __c::ThisCrate {});
    quote! {
        #declared
        const _: () = {
            #imports
            #at
            #statics
            #checks
            __a::REPEATABLES! {
                #![linkme_macro = __a::REPEATABLES]
                static __REPEATABLE: __a::Revision = __a::Revision {
                    id: #id,
                    key: #version,
                    schemas: #schemas,
                    name: #name_text,
                    message: #summary,
                    created: "",
                    parents: &[__At::__aludel_revision()],
                    depends_on: &[],
                    labels: &[],
                    ops: #ops,
                    downgrade: __a::Downgrade::Derived,
                    chain: __c::CHAIN,
                    settings: __a::AS_USUAL,
                    place: __a::Place {
                        module: __a::module_path!(),
                        file: __a::file!(),
                        line: __a::line!(),
                    },
                };
            }
            #once
        };
    }
}
