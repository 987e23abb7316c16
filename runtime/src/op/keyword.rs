//! What an op is called in the language.

use super::{ItemKind, Op};
use crate::model::ObjectKind;

impl Op<'_> {
    /// The keyword of the op in the language.
    pub const fn keyword(&self) -> &'static str {
        match self {
            Op::CreateTable { .. } => "create_table",
            Op::AlterTable { .. } => "alter_table",
            Op::DropTable { .. } => "drop_table",
            Op::RenameTable { .. } => "rename_table",
            Op::AddColumn { .. } => "add_column",
            Op::DropColumn { .. } => "drop_column",
            Op::RenameColumn { .. } => "rename_column",
            Op::AlterColumn { .. } => "alter_column",
            Op::CreateItem { item, .. } => match item.kind {
                ItemKind::Index { .. } => "create_index",
                ItemKind::PrimaryKey { .. } => "create_primary_key",
                ItemKind::Unique { .. } => "create_unique_constraint",
                ItemKind::ForeignKey { .. } => "create_foreign_key",
                ItemKind::Check { .. } => "create_check_constraint",
                ItemKind::Exclude(_) => "create_exclude_constraint",
            },
            Op::RenameIndex { .. } => "rename_index",
            Op::RenameConstraint { .. } => "rename_constraint",
            Op::ValidateConstraint { .. } => "validate_constraint",
            Op::DropIndex { .. } => "drop_index",
            Op::DropConstraint { .. } => "drop_constraint",
            Op::CreateObject { object } => of(object.definition.kind()).create,
            Op::DropObject { kind, .. } => of(*kind).drop,
            Op::RenameObject { kind, .. } => of(*kind).rename,
            Op::AlterEnum { .. } => "alter_enum",
            Op::AlterDomain { .. } => "alter_domain",
            Op::AlterSequence { .. } => "alter_sequence",
            Op::SetAside { .. } | Op::PutBack { .. } => "recreate_views",
            Op::CreateTrigger { .. } => "create_trigger",
            Op::ReplaceTrigger { .. } => "replace_trigger",
            Op::RenameTrigger { .. } => "rename_trigger",
            Op::DropTrigger { .. } => "drop_trigger",
            Op::ReplaceObject { object } => of(object.definition.kind()).replace,
            Op::Execute { .. } => "execute",
            Op::BulkInsert { .. } => "bulk_insert",
            Op::Refresh { .. } => "refresh_materialized_view",
            Op::Run { .. } => "run",
        }
    }
}

/// What the ops about a kind of object are called.
struct Keywords {
    create: &'static str,
    drop: &'static str,
    rename: &'static str,
    replace: &'static str,
}

/// One row of the table below.
macro_rules! keywords {
    ($word:literal) => {
        Keywords {
            create: concat!("create_", $word),
            drop: concat!("drop_", $word),
            rename: concat!("rename_", $word),
            replace: concat!("replace_", $word),
        }
    };
}

const fn of(kind: ObjectKind) -> Keywords {
    match kind {
        ObjectKind::Schema => keywords!("schema"),
        ObjectKind::Extension => keywords!("extension"),
        ObjectKind::Enum => keywords!("enum"),
        ObjectKind::Domain => keywords!("domain"),
        ObjectKind::Sequence => keywords!("sequence"),
        ObjectKind::Function => keywords!("function"),
        ObjectKind::Procedure => keywords!("procedure"),
        ObjectKind::View => keywords!("view"),
        ObjectKind::MaterializedView => keywords!("materialized_view"),
    }
}
