//! SQLite, 3.35 and newer. What its ALTER TABLE can do is left to it; the rest is a rebuild of the table.

pub(super) mod body;
mod column;
mod item;
mod rebuild;
mod table;
pub(crate) mod token;
pub(super) mod types;

use super::{IfExists, Unsupported, Written, views};
use crate::catalog::{Change, Table};
use crate::model::Database;

const DB: Database = Database::Sqlite;

pub(super) fn statements(change: &Change, guard: IfExists) -> Result<Vec<Written>, Unsupported> {
    if rebuilds(change) {
        return rebuild::statements(change);
    }
    match change {
        Change::CreateTable { table } => table::create_table(table, guard),
        Change::DropTable { table } => Ok(vec![table::drop_table(table, guard)]),
        Change::RenameTable { before, after } => table::rename_table(before, after),
        Change::AddColumn { before, after, column, fill: _ } => {
            column::add_column(before, after, after.column(column).ok_or_else(|| super::no_column(after, column))?)
        }
        Change::DropColumn { before, after, column, fill: _ } => Ok(column::drop_column(before, after, column)),
        Change::RenameColumn { before, after: _, from, to } => Ok(vec![column::rename_column(before, from, to)]),
        Change::AddItem { before, after, name: _, concurrently: _ }
        | Change::RenameItem { before, after, from: _, to: _ }
        | Change::AlterItem { before, after, name: _ }
        | Change::DropItem { before, after, name: _, concurrently: _ } => {
            Ok(item::change_indexes(before, after, guard))
        }
        Change::CreateObject { object } => Ok(views::create(DB, "VIEW", object)),
        Change::DropObject { object } if object.view.is_some() => Ok(views::drop(DB, "VIEW", object)),
        Change::RenameObject { before, after } | Change::AlterObject { before, after } if after.view.is_some() => {
            Ok(views::recreate(DB, before, after))
        }
        // An altered column that SQLite shows as before: a comment.
        // `dialect::statements` writes data steps
        // an enum lives in its columns, and there are no sequences, functions and materialized views
        Change::AlterColumn { .. }
        | Change::AlterTable { .. }
        | Change::DropObject { .. }
        | Change::RenameObject { .. }
        | Change::AlterEnum { .. }
        | Change::AlterObject { .. }
        | Change::Trigger { .. }
        | Change::Refresh { .. }
        | Change::Run { .. }
        | Change::Execute { .. }
        | Change::InsertRows { .. }
        | Change::DeleteRows { .. } => Ok(Vec::new()),
    }
}

/// Whether SQLite's ALTER TABLE cannot make the change.
pub(super) fn rebuilds(change: &Change) -> bool {
    match change {
        Change::CreateTable { .. }
        | Change::DropTable { .. }
        | Change::RenameTable { .. }
        | Change::RenameColumn { .. }
        | Change::CreateObject { .. }
        | Change::DropObject { .. }
        | Change::RenameObject { .. }
        | Change::AlterObject { .. }
        | Change::Trigger { .. }
        | Change::Refresh { .. }
        | Change::Execute { .. }
        | Change::Run { .. }
        | Change::InsertRows { .. }
        | Change::DeleteRows { .. } => false,
        Change::AddColumn { before, after, column, fill } => {
            fill.is_some()
                || changes_constraints(before, after)
                || !after.column(column).is_some_and(column::can_be_added)
        }
        Change::DropColumn { before, after, .. }
        | Change::AddItem { before, after, .. }
        | Change::RenameItem { before, after, .. }
        | Change::AlterItem { before, after, .. }
        | Change::DropItem { before, after, .. } => changes_constraints(before, after),
        Change::AlterColumn { before, after, .. } | Change::AlterTable { before, after } => before != after,
        Change::AlterEnum { tables, .. } => !tables.is_empty(),
    }
}

fn changes_constraints(before: &Table, after: &Table) -> bool {
    use super::items::Items;
    !Items::only(before, after).no_constraints() || !Items::only(after, before).no_constraints()
}
