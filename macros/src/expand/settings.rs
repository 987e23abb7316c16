//! How the revision runs: one static where it says something, else the runtime's.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::duration::millis;
use crate::syntax::{Allow, Downgrade, Op, Revision};

/// A static if one is needed, and a reference to the settings.
pub(super) fn settings(revision: &Revision) -> (TokenStream, TokenStream) {
    let Revision { lock_timeout, statement_timeout, no_transaction, allow, ops, downgrade, .. } = revision;
    let mut said = OnOps::default();
    for allow in allow {
        said.allow(allow, &quote!(__a::On::Revision));
    }
    said.ops(ops, &quote!(Upgrade));
    if let Downgrade::Written { ops, .. } = downgrade {
        said.ops(ops, &quote!(Downgrade));
    }
    let OnOps { allow, told, when, if_exists, only } = &said;
    let timeouts = lock_timeout.is_some() || statement_timeout.is_some();
    if !(timeouts || *no_transaction) && [allow, told, when, if_exists, only].iter().all(|list| list.is_empty()) {
        return (quote!(), quote!(__a::AS_USUAL));
    }
    let (lock, statement) = (time(lock_timeout.as_ref()), time(statement_timeout.as_ref()));
    let declared = quote! {
        static __SETTINGS: __a::Settings = __a::Settings {
            lock_timeout: #lock,
            statement_timeout: #statement,
            no_transaction: #no_transaction,
            allow: &[#(#allow),*],
            told: &[#(#told),*],
            when: &[#(#when),*],
            if_exists: &[#(#if_exists),*],
            only: &[#(#only),*],
        };
    };
    (declared, quote!(&__SETTINGS))
}

/// What is said of single ops.
#[derive(Default)]
struct OnOps {
    allow: Vec<TokenStream>,
    told: Vec<TokenStream>,
    when: Vec<TokenStream>,
    if_exists: Vec<TokenStream>,
    only: Vec<TokenStream>,
}

impl OnOps {
    fn ops(&mut self, ops: &[Op], list: &TokenStream) {
        for (i, op) in ops.iter().enumerate() {
            let on = quote!(__a::On::#list(#i));
            op.allow.iter().for_each(|allow| self.allow(allow, &on));
            if let Some(when) = &op.when {
                let tags = when.tags.iter().map(|tag| &tag.text);
                self.when.push(quote!(__a::When { tags: &[#(#tags),*], on: #on }));
            }
            if op.if_exists.is_some() {
                self.if_exists.push(on.clone());
            }
            if let Some(only) = &op.only {
                let bits = only.bits();
                self.only.push(quote!(__a::Only { databases: __a::Databases(#bits), on: #on }));
            }
            if op.told {
                self.told.push(on);
            }
        }
    }

    fn allow(&mut self, allow: &Allow, on: &TokenStream) {
        let reason = &allow.reason;
        let rules = allow.rules.iter().map(ToString::to_string);
        self.allow.extend(rules.map(|rule| quote!(__a::Allow { rule: #rule, reason: #reason, on: #on })));
    }
}

fn time(text: Option<&LitStr>) -> TokenStream {
    let millis = text.and_then(|text| millis(&text.value()));
    millis.map_or(quote!(__a::None), |millis| quote!(__a::Some(__a::Duration::from_millis(#millis))))
}
