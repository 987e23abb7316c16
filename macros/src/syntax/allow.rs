//! `#[allow(rule, reason = "…")]` before a revision or an op.

use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitStr, Result, Token};

use super::words::{comma, expected, peek_word, string, take_any_word};
use crate::errors::{Errors, problem};

const HELP: &str = "write `#[allow(rule, reason = \"why\")]`";

/// Rules that may be broken, and why.
#[derive(Clone, Debug)]
pub(crate) struct Allow {
    pub(crate) rules: Vec<Ident>,
    pub(crate) reason: LitStr,
}

/// The attributes before an op; any other than `allow` is an error.
pub(crate) fn parse_allows(input: ParseStream<'_>, errors: &mut Errors) -> Result<Vec<Allow>> {
    let mut allows = Vec::new();
    for attribute in input.call(Attribute::parse_outer)? {
        if attribute.path().is_ident("allow") {
            read(&attribute, &mut allows, errors);
        } else {
            let help = "say what an op is for in a `//` comment";
            errors.at(attribute.pound_token.span, "only `#[allow(…)]` can stand before an op", help);
        }
    }
    Ok(allows)
}

/// Reads one attribute; what is wrong with it is collected.
pub(crate) fn read(attribute: &Attribute, allows: &mut Vec<Allow>, errors: &mut Errors) {
    let read = match attribute.meta.require_list() {
        Ok(_) => attribute.parse_args_with(Allow::parse),
        Err(_) => Err(problem(attribute.pound_token.span, "`allow` does not say which rule", HELP)),
    };
    match read {
        Ok(allow) => allows.push(allow),
        Err(error) => errors.push(error),
    }
}

impl Allow {
    fn parse(content: ParseStream<'_>) -> Result<Self> {
        let (mut rules, mut reason) = (Vec::new(), None);
        let start = content.span();
        while !content.is_empty() {
            let Some(word) = peek_word(content) else { return Err(expected(content, "a rule or `reason`", &[])) };
            take_any_word(content);
            if word == "reason" && content.peek(Token![=]) {
                content.parse::<Token![=]>()?;
                reason = Some(string(content, "why: \"the table is small\"")?);
            } else {
                rules.push(word);
            }
            if !content.is_empty() {
                comma(content)?;
            }
        }
        match (rules.first(), reason) {
            (None, _) => Err(problem(start, "`allow` does not say which rule", HELP)),
            (Some(rule), None) => {
                Err(problem(rule.span(), &format!("`allow` does not say why `{rule}` may be broken"), HELP))
            }
            (Some(_), Some(reason)) if reason.value().trim().is_empty() => {
                Err(problem(reason.span(), "the reason is empty", HELP))
            }
            (Some(_), Some(reason)) => Ok(Allow { rules, reason }),
        }
    }
}
