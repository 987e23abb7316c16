//! How the revision runs: one static where it says something, else the runtime's.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::duration::millis;
use crate::syntax::{Allow, Downgrade, Op, Revision};

/// A static if one is needed, and a reference to the settings.
pub(super) fn settings(revision: &Revision) -> (TokenStream, TokenStream) {
    let Revision { lock_timeout, statement_timeout, no_transaction, allow, ops, downgrade, .. } = revision;
    let mut allows: Vec<TokenStream> = allow.iter().flat_map(|allow| one(allow, &quote!(__a::On::Revision))).collect();
    for (i, op) in ops.iter().enumerate() {
        allows.extend(op.allow.iter().flat_map(|allow| one(allow, &quote!(__a::On::Upgrade(#i)))));
    }
    if let Downgrade::Written { ops, .. } = downgrade {
        for (i, op) in ops.iter().enumerate() {
            allows.extend(op.allow.iter().flat_map(|allow| one(allow, &quote!(__a::On::Downgrade(#i)))));
        }
    }
    let told = |ops: &[Op], on: &TokenStream| -> Vec<TokenStream> {
        ops.iter().enumerate().filter(|(_, op)| op.told).map(|(i, _)| quote!(__a::On::#on(#i))).collect()
    };
    let mut told_ops = told(ops, &quote!(Upgrade));
    if let Downgrade::Written { ops, .. } = downgrade {
        told_ops.extend(told(ops, &quote!(Downgrade)));
    }
    let timeouts = lock_timeout.is_some() || statement_timeout.is_some();
    if !(timeouts || *no_transaction) && told_ops.is_empty() && allows.is_empty() {
        return (quote!(), quote!(&__a::NO_SETTINGS));
    }
    let (lock, statement) = (time(lock_timeout.as_ref()), time(statement_timeout.as_ref()));
    let declared = quote! {
        static __SETTINGS: __a::Settings = __a::Settings {
            lock_timeout: #lock,
            statement_timeout: #statement,
            no_transaction: #no_transaction,
            allow: &[#(#allows),*],
            told: &[#(#told_ops),*],
        };
    };
    (declared, quote!(&__SETTINGS))
}

fn one(allow: &Allow, on: &TokenStream) -> Vec<TokenStream> {
    let reason = &allow.reason;
    let rules = allow.rules.iter().map(ToString::to_string);
    rules.map(|rule| quote!(__a::Allow { rule: #rule, reason: #reason, on: #on })).collect()
}

fn time(text: Option<&LitStr>) -> TokenStream {
    let millis = text.and_then(|text| millis(&text.value()));
    millis.map_or(quote!(__a::None), |millis| quote!(__a::Some(__a::Duration::from_millis(#millis))))
}
