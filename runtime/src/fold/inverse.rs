//! Whether an op has an inverse that could run, for a downgrade that is not written.

use super::types::needs_using;
use super::{Element, Report, Schema, Table};
use crate::model::{Chain, Database, Name, Value};
use crate::op::{Alter, AlterRare, ColumnDef, Op, RunUndo, Set, Undo};

/// Reports why the op cannot be taken back. `before` is its table before the op.
pub(super) const fn check(
    op: &Op<'_>,
    chain: &Chain,
    before: &Schema<'_>,
    table: Option<&Table<'_>>,
    report: &mut Report,
) {
    match op {
        Op::CreateTable { .. }
        | Op::AlterTable { .. }
        | Op::DropTable { .. }
        | Op::RenameTable { .. }
        | Op::AddColumn { .. }
        | Op::RenameColumn { .. }
        | Op::CreateItem { .. }
        | Op::RenameIndex { .. }
        | Op::RenameConstraint { .. }
        | Op::ValidateConstraint { .. }
        | Op::DropIndex { .. }
        | Op::DropConstraint { .. }
        | Op::CreateObject { .. }
        | Op::RenameObject { .. }
        | Op::AlterSequence { .. }
        | Op::PutBack { .. }
        | Op::CreateTrigger { .. }
        | Op::ReplaceTrigger { .. }
        | Op::RenameTrigger { .. }
        | Op::DropTrigger { .. }
        | Op::Refresh { .. }
        | Op::BulkInsert { .. } => {} // it looks for itself
        Op::AlterEnum { change, .. } => {
            if let Some(enum_) = table {
                super::remade::check_inverse(chain, before, enum_.id, change, report);
            }
        }
        Op::AlterDomain { change, .. } => {
            if let Some(domain) = table {
                super::domain::check_inverse(before, domain.id, change, report);
            }
        }
        Op::DropObject { .. } | Op::ReplaceObject { .. } | Op::SetAside { .. } => {
            if let Some(object) = table {
                super::views::check_inverse(chain, before, object, report);
                if let Op::ReplaceObject { object: new } = op {
                    super::views::check_replaced(chain, before, object, new, report);
                }
            }
        }
        Op::DropColumn { column, fill, .. } => {
            if let Some((element, def)) = column_of(table, *column)
                && needs_value(def, fill.as_ref())
                && before.domain_default(element).is_none()
            {
                report.at(0).say("no downgrade can be derived: adding the NOT NULL column ").name(column.text);
                report.say(" back needs a value for every row");
                report.help("say `drop_column …").say(" fill(…)`, or write a `downgrade`");
            }
        }
        Op::AlterColumn { column, alter, .. } => {
            if let Some((_, def)) = column_of(table, *column) {
                check_alter(def, alter, chain, report);
                if let Some(table) = table {
                    check_generated(chain, before, table, *column, alter, report);
                }
            }
        }
        Op::Execute { undo, .. } => match undo {
            Undo::Unknown => {
                report.at(0).say("no downgrade can be derived: this `execute` does not say how it is taken back");
                report.help("add `undo \"…\"`, or `undo nothing`, or write a `downgrade`");
            }
            Undo::Nothing | Undo::Sql(_) => {}
        },
        Op::Run { undo, .. } => match undo {
            RunUndo::Unknown => {
                report.at(0).say("no downgrade can be derived: this `run` does not say how it is taken back");
                report.help("add `, undo another_function`, or `, undo nothing`, or write a `downgrade`");
            }
            RunUndo::Nothing | RunUndo::Function(_) => {}
        },
    }
}

const fn column_of<'t>(table: Option<&'t Table<'t>>, name: Name<'_>) -> Option<(&'t Element<'t>, &'t ColumnDef<'t>)> {
    let Some(table) = table else { return None };
    let view = table.whole();
    let Some(i) = view.column(name) else { return None };
    let element = table.elements.as_slice()[i];
    match element.column() {
        Some(column) => Some((element, column)),
        None => None,
    }
}

/// Reports a column that would be dropped and added again to be computed as before, together with what uses it.
const fn check_generated(
    chain: &Chain,
    before: &Schema<'_>,
    table: &Table<'_>,
    name: Name<'_>,
    alter: &Alter<'_>,
    report: &mut Report,
) {
    let Some(AlterRare { generated: Set::Drop, .. }) = alter.rare else { return };
    let view = table.whole();
    let Some(i) = view.column(name) else { return };
    let column = view.get(i);
    let user = match view.user_of(column.id, 0) {
        Some(k) => Some((view.get(k).noun(), view.get(k).name.text)),
        None => match before.reader_of(chain, table.name, table.id, Some(column)) {
            Some(view) => Some((view.noun(), view.name.name.text)),
            None => None,
        },
    };
    if let Some((noun, user)) = user {
        report.at(0).say("no downgrade can be derived: to be computed again, ").name(name.text);
        report.say(" is dropped and added, and the ").say(noun).say(" ").name(user).say(" uses it");
        report.help("write a `downgrade` that drops that first and makes it again afterwards");
    }
}

/// Whether a column that comes back finds no value for the rows.
const fn needs_value(def: &ColumnDef<'_>, fill: Option<&Value<'_>>) -> bool {
    let computed = def.identity || def.generated.is_some();
    !def.nullable && !computed && def.default.is_none() && fill.is_none()
}

const fn check_alter(def: &ColumnDef<'_>, alter: &Alter<'_>, chain: &Chain, report: &mut Report) {
    if let Some(ty) = &alter.ty
        && chain.databases.has(Database::Postgres)
        && needs_using(ty, &def.ty)
    {
        report.at(0).say("no downgrade can be derived: PostgreSQL does not turn ").ty(ty).say(" back into ");
        report.ty(&def.ty).say(" by itself").help("write a `downgrade` with `using: \"…\"`");
    }
    let becomes_nullable = match alter.nullable {
        Some(nullable) => nullable && !def.nullable,
        None => false,
    };
    if becomes_nullable && alter.fill.is_none() {
        report
            .at(0)
            .say("no downgrade can be derived: the column becomes NOT NULL again, and rows may hold NULL by then");
        report.help("write a `downgrade` with `alter_column … { nullable: false, fill: … }`");
    }
}
