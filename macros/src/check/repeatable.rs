//! What `repeatable!` can hold: what is made again without losing a row.

use super::Errors;
use crate::syntax::{Definition, Op, OpKind, Repeatable};

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
    for op in ops {
        if !is_repeatable(op) {
            let what = format!("`{}` cannot be repeated", op.keyword);
            let help = "views, functions, procedures and triggers can be created here; write the rest in a revision";
            errors.at(op.keyword.span(), &what, help);
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
