//! `recreate_views(v, w) { … }`: views out of the way of the ops in the block, and back again.

use syn::parse::ParseStream;
use syn::{Ident, Result};

use super::{Allow, Op, OpKind, parse_ops};
use crate::errors::{Errors, problem};
use crate::syntax::words::{at_word, braces, end, expect_word, list, parens, skip_semicolon};
use crate::syntax::{ObjectKind, Only};

const WORD: &str = "recreate_views";

pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    at_word(input, WORD)
}

/// The ops of the block, between those that drop the views, the last one first, and those that make them again. What is allowed
/// is allowed to all of them; `only` is where the views are, and the ops in between say theirs.
pub(super) fn parse(
    input: ParseStream<'_>,
    allow: &[Allow],
    only: Option<&Only>,
    errors: &mut Errors,
) -> Result<Vec<Op>> {
    let keyword = expect_word(input, WORD)?;
    let content = parens(input, WORD)?;
    let views = list(&content, |content| ObjectKind::View.parse_name(content))?;
    end(&content)?;
    let content = braces(input, &format!("`{WORD}({})`", views[0].shown()))?;
    let inner = parse_ops(&content, errors);
    skip_semicolon(input);
    if inner.is_empty() && errors.is_empty() {
        return Err(problem(keyword.span(), "nothing happens between dropping the views and making them again", HELP));
    }
    for (i, view) in views.iter().enumerate() {
        if views[..i].iter().any(|other| other.shown() == view.shown()) {
            let what = format!("the view `{}` is named twice", view.shown());
            errors.at(view.table.span, &what, "keep the first one");
        }
    }
    let aside = views.iter().rev().map(|view| OpKind::SetAside { view: view.clone() });
    let back = views.iter().map(|view| OpKind::PutBack { view: view.clone() });
    let mut ops: Vec<Op> = aside.map(|kind| half(&keyword, kind, only)).collect();
    ops.extend(inner);
    ops.extend(back.map(|kind| half(&keyword, kind, only)));
    for op in &mut ops {
        op.allow.extend_from_slice(allow);
    }
    Ok(ops)
}

const HELP: &str = "put the ops that the views are in the way of into the block, or leave it out";

fn half(keyword: &Ident, kind: OpKind, only: Option<&Only>) -> Op {
    Op {
        keyword: keyword.clone(),
        kind,
        allow: Vec::new(),
        told: false,
        when: None,
        if_exists: None,
        only: only.cloned(),
    }
}
