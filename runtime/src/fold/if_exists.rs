//! `if_exists` and `if_not_exists`: which databases have the words. What they are said of is folded as without them.

use super::Report;
use crate::model::{Chain, Database, Databases};
use crate::op::{Item, ItemKind, Op};

/// What the words are said of.
#[derive(Clone, Copy, Debug)]
pub enum IfExistsOf {
    /// `create_table`, `drop_table`.
    Table,
    /// `add_column`, `drop_column`.
    Column,
    /// `create_index`, `drop_index`.
    Index,
}

impl IfExistsOf {
    /// What they are said of in an op, if it may have them.
    pub const fn of(op: &Op<'_>) -> Option<IfExistsOf> {
        match op {
            Op::CreateTable { .. } | Op::DropTable { .. } => Some(IfExistsOf::Table),
            Op::AddColumn { .. } | Op::DropColumn { .. } => Some(IfExistsOf::Column),
            Op::CreateItem { item: Item { kind: ItemKind::Index { .. }, .. }, .. } | Op::DropIndex { .. } => {
                Some(IfExistsOf::Index)
            }
            Op::CreateItem { .. }
            | Op::AlterTable { .. }
            | Op::RenameTable { .. }
            | Op::RenameColumn { .. }
            | Op::AlterColumn { .. }
            | Op::RenameIndex { .. }
            | Op::RenameConstraint { .. }
            | Op::ValidateConstraint { .. }
            | Op::DropConstraint { .. }
            | Op::CreateObject { .. }
            | Op::DropObject { .. }
            | Op::RenameObject { .. }
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
            | Op::Execute { .. }
            | Op::BulkInsert { .. }
            | Op::Refresh { .. }
            | Op::Run { .. } => None,
        }
    }

    /// Reports the declared databases that do not have them.
    pub const fn check(self, chain: &Chain) -> Report {
        let (sqlite, mysql) = (Database::Sqlite.bit(), Database::Mysql.bit());
        let (noun, unknown_to) = match self {
            IfExistsOf::Table => ("tables", 0),
            IfExistsOf::Column => ("columns", sqlite | mysql),
            IfExistsOf::Index => ("indexes", mysql),
        };
        let mut report = Report::new();
        let without = chain.databases.and(Databases(unknown_to));
        if !without.is_empty() {
            report
                .at(0)
                .say("for ")
                .say(noun)
                .say(" there is no `IF EXISTS` or `IF NOT EXISTS` on ")
                .databases(without);
            report
                .help("leave the word out: the chain knows what is there; what was changed by hand is mended by hand");
        }
        report
    }
}

/// Panics where a declared database does not have the words.
///
/// # Panics
/// In const evaluation, which is a compile error under the word.
#[track_caller]
pub const fn assert_if_exists(chain: &Chain, of: IfExistsOf) {
    of.check(chain).raise(0);
}
