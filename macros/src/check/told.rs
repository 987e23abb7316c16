//! What an `execute` tells that it changes, its `undo` must change back: nobody reads whether it does.

use crate::errors::Errors;
use crate::syntax::{Op, OpKind, Undo};

/// Checks the ops of an upgrade whose downgrade is derived.
pub(super) fn check(ops: &[Op], errors: &mut Errors) {
    for (op, next) in ops.iter().zip(ops.iter().skip(1)) {
        let OpKind::Execute { sql, undo } = &op.kind else { continue };
        if !next.told || sql.is_read() {
            continue; // of a text that is read, `changes` itself is wrong
        }
        let what = match undo {
            Undo::Nothing => "this changes the schema, and `undo nothing` leaves it so",
            Undo::Sql(sql) if sql.is_read() => "this changes the schema, and its `undo` changes rows at most",
            Undo::Sql(_) | Undo::Unknown => continue,
        };
        let help = "say `undo unchecked(\"…\")` with what changes it back, or write a `downgrade`";
        errors.at(op.keyword.span(), what, help);
    }
}
