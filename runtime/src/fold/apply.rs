//! What each op makes of its table.

use super::bulk_insert::Inserted;
use super::draft::Draft;
use super::found::{created, existing, renamed, table_or_view};
use super::sql::{check_execute, check_syntax};
use super::{Element, Filter, Kind, Report, Schema, Table, object};
use crate::model::{Chain, ObjectKind};
use crate::op::{ABSENT, Definition, Item, ItemKind, Op, Undo};

/// Where what an op makes goes. A table and a filter are big, and each copy is work for the compiler.
pub(super) struct Room<'r, 'a> {
    /// For the elements: as many as [`Op::made`] says. The table points to them here.
    pub(super) own: &'a mut [Element<'a>],
    /// How many elements the ops before it in its revision make.
    pub(super) first: u32,
    /// For the new version of its table.
    pub(super) table: &'r mut Table<'a>,
    /// What was seen before; what the op shows is added.
    pub(super) seen: &'r mut Filter,
}

/// What is wrong with an op.
pub(super) struct Findings {
    pub(super) report: Report,
    /// Why the op has no inverse that could run.
    pub(super) inverse: Report,
}

impl Findings {
    /// Nothing.
    pub(super) const EMPTY: Findings = Findings { report: Report::EMPTY, inverse: Report::EMPTY };
}

/// How the elements that an op makes stand to those the table had.
pub(super) enum Edit {
    Append,
    Insert(usize),
    Replace(usize),
    Remove(usize),
    /// The elements are what a view shows.
    Show,
}

/// Applies an op; whether it makes a new version of a table.
pub(super) const fn apply<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    op: &'a Op<'a>,
    version: u64,
    room: Room<'_, 'a>,
    findings: &mut Findings,
) -> bool {
    let Findings { report, inverse } = findings;
    let Room { own, first, table, seen } = room;
    let new;
    let found: Option<&Table<'a>> = match op {
        Op::CreateTable { table, comment, .. } => {
            new = Some(created(chain, before, *table, version, comment, report));
            new.as_ref()
        }
        Op::RenameTable { table, to } => {
            new = renamed(chain, before, *table, *to, version, report);
            new.as_ref()
        }
        Op::Execute { sql, undo, read } => {
            check_execute(sql, undo, chain, before, report);
            super::reading::check(read, chain, before, report);
            None
        }
        Op::BulkInsert { table, columns, rows, file, repeats, undo, read } => {
            super::reading::check(read, chain, before, report);
            if let Undo::Sql(undo) = undo {
                check_syntax(undo, chain, before, report);
            }
            // rows are no part of the schema
            let inserted = Inserted { chain, name: *table, columns, rows, file: *file, repeats };
            inserted.check(before, undo, report, inverse);
            None
        }
        Op::Refresh { view, concurrently } => {
            super::refresh::check(chain, before, op, *view, *concurrently, report);
            None
        }
        Op::Run { .. } => None,
        Op::CreateItem { table, item: Item { kind: ItemKind::Index { .. }, .. }, .. }
        | Op::RenameIndex { table, .. }
        | Op::DropIndex { table, .. } => table_or_view(chain, before, ObjectKind::MaterializedView, *table, report),
        Op::CreateTrigger { table, .. }
        | Op::ReplaceTrigger { table, .. }
        | Op::RenameTrigger { table, .. }
        | Op::DropTrigger { table, .. } => table_or_view(chain, before, ObjectKind::View, *table, report),
        Op::AlterTable { table, .. }
        | Op::DropTable { table }
        | Op::AddColumn { table, .. }
        | Op::DropColumn { table, .. }
        | Op::RenameColumn { table, .. }
        | Op::AlterColumn { table, .. }
        | Op::CreateItem { table, .. }
        | Op::RenameConstraint { table, .. }
        | Op::ValidateConstraint { table, .. }
        | Op::DropConstraint { table, .. } => existing(chain, before, *table, report),
        Op::CreateObject { object } => {
            new = Some(object::created(chain, before, object, version, report));
            new.as_ref()
        }
        Op::ReplaceObject { object } => object::existing(chain, before, object.definition.kind(), object.name, report),
        Op::RenameObject { kind, name, to } => {
            new = object::renamed(chain, before, *kind, [*name, *to], version, report);
            new.as_ref()
        }
        Op::DropObject { kind, name } => object::existing(chain, before, *kind, *name, report),
        Op::SetAside { view } => super::aside::existing(chain, before, *view, report),
        Op::PutBack { view } => {
            new = super::aside::created(chain, before, *view, version, report);
            new.as_ref()
        }
        Op::AlterEnum { name, .. } => object::existing(chain, before, ObjectKind::Enum, *name, report),
        Op::AlterDomain { name, .. } => object::existing(chain, before, ObjectKind::Domain, *name, report),
        Op::AlterSequence { name, .. } => object::existing(chain, before, ObjectKind::Sequence, *name, report),
    };
    if let Some(target) = found
        && (target.id & ABSENT != 0 || chain.databases.0 != chain.declared.0 || target.narrow)
    {
        super::only::check_target(chain, op, target, report);
    }
    let good = report.marks.len == 0;
    if let Some(from) = found
        // a stand-in is not dropped: later ops may be about it
        && (good || !matches!(op, Op::DropTable { .. } | Op::DropObject { .. } | Op::SetAside { .. }))
    {
        *table = *from;
        if let Op::CreateTable { options: Some(options), .. } = op
            && from.version == version
        {
            table.options = **options;
        }
        let options = table.options;
        let mut hidden = Report::EMPTY;
        // what is wrong with a stand-in, or with a table that is not known, is no mistake of its own
        let known = !from.assumed && (good || from.elements.len == 0);
        if known {
            super::inverse::check(op, chain, before, Some(from), inverse);
        }
        let mut draft = Draft {
            chain,
            before,
            name: table.name,
            id: table.id,
            version,
            options: &options,
            old: from.elements.as_slice(),
            had: from.elements.len,
            own: &mut *own,
            made: 0,
            slot: first,
            names: from.names,
            seen: &mut *seen,
            report: if known { &mut *report } else { &mut hidden },
        };
        let edit = work(&mut draft, op, table);
        let made = draft.made;
        table.names = draft.names;
        let at: &'a [Element<'a>] = own;
        if version & ABSENT != 0 {
            seen.add(super::only::NARROW);
            table.narrow = true;
        }
        if makes_relation(op) {
            seen.add(table.name.name.folded);
        }
        if let Edit::Show = edit {
            show(op, known, chain, before, at.split_at(made).0, table, report);
        } else {
            finish(table, &edit, at, made, report);
            table.fresh += made;
        }
        table.version = version;
        table.slot = 0;
        table.op = Some(op);
        table.insert_into(before.root);
        true
    } else {
        super::inverse::check(op, chain, before, None, inverse);
        if let Op::Execute { read, .. } | Op::BulkInsert { read, .. } = op {
            super::reading::note(read, chain, seen);
        }
        false
    }
}

/// Whether the op makes a table, sequence or view that may have a new name.
const fn makes_relation(op: &Op<'_>) -> bool {
    match op {
        Op::CreateTable { .. } | Op::RenameTable { .. } | Op::PutBack { .. } => true,
        Op::CreateObject { object } => {
            matches!(object.definition, Definition::Sequence(_)) || object.definition.view().is_some()
        }
        Op::RenameObject { kind, .. } => matches!(kind, ObjectKind::Sequence) || kind.is_view(),
        _ => false,
    }
}

/// Gives a view its columns.
const fn show<'a>(
    op: &'a Op<'a>,
    known: bool,
    chain: &Chain,
    before: &Schema<'a>,
    made: &'a [Element<'a>],
    table: &mut Table<'a>,
    report: &mut Report,
) {
    match op {
        Op::CreateObject { object } | Op::ReplaceObject { object } if known => table.object = Some(object),
        Op::PutBack { .. } => {}
        // what has the name already, or stands in, stays as it is
        _ => return,
    }
    if !super::views::show(chain, before, made, table) {
        too_many(table, report);
    }
}

/// Puts what the op made into the table's list.
const fn finish<'a>(table: &mut Table<'a>, edit: &Edit, at: &'a [Element<'a>], made: usize, report: &mut Report) {
    match edit {
        Edit::Remove(i) => table.elements.remove(*i),
        Edit::Replace(i) => {
            if !at.is_empty() {
                table.elements.set(*i, &at[0]);
            }
        }
        Edit::Insert(at_index) => {
            if !at.is_empty() && !table.elements.insert(*at_index, &at[0]) {
                too_many(table, report);
            }
            append(table, at, 1, made, report);
        }
        Edit::Append | Edit::Show => append(table, at, 0, made, report),
    }
}

/// Puts those from `from` on behind what the table had.
const fn append<'a>(table: &mut Table<'a>, at: &'a [Element<'a>], from: usize, made: usize, report: &mut Report) {
    let (mut i, made) = (from, if made < at.len() { made } else { at.len() });
    while i < made {
        if !table.elements.push(&at[i]) {
            too_many(table, report);
            return;
        }
        i += 1;
    }
}

const fn too_many(table: &Table<'_>, report: &mut Report) {
    if table.object.is_some() {
        let what = if table.view().is_some() {
            "columns, indexes and triggers in one view"
        } else if table.domain().is_some() {
            "checks in one domain"
        } else {
            "values in one enum"
        };
        report.at(0).say("more than 512 ").say(what).help("keep them as rows of a table");
    } else {
        report.at(0).say("more than 512 columns, constraints and indexes in one table").help("split the table");
    }
}

/// Does the op's work on the draft of its table.
const fn work<'a>(draft: &mut Draft<'_, 'a>, op: &'a Op<'a>, of: &mut Table<'a>) -> Edit {
    match op {
        Op::CreateTable { table, columns, items, .. } => {
            draft.create_table(*table, columns, items);
            Edit::Append
        }
        Op::AlterTable { alter, .. } => {
            draft.alter_table(of, alter);
            Edit::Append
        }
        Op::DropTable { table } => {
            draft.drop_table(*table);
            of.live = false;
            Edit::Append
        }
        Op::RenameTable { table, to } => {
            draft.rename_table(*table, *to);
            Edit::Append
        }
        Op::Execute { .. } | Op::BulkInsert { .. } | Op::Refresh { .. } | Op::Run { .. } => Edit::Append,
        Op::AddColumn { column, items, fill, place, told, .. } => {
            draft.add_column_to_rows(column, items, fill.as_ref(), *told);
            match place {
                Some(place) => draft.place(place),
                None => Edit::Append,
            }
        }
        Op::DropColumn { column, fill, .. } => draft.drop_column(*column, fill.as_ref()),
        Op::RenameColumn { column, to, .. } => draft.rename_column(*column, *to),
        Op::AlterColumn { column, alter, .. } => match draft.view().column(*column) {
            Some(i) => {
                let element = *draft.view().get(i);
                let (altered, columns) = draft.altered(&element, alter, *column);
                draft.remake(&Element { kind: Kind::Column(altered), columns, ..element });
                Edit::Replace(i)
            }
            None => draft.missing_column(*column, *column),
        },
        Op::CreateItem { item, .. } => {
            draft.add_item(item);
            Edit::Append
        }
        Op::RenameIndex { index, to, .. } => draft.rename_item(*index, *to, true),
        Op::RenameConstraint { constraint, to, .. } => draft.rename_item(*constraint, *to, false),
        Op::ValidateConstraint { constraint, .. } => match draft.validated(*constraint) {
            Some(i) => Edit::Replace(i),
            None => Edit::Append,
        },
        Op::DropIndex { index, .. } => draft.drop_item(*index, true),
        Op::DropConstraint { constraint, .. } => draft.drop_item(*constraint, false),
        Op::CreateObject { object } => {
            draft.create_object(object);
            if object.definition.view().is_some() { Edit::Show } else { Edit::Append }
        }
        Op::DropObject { kind, name } => {
            draft.check_object_unused(*kind, *name);
            of.live = false;
            Edit::Append
        }
        Op::RenameObject { kind, name, to } => {
            draft.check_length(to.name);
            draft.check_object_renamable(*kind, *name);
            if kind.is_view() {
                draft.check_own_items(to.name, "view");
                draft.check_not_read(*name, None, name.name.at);
            }
            Edit::Append
        }
        Op::SetAside { view } => {
            draft.set_aside(*view);
            of.live = false;
            Edit::Append
        }
        Op::PutBack { view } => {
            draft.put_back(*view, of);
            Edit::Show
        }
        Op::AlterEnum { change, .. } => draft.alter_enum(change),
        Op::AlterDomain { name, change } => draft.alter_domain(*name, change),
        Op::AlterSequence { name, options } => draft.alter_sequence(*name, options),
        Op::CreateTrigger { trigger, routine, .. } => {
            draft.create_trigger(*trigger, routine);
            Edit::Append
        }
        Op::ReplaceTrigger { trigger, routine, .. } => draft.replace_trigger(*trigger, routine),
        Op::RenameTrigger { trigger, to, .. } => draft.rename_trigger(*trigger, *to),
        Op::DropTrigger { trigger, .. } => draft.drop_trigger(*trigger),
        Op::ReplaceObject { object } if object.definition.view().is_some() => {
            draft.replace_view(object, of);
            Edit::Show
        }
        Op::ReplaceObject { object } => draft.replace_object(object),
    }
}
