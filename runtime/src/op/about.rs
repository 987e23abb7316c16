//! What can be asked of any op.

use super::{DomainChange, EnumChange, Op, PUT_BACK};
use crate::model::TableName;

impl<'a> Op<'a> {
    /// The table or other object that the op is about, under its name before the op; none for `execute` and `run`.
    pub const fn table(&self) -> Option<TableName<'a>> {
        match self {
            Op::CreateTable { table, .. }
            | Op::AlterTable { table, .. }
            | Op::DropTable { table }
            | Op::RenameTable { table, .. }
            | Op::AddColumn { table, .. }
            | Op::DropColumn { table, .. }
            | Op::RenameColumn { table, .. }
            | Op::AlterColumn { table, .. }
            | Op::CreateItem { table, .. }
            | Op::RenameIndex { table, .. }
            | Op::RenameConstraint { table, .. }
            | Op::ValidateConstraint { table, .. }
            | Op::DropIndex { table, .. }
            | Op::DropConstraint { table, .. }
            | Op::CreateTrigger { table, .. }
            | Op::ReplaceTrigger { table, .. }
            | Op::RenameTrigger { table, .. }
            | Op::DropTrigger { table, .. }
            | Op::BulkInsert { table, .. } => Some(*table),
            Op::CreateObject { object } | Op::ReplaceObject { object } => Some(object.name),
            Op::DropObject { name, .. }
            | Op::RenameObject { name, .. }
            | Op::AlterEnum { name, .. }
            | Op::AlterDomain { name, .. }
            | Op::AlterSequence { name, .. }
            | Op::SetAside { view: name }
            | Op::Refresh { view: name, .. }
            | Op::PutBack { view: name } => Some(*name),
            Op::Execute { .. } | Op::Run { .. } => None,
        }
    }

    /// The name that the op gives to what it is about, if it renames it.
    pub const fn renamed_to(&self) -> Option<TableName<'a>> {
        match self {
            Op::RenameTable { to, .. } | Op::RenameObject { to, .. } => Some(*to),
            Op::CreateTable { .. }
            | Op::AlterTable { .. }
            | Op::DropTable { .. }
            | Op::AddColumn { .. }
            | Op::DropColumn { .. }
            | Op::RenameColumn { .. }
            | Op::AlterColumn { .. }
            | Op::CreateItem { .. }
            | Op::RenameIndex { .. }
            | Op::RenameConstraint { .. }
            | Op::ValidateConstraint { .. }
            | Op::DropIndex { .. }
            | Op::DropConstraint { .. }
            | Op::CreateObject { .. }
            | Op::DropObject { .. }
            | Op::AlterEnum { .. }
            | Op::AlterDomain { .. }
            | Op::AlterSequence { .. }
            | Op::ReplaceObject { .. }
            | Op::SetAside { .. }
            | Op::PutBack { .. }
            | Op::CreateTrigger { .. }
            | Op::ReplaceTrigger { .. }
            | Op::RenameTrigger { .. }
            | Op::DropTrigger { .. }
            | Op::BulkInsert { .. }
            | Op::Execute { .. }
            | Op::Refresh { .. }
            | Op::Run { .. } => None,
        }
    }

    /// How many columns, constraints and indexes the op makes or remakes.
    pub const fn made(&self) -> usize {
        match self {
            Op::CreateTable { columns, items, .. } => columns.len() + items.len(),
            Op::AddColumn { items, .. } => 1 + items.len(),
            Op::CreateObject { object } | Op::ReplaceObject { object } => object.definition.made(),
            // the op does not tell which columns the view has
            Op::PutBack { .. } => PUT_BACK,
            Op::AlterSequence { .. }
            | Op::CreateTrigger { .. }
            | Op::ReplaceTrigger { .. }
            | Op::RenameTrigger { .. }
            | Op::AlterDomain { change: DomainChange::Set { .. } | DomainChange::AddCheck(_), .. }
            | Op::AlterEnum { change: EnumChange::Add { .. } | EnumChange::Rename { .. }, .. }
            | Op::RenameColumn { .. }
            | Op::AlterColumn { .. }
            | Op::CreateItem { .. }
            | Op::RenameIndex { .. }
            | Op::RenameConstraint { .. }
            | Op::ValidateConstraint { .. } => 1,
            Op::AlterEnum { change: EnumChange::Drop { .. }, .. }
            | Op::AlterDomain { change: DomainChange::DropCheck(_), .. }
            | Op::DropObject { .. }
            | Op::RenameObject { .. }
            | Op::SetAside { .. }
            | Op::AlterTable { .. }
            | Op::DropTrigger { .. }
            | Op::DropTable { .. }
            | Op::RenameTable { .. }
            | Op::DropColumn { .. }
            | Op::DropIndex { .. }
            | Op::DropConstraint { .. }
            | Op::Execute { .. }
            | Op::BulkInsert { .. }
            | Op::Refresh { .. }
            | Op::Run { .. } => 0,
        }
    }
}
