//! MySQL 8 and MariaDB, 10.6 and newer: one grammar, a few words apart.
//!
//! Every ALTER commits by itself, so a change is one ALTER TABLE wherever that can be, made from the difference of the table
//! before and after.

mod alter;
mod collation;
pub(super) mod column;
mod enums;
mod item;
mod object;
pub(super) mod table;
pub(super) mod types;

pub(super) use self::collation::full_collation;
use super::{IfExists, Server, Unsupported, Written};
use crate::catalog::Change;

pub(super) fn statements(server: Server, change: &Change, guard: IfExists) -> Result<Vec<Written>, Unsupported> {
    match change {
        Change::CreateTable { table } => table::create_table(server, table, guard),
        Change::AlterTable { before, after } => table::alter_table(server, before, after),
        Change::DropTable { table } => Ok(vec![table::drop_table(server, table, guard)]),
        Change::RenameTable { before, after } => Ok(vec![table::rename_table(server, before, after)]),
        Change::AddColumn { before, after, column, fill } => {
            alter::add_column(server, before, after, column, fill.as_deref(), guard)
        }
        Change::DropColumn { before, after, column, fill: _ } => {
            alter::drop_column(server, before, after, column, guard)
        }
        Change::RenameColumn { before, after, from, to } => alter::rename_column(server, before, after, from, to),
        Change::AlterColumn { before, after, column, using: _, fill } => {
            alter::alter_column(server, before, after, column, fill.as_deref())
        }
        Change::RenameItem { before, after, from, to } => alter::rename_item(server, before, after, from, to),
        Change::AddItem { before, after, name: _, concurrently: _ }
        | Change::AlterItem { before, after, name: _ }
        | Change::DropItem { before, after, name: _, concurrently: _ } => {
            alter::change_items(server, before, after, guard)
        }
        Change::AlterEnum { before, after, tables } => enums::alter_enum(server, before, after, tables),
        Change::CreateObject { object } => Ok(object::create(server, object)),
        Change::DropObject { object } => Ok(object::drop(server, object)),
        Change::RenameObject { before, after } => Ok(object::rename(server, before, after)),
        Change::AlterObject { before, after } => Ok(object::alter(server, before, after)),
        // `dialect::statements` writes them; there are no materialized views
        Change::Trigger { .. }
        | Change::Refresh { .. }
        | Change::Execute { .. }
        | Change::Run { .. }
        | Change::InsertRows { .. }
        | Change::DeleteRows { .. } => Ok(Vec::new()),
    }
}
