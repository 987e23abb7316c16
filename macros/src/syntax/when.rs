//! `when(tag, …)` behind a data step.

use proc_macro2::Span;
use syn::Result;
use syn::parse::ParseStream;

use super::Name;
use super::words::{list, parens, take_word};
use crate::errors::problem;

/// The tags of which one must be chosen for the step to run.
#[derive(Clone, Debug)]
pub(crate) struct When {
    pub(crate) span: Span,
    pub(crate) tags: Vec<Name>,
}

impl When {
    /// `when(tag, …)`, if it is there.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Option<Self>> {
        let Some(word) = take_word(input, "when") else { return Ok(None) };
        let tags = list(&parens(input, "when")?, parse_tag)?;
        for (i, tag) in tags.iter().enumerate() {
            if tags[..i].iter().any(|other| other.text == tag.text) {
                return Err(problem(tag.span, &format!("the tag `{}` is said twice", tag.text), "keep one of them"));
            }
        }
        Ok(Some(When { span: word.span(), tags }))
    }
}

/// The journal keeps tags with commas between them.
fn parse_tag(content: ParseStream<'_>) -> Result<Name> {
    let tag = Name::parse(content, "a tag: `demo`")?;
    if tag.text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')) {
        return Ok(tag);
    }
    let help = "write letters, digits, `_`, `-` and `.`: `when(demo)`, `when(\"eu-west\")`";
    Err(problem(tag.span, &format!("`{}` is not a tag", tag.text), help))
}
