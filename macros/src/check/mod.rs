//! What the tokens alone prove wrong. Everything that needs the history of the chain is the fold's.

mod columns;
mod header;
mod keys;
mod repeatable;
mod rows;
mod storage;
mod table;
mod told;

pub(crate) use self::repeatable::check as check_repeatable;
use crate::errors::Errors;
use crate::syntax::{Change, ColumnType, Downgrade, Op, OpKind, Revision, Rows};

/// Checks a revision.
pub(crate) fn check(revision: &Revision, errors: &mut Errors) {
    header::check(revision, errors);
    check_ops(&revision.ops, errors);
    match &revision.downgrade {
        Downgrade::Written { ops, .. } => check_ops(ops, errors),
        Downgrade::Derived => told::check(&revision.ops, errors),
        Downgrade::Irreversible(_) => {}
    }
}

fn check_ops(ops: &[Op], errors: &mut Errors) {
    for op in ops {
        match &op.kind {
            OpKind::CreateTable { table, parts } => table::check(table, parts, errors),
            OpKind::AddColumn { table, column } => {
                columns::check(column, &table.shown(), true, errors);
                if op.if_exists.is_some() {
                    columns::check_if_not_exists(column, errors);
                }
            }
            OpKind::CreateItem { item, .. } => keys::check(item, errors),
            OpKind::AlterColumn { changes, .. } => {
                for alteration in changes {
                    check_change(&alteration.change, errors);
                }
                columns::check_changes(changes, errors);
            }
            OpKind::BulkInsert { table, rows: Rows::Written(rows), .. } => rows::check(table, rows, errors),
            OpKind::AlterTable { changes, .. } => {
                for option in changes {
                    storage::check_table(option, errors);
                }
            }
            OpKind::DropTable { .. }
            | OpKind::RenameTable { .. }
            | OpKind::DropColumn { .. }
            | OpKind::RenameColumn { .. }
            | OpKind::RenameIndex { .. }
            | OpKind::RenameConstraint { .. }
            | OpKind::ValidateConstraint { .. }
            | OpKind::DropIndex { .. }
            | OpKind::DropConstraint { .. }
            | OpKind::CreateObject { .. }
            | OpKind::DropObject { .. }
            | OpKind::RenameObject { .. }
            | OpKind::AlterEnum { .. }
            | OpKind::AlterDomain { .. }
            | OpKind::AlterSequence { .. }
            | OpKind::ReplaceObject { .. }
            | OpKind::SetAside { .. }
            | OpKind::PutBack { .. }
            | OpKind::CreateTrigger { .. }
            | OpKind::ReplaceTrigger { .. }
            | OpKind::RenameTrigger { .. }
            | OpKind::DropTrigger { .. }
            | OpKind::Refresh { .. }
            | OpKind::BulkInsert { rows: Rows::File(_), .. }
            | OpKind::Execute { .. }
            | OpKind::Run(_) => {}
        }
    }
}

/// `type` takes the bare type: whether the column is nullable is said by `nullable`.
fn check_change(change: &Change, errors: &mut Errors) {
    let (option, span) = match change {
        Change::Type(ColumnType::Rust { option, span, .. }) => (*option, *span),
        Change::Type(ColumnType::Sql { nullable, span, .. } | ColumnType::Made { nullable, span, .. }) => {
            (*nullable, *span)
        }
        Change::Using(_)
        | Change::Nullable(..)
        | Change::Default(_)
        | Change::Fill(_)
        | Change::Comment(_)
        | Change::Identity(_)
        | Change::Generated(_)
        | Change::Collate(_)
        | Change::Charset(_) => return,
    };
    if option {
        errors.at(span, "`type` takes the bare type, without `Option`", "say `nullable: true` next to it");
    }
}
