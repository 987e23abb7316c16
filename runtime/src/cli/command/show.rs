//! `show`: revisions and their ops.

use super::history::details;
use super::{Context, listed};
use crate::Error;
use crate::cli::args::Show;
use crate::cli::failure::Failure;
use crate::graph::{Revision, Target};
use crate::model::{Database, Databases};
use crate::op::{DomainChange, Downgrade, EnumChange, On, Op};

/// What `--json` prints: the revision, and its ops as the listing shows them.
#[derive(serde::Serialize)]
struct Shown {
    #[serde(flatten)]
    revision: &'static Revision,
    ops: Vec<String>,
    downgrade: String,
}

pub(super) async fn run(context: &Context, args: &Show) -> Result<(), Failure> {
    let target = Target::parse(&args.revision).map_err(Error::Target)?;
    let revisions = if target == Target::CURRENT {
        let settings = context.settings()?;
        context.migrator(&settings).current(settings.url.as_str()).await?.revisions
    } else {
        context.migrator.find_all(target)?
    };
    if revisions.is_empty() {
        return Err(Failure::new("there is no revision at base", "name one; `history` lists them"));
    }
    let shown: Vec<Shown> = revisions.into_iter().map(Shown::new).collect();
    match (context.output.json, shown.as_slice()) {
        (true, [one]) => context.output.json(one),
        (true, several) => context.output.json(&several),
        (false, several) => {
            for (at, one) in several.iter().enumerate() {
                if at > 0 {
                    context.output.line("");
                }
                one.print(context);
            }
        }
    }
    Ok(())
}

impl Shown {
    fn new(revision: &'static Revision) -> Shown {
        let downgrade = match revision.downgrade {
            Downgrade::Derived => "derived: the inverse of each op, last first".to_owned(),
            Downgrade::Written(ops) => {
                let ops = ops.iter().enumerate().map(|(at, op)| said(revision, On::Downgrade(at), op));
                format!("written: {}", ops.collect::<Vec<_>>().join(", "))
            }
            Downgrade::Irreversible(why) => format!("irreversible: {why}"),
        };
        let told = |at| revision.settings.told.contains(&On::Upgrade(at));
        let ops = revision.ops.iter().enumerate();
        let line = |(at, op)| {
            if told(at) { format!("  changes: {}", line(op)) } else { said(revision, On::Upgrade(at), op) }
        };
        let ops = ops.map(line);
        Shown { revision, ops: ops.collect(), downgrade }
    }

    fn print(&self, context: &Context) {
        context.output.line(listed(self.revision, 0));
        details(context, self.revision);
        for op in &self.ops {
            context.output.line(format_args!("    {op}"));
        }
        context.output.line(format_args!("\n    downgrade {}", self.downgrade));
    }
}

/// An op with what the revision's settings say of it.
fn said(revision: &Revision, on: On, op: &Op<'_>) -> String {
    let line = if revision.settings.if_exists.contains(&on) { looking(op) } else { line(op) };
    prefix(revision, on) + &line + &condition(revision, on)
}

/// `only(postgres) `.
fn prefix(revision: &Revision, on: On) -> String {
    let databases = revision.settings.databases(on);
    if databases == Databases::ALL {
        return String::new();
    }
    format!("only({}) ", databases.iter().map(Database::keyword).collect::<Vec<_>>().join(", "))
}

/// `drop_table if_exists users`.
fn looking(op: &Op<'_>) -> String {
    let word = if op.keyword().starts_with("drop_") { " if_exists " } else { " if_not_exists " };
    line(op).replacen(' ', word, 1)
}

/// ` when(demo)`.
fn condition(revision: &Revision, on: On) -> String {
    let tags = revision.settings.tags(on);
    if tags.is_empty() { String::new() } else { format!(" when({})", tags.join(", ")) }
}

/// `add_column orders.status`.
fn line(op: &Op<'_>) -> String {
    let keyword = op.keyword();
    if let Op::Run { function, .. } = op {
        return format!("{keyword} {}", function.name);
    }
    let Some(table) = op.table() else { return keyword.to_owned() };
    let table = if table.schema.is_empty() {
        table.name.text.to_owned()
    } else {
        format!("{}::{}", table.schema, table.name.text)
    };
    match op {
        Op::CreateTable { .. }
        | Op::DropTable { .. }
        | Op::Execute { .. }
        | Op::BulkInsert { .. }
        | Op::Refresh { .. }
        | Op::Run { .. }
        | Op::CreateObject { .. }
        | Op::ReplaceObject { .. }
        | Op::DropObject { .. }
        | Op::AlterSequence { .. }
        | Op::AlterTable { .. } => {
            format!("{keyword} {table}")
        }
        Op::SetAside { .. } => format!("{keyword} {table}: drop"),
        Op::PutBack { .. } => format!("{keyword} {table}: create"),
        Op::AlterDomain { change, .. } => match change {
            DomainChange::Set { .. } => format!("{keyword} {table}"),
            DomainChange::AddCheck(check) => format!("{keyword} {table} add check {}", check.name.text),
            DomainChange::DropCheck(name) => format!("{keyword} {table} drop check {}", name.text),
        },
        Op::AlterEnum { change, .. } => match change {
            EnumChange::Add { value, .. } => format!("{keyword} {table} add value {:?}", value.text),
            EnumChange::Rename { value, to } => {
                format!("{keyword} {table} rename value {:?} to {:?}", value.text, to.text)
            }
            EnumChange::Drop { value } => format!("{keyword} {table} drop value {:?}", value.text),
        },
        Op::RenameTable { to, .. } | Op::RenameObject { to, .. } => format!("{keyword} {table} to {}", to.name.text),
        Op::AddColumn { column, .. } => format!("{keyword} {table}.{}", column.name.text),
        Op::DropColumn { column, .. } | Op::AlterColumn { column, .. } => format!("{keyword} {table}.{}", column.text),
        Op::RenameColumn { column, to, .. } => format!("{keyword} {table}.{} to {}", column.text, to.text),
        Op::CreateItem { item, .. } => format!("{keyword} {} on {table}", item.name.text),
        Op::RenameIndex { index: from, to, .. }
        | Op::RenameConstraint { constraint: from, to, .. }
        | Op::RenameTrigger { trigger: from, to, .. } => {
            format!("{keyword} {} to {} on {table}", from.text, to.text)
        }
        Op::CreateTrigger { trigger, .. } | Op::ReplaceTrigger { trigger, .. } | Op::DropTrigger { trigger, .. } => {
            format!("{keyword} {} on {table}", trigger.text)
        }
        Op::DropIndex { index, .. } => format!("{keyword} {} on {table}", index.text),
        Op::ValidateConstraint { constraint, .. } | Op::DropConstraint { constraint, .. } => {
            format!("{keyword} {} on {table}", constraint.text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Name, TableName};

    #[test]
    fn ops_are_told_as_they_are_written() {
        let rename = Op::RenameTable { table: TableName::qualified("app", "users"), to: TableName::new("accounts") };
        assert_eq!(line(&rename), "rename_table app::users to accounts");
        let (index, to) = (Name::new("ix_a"), Name::new("ix_b"));
        let rename = Op::RenameIndex { table: TableName::new("users"), index, to };
        assert_eq!(line(&rename), "rename_index ix_a to ix_b on users");
        let drop = Op::DropIndex { table: TableName::new("users"), index: Name::new("ix_a"), concurrently: false };
        assert_eq!(line(&drop), "drop_index ix_a on users");
        assert_eq!(looking(&drop), "drop_index if_exists ix_a on users");
    }
}
