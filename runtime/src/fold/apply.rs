//! What each op makes of its table.

use super::bulk_insert::Inserted;
use super::draft::{Draft, check_syntax};
use super::found::{created, existing, renamed};
use super::sequence::drawn_from;
use super::users::Thing;
use super::{Element, Filter, Ids, Kind, List, Report, Schema, Table, object};
use crate::model::{Chain, Database, Name, ObjectKind, Sql, TableName, Type, Value};
use crate::op::{ColumnDef, Definition, Item, ItemKind, Object, Op, Undo};

/// An op's effect: the new version of its table, unless it has none.
pub(super) struct Applied<'a> {
    pub(super) table: Option<Table<'a>>,
    pub(super) seen: Filter,
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

/// Applies an op. What it makes is written to `own`; `at` is where that will stand for good: it is pointed into and
/// never read, because in const evaluation it is part of the static that is being made.
pub(super) const fn apply<'a>(
    chain: &Chain,
    before: &'a Schema<'a>,
    op: &'a Op<'a>,
    version: u64,
    own: &mut [Element<'a>],
    at: &'a [Element<'a>],
    findings: &mut Findings,
) -> Applied<'a> {
    let Findings { report, inverse } = findings;
    let found = match op {
        Op::CreateTable { table, comment, .. } => Some(created(chain, before, *table, version, comment, report)),
        Op::RenameTable { table, to } => renamed(chain, before, *table, *to, version, report),
        Op::Execute { sql, undo, read } => {
            check_execute(sql, undo, chain, report);
            super::reading::check(read, chain, before, report);
            None
        }
        Op::BulkInsert { table, columns, rows, undo, read } => {
            super::reading::check(read, chain, before, report);
            if let Undo::Sql(undo) = undo {
                check_syntax(undo, chain, report);
            }
            // rows are no part of the schema
            let inserted = Inserted { chain, name: *table, columns, rows };
            inserted.check(before, undo, report, inverse);
            None
        }
        Op::Run { .. } => None,
        Op::AlterTable { table, .. }
        | Op::DropTable { table }
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
        | Op::DropTrigger { table, .. } => existing(chain, before, *table, report),
        Op::CreateObject { object } => Some(object::created(chain, before, object, version, report)),
        Op::ReplaceObject { object } => object::existing(chain, before, object.definition.kind(), object.name, report),
        Op::RenameObject { kind, name, to } => object::renamed(chain, before, *kind, [*name, *to], version, report),
        Op::DropObject { kind, name } => object::existing(chain, before, *kind, *name, report),
        Op::AlterEnum { name, .. } => object::existing(chain, before, ObjectKind::Enum, *name, report),
        Op::AlterSequence { name, .. } => object::existing(chain, before, ObjectKind::Sequence, *name, report),
    };
    let good = report.is_empty();
    if let Some(from) = found
        // a stand-in is not dropped: later ops may be about it
        && (good || !matches!(op, Op::DropTable { .. } | Op::DropObject { .. }))
    {
        let mut table = from;
        if let Op::CreateTable { options: Some(options), .. } = op
            && from.version == version
        {
            table.options = **options;
        }
        let options = table.options;
        let mut hidden = Report::EMPTY;
        // what is wrong with a stand-in, or with a table that is not known, is no mistake of its own
        let known = !from.assumed && (good || from.elements.is_empty());
        if known {
            super::inverse::check(op, chain, before, found.as_ref(), inverse);
        }
        let mut draft = Draft {
            chain,
            before,
            name: table.name,
            id: table.id,
            version,
            options: &options,
            old: from.elements.as_slice(),
            own,
            made: 0,
            names: from.names,
            seen: before.seen,
            report: if known { &mut *report } else { &mut hidden },
        };
        let edit = work(&mut draft, op, &mut table);
        let (made, mut seen) = (draft.made, draft.seen);
        table.names = draft.names;
        if makes_relation(op) || table.view().is_some() {
            seen.add(table.name.name.folded);
        }
        match (&edit, op) {
            // what has the name already, or stands in, stays as it is
            (Edit::Show, Op::CreateObject { object } | Op::ReplaceObject { object }) if known => {
                table.object = Some(object);
                if !super::views::show(chain, before, at, &mut table) {
                    too_many(&table, report);
                }
            }
            (Edit::Show, _) => {}
            _ => finish(&mut table, &edit, at, made, report),
        }
        table.version = version;
        table.op = Some(op);
        table.mask = 0;
        table.links = List::EMPTY;
        table.insert_into(before.root);
        Applied { table: Some(table), seen }
    } else {
        super::inverse::check(op, chain, before, None, inverse);
        let mut seen = before.seen;
        if let Op::Execute { read, .. } | Op::BulkInsert { read, .. } = op {
            super::reading::note(read, chain, &mut seen);
        }
        Applied { table: None, seen }
    }
}

/// Whether the op makes a table or sequence under a new name.
const fn makes_relation(op: &Op<'_>) -> bool {
    matches!(
        op,
        Op::CreateTable { .. }
            | Op::RenameTable { .. }
            | Op::CreateObject { object: Object { definition: Definition::Sequence(_), .. } }
            | Op::RenameObject { kind: ObjectKind::Sequence, .. }
    )
}

/// Puts what the op made into the table's list.
const fn finish<'a>(table: &mut Table<'a>, edit: &Edit, at: &'a [Element<'a>], made: usize, report: &mut Report) {
    match edit {
        Edit::Remove(i) => table.elements = table.elements.without(*i),
        Edit::Replace(i) => {
            if !at.is_empty() {
                table.elements.set(*i, &at[0]);
            }
        }
        Edit::Insert(at_index) => {
            if !at.is_empty() && !table.elements.insert(*at_index, &at[0]) {
                too_many(table, report);
            }
        }
        Edit::Append | Edit::Show => {
            let mut i = 0;
            while i < made && i < at.len() {
                if !table.elements.push(&at[i]) {
                    too_many(table, report);
                    return;
                }
                i += 1;
            }
        }
    }
}

const fn too_many(table: &Table<'_>, report: &mut Report) {
    if table.object.is_some() {
        let what = if table.view().is_some() { "columns in one view" } else { "values in one enum" };
        report.at(0).say("more than 512 ").say(what).help("keep them as rows of a table");
    } else {
        report.at(0).say("more than 512 columns, constraints and indexes in one table").help("split the table");
    }
}

/// Does the op's work on the draft of its table.
const fn work<'a>(draft: &mut Draft<'_, 'a>, op: &'a Op<'a>, of: &mut Table<'a>) -> Edit {
    match op {
        Op::CreateTable { table, columns, items, .. } => {
            create_table(draft, *table, columns, items);
            Edit::Append
        }
        Op::AlterTable { alter, .. } => {
            draft.alter_table(of, alter);
            Edit::Append
        }
        Op::DropTable { table } => {
            drop_table(draft, *table);
            of.live = false;
            Edit::Append
        }
        Op::RenameTable { table, to } => {
            rename_table(draft, *table, *to);
            Edit::Append
        }
        Op::Execute { .. } | Op::BulkInsert { .. } | Op::Run { .. } => Edit::Append,
        Op::AddColumn { column, items, fill, .. } => {
            add_column(draft, column, items, fill.as_ref());
            Edit::Append
        }
        Op::DropColumn { column, fill, .. } => drop_column(draft, *column, fill.as_ref()),
        Op::RenameColumn { column, to, .. } => rename_column(draft, *column, *to),
        Op::AlterColumn { column, alter, .. } => match draft.view().column(*column) {
            Some(i) => {
                let element = *draft.view().get(i);
                let (altered, columns) = draft.altered(&element, alter, *column);
                draft.remake(&Element { kind: Kind::Column(altered), columns, ..element });
                Edit::Replace(i)
            }
            None => missing_column(draft, *column, *column),
        },
        Op::CreateItem { item, .. } => {
            draft.add_item(item);
            Edit::Append
        }
        Op::RenameIndex { index, to, .. } => rename_item(draft, *index, *to, true),
        Op::RenameConstraint { constraint, to, .. } => rename_item(draft, *constraint, *to, false),
        Op::ValidateConstraint { constraint, .. } => match draft.validated(*constraint) {
            Some(i) => Edit::Replace(i),
            None => Edit::Append,
        },
        Op::DropIndex { index, .. } => drop_item(draft, *index, true),
        Op::DropConstraint { constraint, .. } => drop_item(draft, *constraint, false),
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
                draft.check_not_read(*name, None, name.name.at);
            }
            Edit::Append
        }
        Op::AlterEnum { change, .. } => draft.alter_enum(change),
        Op::AlterSequence { name, options } => draft.alter_sequence(*name, options),
        Op::CreateTrigger { trigger, routine, .. } => {
            draft.create_trigger(*trigger, routine);
            Edit::Append
        }
        Op::ReplaceTrigger { trigger, routine, .. } => draft.replace_trigger(*trigger, routine),
        Op::DropTrigger { trigger, .. } => draft.drop_trigger(*trigger),
        Op::ReplaceObject { object } if object.definition.view().is_some() => {
            draft.replace_view(object, of);
            Edit::Show
        }
        Op::ReplaceObject { object } => draft.replace_object(object),
    }
}

/// Reports it. A column that would be called `to` stands in, so that what follows is not wrong as well.
const fn missing_column<'a>(draft: &mut Draft<'_, 'a>, column: Name<'a>, to: Name<'a>) -> Edit {
    draft.no_column(column, column.at);
    let near = draft.view().nearest(column.text, true);
    if !column.same(to) && draft.view().column(to).is_none() {
        let (kind, columns) = match near {
            Some(i) => (draft.view().get(i).kind, draft.view().get(i).columns),
            None => (Kind::Column(ColumnDef { nullable: true, ..ColumnDef::new(to, Type::Sql("")) }), Ids::new()),
        };
        draft.push(to, kind, columns);
    }
    Edit::Append
}

const fn rename_table<'a>(draft: &mut Draft<'_, 'a>, from: TableName<'a>, to: TableName<'a>) {
    draft.check_table_name(to, "table");
    draft.check_not_read(from, None, from.name.at);
    if from.same(to) {
        draft.report.at(to.name.at).say("this changes nothing: the table is called ").table(to).say(" already");
        draft.report.help("leave it out");
    } else {
        draft.check_own_items(to.name);
        draft.check_no_routine(draft.id, draft.id, from.name.at, Thing::Table(from));
    }
}

const fn create_table<'a>(
    draft: &mut Draft<'_, 'a>,
    name: TableName<'a>,
    columns: &'a [ColumnDef<'a>],
    items: &'a [Item<'a>],
) {
    draft.check_table_name(name, "table");
    let mut i = 0;
    while i < columns.len() {
        draft.add_column(&columns[i]);
        i += 1;
    }
    if columns.is_empty() {
        draft
            .report
            .at(name.name.at)
            .table(name)
            .say(" has no columns")
            .help("give it at least one: `id: i64 primary_key identity`");
    }
    draft.resolve_generated();
    draft.add_items(items);
    draft.check_identity_key();
    let options = *draft.options;
    draft.check_table_options(options.at);
    draft.check_without_rowid(&options);
}

const fn drop_table<'a>(draft: &mut Draft<'_, 'a>, name: TableName<'a>) {
    if let Some((table, foreign_key)) = draft.before.pointing_to(draft.id, None) {
        draft.report.at(name.name.at).table(name).say(" is still used by the foreign key ");
        draft.report.name(foreign_key.name.text).say(" of ").table(table.name);
        draft.report.help("drop the foreign key, or that table, first");
    }
    draft.is_used_elsewhere(draft.id, draft.id, name.name.at, Thing::Table(name));
    draft.check_not_read(name, None, name.name.at);
}

const fn add_column<'a>(
    draft: &mut Draft<'_, 'a>,
    column: &ColumnDef<'a>,
    items: &'a [Item<'a>],
    fill: Option<&Value<'a>>,
) {
    let at = column.name.at;
    draft.add_column(column);
    if column.generated.is_some() {
        draft.resolve_generated();
    }
    if let [_, ..] = items {
        draft.add_items(items);
    }
    if column.identity {
        draft.check_identity_key();
    }
    if let Some(fill) = fill {
        super::value::check_value(
            fill,
            &column.ty,
            column.nullable,
            "fill",
            if column.default.is_some() { at } else { column.default_at },
            draft.chain,
            draft.report,
        );
        let (uses, ty) = (draft.own[0].columns, column.ty);
        let fill_at = if column.default.is_some() { at } else { column.default_at };
        draft.check_enum_value(fill, &ty, &uses, "fill", fill_at);
        drawn_from(draft.chain, draft.before, fill, fill_at, draft.report);
    }
    let computed = column.identity || column.generated.is_some();
    if computed && fill.is_some() {
        draft.computed(column.name, column.default_at);
    }
    if !column.nullable && !computed && column.default.is_none() && fill.is_none() {
        draft.report.at(at).column(draft.name, column.name.text);
        draft.report.say(" is NOT NULL, and rows that are there already have no value for it");
        draft.report.help("give it `default(…)`, or `fill(…)` for those rows alone, or make it an `Option`");
    }
    let value = match (fill, &column.default) {
        (Some(fill), _) => fill.is_constant(),
        (None, Some(default)) => default.is_constant(),
        (None, None) => false,
    };
    if value && is_unique_alone(items) {
        draft.report.at(at).say("every row that is there already would get one and the same value for ");
        draft.report.column(draft.name, column.name.text).say(", which is unique");
        draft.report.help("add it as an `Option`, fill it with `execute`, then make it unique");
    }
}

/// Whether one of the items makes the new column unique by itself.
const fn is_unique_alone(items: &[Item<'_>]) -> bool {
    let mut i = 0;
    while i < items.len() {
        if let ItemKind::Unique { columns } | ItemKind::PrimaryKey { columns } = &items[i].kind
            && columns.len() == 1
        {
            return true;
        }
        i += 1;
    }
    false
}

const fn drop_column<'a>(draft: &mut Draft<'_, 'a>, name: Name<'a>, fill: Option<&Value<'a>>) -> Edit {
    let Some(i) = draft.view().column(name) else { return missing_column(draft, name, name) };
    let id = draft.view().get(i).id;
    draft.check_unused(id, name);
    let element = *draft.view().get(i);
    draft.check_not_read(draft.name, Some(&element), name.at);
    if let Some(fill) = fill
        && let Some(column) = draft.view().column_def(id)
    {
        // its token follows that of the column
        let (chain, at) = (draft.chain, name.at + 1);
        let (ty, nullable, uses) = (column.ty, column.nullable, draft.view().get(i).columns);
        if column.identity || column.generated.is_some() {
            draft.computed(name, at);
        } else {
            super::value::check_value(fill, &ty, nullable, "fill", at, chain, draft.report);
            draft.check_enum_value(fill, &ty, &uses, "fill", at);
        }
    }
    let old = draft.old;
    let (mut columns, mut k, len) = (0, 0, old.len());
    while k < len {
        if matches!(old[k].kind, Kind::Column(_)) {
            columns += 1;
        }
        k += 1;
    }
    if columns == 1 {
        draft.report.at(name.at).column(draft.name, name.text).say(" is the table's last column");
        draft.report.help("drop the table");
    }
    Edit::Remove(i)
}

const fn rename_column<'a>(draft: &mut Draft<'_, 'a>, from: Name<'a>, to: Name<'a>) -> Edit {
    let Some(i) = draft.view().column(from) else { return missing_column(draft, from, to) };
    let element = *draft.view().get(i);
    draft.check_length(to);
    draft.check_not_read(draft.name, Some(&element), from.at);
    if from.same(to) {
        draft.report.at(to.at).say("this changes nothing: the column is called ").name(to.text).say(" already");
        draft.report.help("leave it out");
    } else if !from.same_folded(to) {
        draft.check_column_free(to);
    }
    if draft.chain.databases.has(Database::Mysql) {
        draft.check_not_generated_from(element.id, from.at);
    }
    draft.check_no_routine(element.id, 0, from.at, Thing::Column(draft.name, from.text));
    draft.remake(&Element { name: to, ..element });
    Edit::Replace(i)
}

const fn drop_item<'a>(draft: &mut Draft<'_, 'a>, name: Name<'a>, index: bool) -> Edit {
    let Some(i) = draft.named_item(name, index, "drop") else { return Edit::Append };
    let element = *draft.view().get(i);
    draft.check_not_pointed_to(&element, name.at);
    let options = *draft.options;
    draft.check_key_kept(&element, &options, name.at);
    check_identity_kept(draft, &element, name.at);
    Edit::Remove(i)
}

const fn rename_item<'a>(draft: &mut Draft<'_, 'a>, from: Name<'a>, to: Name<'a>, index: bool) -> Edit {
    let Some(i) = draft.named_item(from, index, "rename") else { return Edit::Append };
    let element = *draft.view().get(i);
    draft.check_new_name(&element, from, to);
    draft.remake(&Element { name: to, ..element });
    Edit::Replace(i)
}

/// Reports the drop of the key that an identity column needs on SQLite, MySQL and MariaDB.
const fn check_identity_kept<'a>(draft: &mut Draft<'_, 'a>, element: &Element<'a>, at: u16) {
    let on = draft.chain.databases;
    if !element.is_indexed() {
        return;
    }
    let first = element.columns.as_slice()[0];
    let identity = match draft.view().column_def(first) {
        Some(column) => column.identity,
        None => false,
    };
    let sqlite = on.has(Database::Sqlite) && matches!(element.kind, Kind::PrimaryKey);
    let mysqls = !on.and(super::types::MYSQLS).is_empty() && !draft.view().leads(first, element.id);
    if identity && (sqlite || mysqls) {
        draft.report.at(at).say("the identity column of ").table(draft.name).say(" needs this key");
        draft.report.help("drop the column, or keep the key");
    }
}

/// Reports a text that runs on no declared database.
const fn check_execute(sql: &Sql<'_>, undo: &Undo<'_>, chain: &Chain, report: &mut Report) {
    check_syntax(sql, chain, report);
    if let Undo::Sql(undo) = undo {
        check_syntax(undo, chain, report);
    }
    let mut i = 0;
    while i < Database::ALL.len() {
        if chain.databases.has(Database::ALL[i]) && sql.text(Database::ALL[i]).is_some() {
            return;
        }
        i += 1;
    }
    report.at(sql.at).say("this runs on no database that the crate's `chain!` declares");
    report.help("add a text for one of them, or leave the op out");
}
