//! What `repeatable!` can hold: what is made again without losing a row.

use super::Errors;
use crate::syntax::{Definition, Item, ItemKind, Op, OpKind, Repeatable};

/// What the journal's column holds, less the mark that tells it from a revision's id.
const LONGEST: usize = 30;

/// Checks the objects.
pub(crate) fn check(repeatable: &Repeatable, errors: &mut Errors) {
    let Repeatable { name, ops, .. } = repeatable;
    if name.to_string().len() > LONGEST {
        let what = format!("`{name}` is longer than {LONGEST} characters, which the journal has no room for");
        errors.at(name.span(), &what, "shorten it");
    }
    if ops.is_empty() && errors.is_empty() {
        let help = "write `create_view active_users \"SELECT …\";`";
        errors.at(name.span(), &format!("`{name}` has no objects"), help);
    }
    for (at, op) in ops.iter().enumerate() {
        if !is_repeatable(op) && !is_index_of(&ops[..at], op) {
            let what = format!("`{}` cannot be repeated", op.keyword);
            errors.at(op.keyword.span(), &what, help_for(op));
        }
        if let Some(only) = &op.only {
            let help = "give a text for each database: `{ postgres: \"…\" }`";
            errors.at(only.span, &format!("`{}` takes no `only(…)` in `repeatable!`", op.keyword), help);
        }
        if !op.allow.is_empty() {
            let help = "take `#[allow(…)]` away";
            errors.at(op.keyword.span(), &format!("`{}` takes no attribute in `repeatable!`", op.keyword), help);
        }
    }
}

/// An index goes with its view, which the same block makes.
fn is_index_of(before: &[Op], op: &Op) -> bool {
    let OpKind::CreateItem { table, item: Item { kind: ItemKind::Index(_), .. }, concurrently: false } = &op.kind
    else {
        return false;
    };
    op.if_exists.is_none()
        && before.iter().any(|view| match &view.kind {
            OpKind::CreateObject { name, definition: Definition::MaterializedView(_) } => name.shown() == table.shown(),
            _ => false,
        })
}

fn help_for(op: &Op) -> &'static str {
    match &op.kind {
        OpKind::CreateItem { item: Item { kind: ItemKind::Index(_), .. }, .. } => {
            "a materialized view that is created above can have an index here, without more words; write the rest in a revision"
        }
        _ => "views, functions, procedures and triggers can be created here; write the rest in a revision",
    }
}

fn is_repeatable(op: &Op) -> bool {
    match &op.kind {
        OpKind::CreateTrigger { .. } => true,
        OpKind::CreateObject { definition, .. } => match definition {
            Definition::Function(_)
            | Definition::Procedure(_)
            | Definition::View(_)
            | Definition::MaterializedView(_) => true,
            Definition::Schema
            | Definition::Extension
            | Definition::Enum(_)
            | Definition::Domain(_)
            | Definition::Sequence(_) => false,
        },
        _ => false,
    }
}
