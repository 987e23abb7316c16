//! PostgreSQL, 13 and newer.

mod aside;
mod column;
mod identity;
mod item;
mod object;
mod table;
pub(super) mod types;

use super::{IfExists, Unsupported, Written};
use crate::catalog::{Change, Table};
use crate::model::Database;
use item::How;

const DB: Database = Database::Postgres;

pub(super) fn statements(change: &Change, guard: IfExists) -> Result<Vec<Written>, Unsupported> {
    match change {
        Change::CreateTable { table } => table::create_table(table, guard),
        Change::AlterTable { before, after } => Ok(table::alter_table(before, after)),
        Change::DropTable { table } => Ok(table::drop_table(table, guard)),
        Change::RenameTable { before, after } => Ok(table::rename_table(before, after)),
        Change::AddColumn { before, after, column, fill } => {
            column::add_column(before, after, find(after, column)?, fill.as_deref(), guard)
        }
        Change::DropColumn { before, after, column, fill: _ } => Ok(column::drop_column(before, after, column, guard)),
        Change::RenameColumn { before, after: _, from, to } => Ok(column::rename_column(before, from, to)),
        Change::AlterColumn { before, after, column, using, fill } => {
            let columns = [find(before, column)?, find(after, column)?];
            column::alter_column([before, after], columns, using.as_deref(), fill.as_deref())
        }
        Change::RenameItem { before, after: _, from, to } => Ok(vec![item::rename_item(before, from, to)]),
        Change::AlterItem { before, after, name } => Ok(item::alter_item(before, after, name)),
        Change::AddItem { before, after, name: _, concurrently }
        | Change::DropItem { before, after, name: _, concurrently } => {
            Ok(item::change_items(before, after, How { concurrently: *concurrently, guard }))
        }
        Change::CreateObject { object } => Ok(object::create(object)),
        Change::DropObject { object } => Ok(object::drop(object)),
        Change::RenameObject { before, after } => Ok(object::rename(before, after)),
        Change::AlterObject { before, after } => Ok(object::alter(before, after)),
        Change::AlterEnum { before, after, tables } => Ok(object::alter_enum(before, after, tables)),
        Change::Refresh { view, concurrently } => Ok(vec![object::refresh(view, *concurrently)]),
        // `dialect::statements` writes them
        Change::Trigger { .. }
        | Change::Execute { .. }
        | Change::Run { .. }
        | Change::InsertRows { .. }
        | Change::DeleteRows { .. } => Ok(Vec::new()),
    }
}

/// Whether the change runs while others write, which PostgreSQL does outside of transactions only.
pub(super) fn is_concurrent(change: &Change) -> bool {
    matches!(change, Change::AddItem { concurrently: true, .. } | Change::DropItem { concurrently: true, .. })
}

/// For a change that runs outside of transactions: what tells how far an earlier try has come.
pub(super) fn probe(change: &Change) -> Option<String> {
    match change {
        Change::AddItem { after, name, concurrently: true, .. } => Some(item::probe_created(after, name)),
        Change::DropItem { before, name, concurrently: true, .. } => Some(item::probe_dropped(before, name)),
        _ => None,
    }
}

fn find<'t>(table: &'t Table, column: &str) -> Result<&'t crate::catalog::Column, Unsupported> {
    table.column(column).ok_or_else(|| super::no_column(table, column))
}
