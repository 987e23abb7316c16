//! All that an op touches, listed.

use super::enums::type_name;
use super::rewritten::rewrites;
use super::search::Space;
use super::touch::{Access, Touch, What};
use super::trie::{folds, key};
use super::view::View as Elements;
use super::{Kind, List, Schema, Table};
use crate::model::{Action, Chain, Name, ObjectKind, Of, Reading, Sql, TableName, Type, Value, hash};
use crate::op::{
    AlterRare, ColumnDef, ColumnPlace, Definition, Dependency, EnumChange, Item, ItemKind, Op, Output, Part, Routine,
    SequenceOption, SequenceSet, Set, Shown, View,
};

/// How many things one op can touch.
const ROOM: usize = 1024;

/// Which side of a thing is touched: mixed into keys, so that, say, a column's default and its type are two things.
#[derive(Clone, Copy)]
enum Facet {
    /// A table, index or key by name, where they share a name space.
    Relation = 1,
    Column,
    Definition,
    Type,
    Nullable,
    /// Whether a foreign key's action changes the column: InnoDB then takes no check over it.
    Acted,
    Item,
    ForeignKeyName,
    CheckName,
    TriggerName,
    PrimaryKey,
    Identity,
    Rows,
    Options,
    /// Which columns a table has: what `*` means.
    Columns,
}

/// All that an op touches.
pub(super) struct Touches<'c, 'a> {
    chain: &'c Chain,
    /// The schema at the end of the op's own branch, where keys that a foreign key needs are looked up.
    after: &'c Schema<'a>,
    /// The schema at the end of the other branch, where keys that the op drops are looked up.
    other: &'c Schema<'a>,
    /// Tables and names as a whole, not what is touched of them.
    coarse: bool,
    pub(super) list: List<Touch<'a>, ROOM>,
    pub(super) too_many: bool,
}

impl<'c, 'a> Touches<'c, 'a> {
    /// Nothing yet.
    pub(super) const fn new(chain: &'c Chain, after: &'c Schema<'a>, other: &'c Schema<'a>) -> Self {
        Touches { chain, after, other, coarse: false, list: List::EMPTY, too_many: false }
    }

    /// Nothing yet; whatever an op touches of a table will be one touch, and its own table will be one that it changes. Ops
    /// that touch no table in common, as most of two branches, are told apart so at a quarter of the price.
    pub(super) const fn coarse(chain: &'c Chain, after: &'c Schema<'a>, other: &'c Schema<'a>) -> Self {
        Touches { coarse: true, ..Touches::new(chain, after, other) }
    }

    /// Replaces what is listed by what this op touches. What an `execute` or `run` touches is not known: see
    /// `mention.rs`.
    pub(super) const fn read(&mut self, op: &'a Op<'a>) {
        self.list.clear();
        if self.coarse {
            self.own_tables(op);
        }
        match op {
            Op::CreateTable { table, columns, items, .. } => {
                self.table(table, Access::Changes);
                let mut i = 0;
                while i < columns.len() {
                    self.uses(&columns[i]);
                    i += 1;
                }
                self.items(table, items);
            }
            Op::AlterTable { table, .. } => {
                self.table(table, Access::Needs);
                self.push(Facet::Options, key(self.chain, *table), 0, Access::Changes, What::Table(table));
            }
            Op::DropTable { table } => self.table(table, Access::Changes),
            Op::RenameTable { table, to } => {
                self.table(table, Access::Changes);
                self.table(to, Access::Changes);
            }
            Op::AddColumn { table, column, items, fill, place, told: _ } => {
                if let Some(ColumnPlace::After(column)) = place {
                    self.column(Facet::Column, table, *column, Access::Needs);
                }
                self.table(table, Access::Needs);
                if fill.is_some() {
                    self.rows(table, Access::Fills);
                }
                self.column(Facet::Column, table, column.name, Access::Changes);
                self.columns_of(table, Access::Inserts);
                self.uses(column);
                if let Some(generated) = &column.generated {
                    self.named(table, &generated.sql);
                }
                if column.identity {
                    self.push(Facet::Identity, key(self.chain, *table), 0, Access::Changes, What::Identity(table));
                }
                self.items(table, items);
            }
            Op::DropColumn { table, column, .. } => {
                self.table(table, Access::Needs);
                self.columns_of(table, Access::Inserts);
                self.column(Facet::Column, table, *column, Access::Changes);
            }
            Op::RenameColumn { table, column, to } => {
                self.table(table, Access::Needs);
                self.columns_of(table, Access::Inserts);
                self.column(Facet::Column, table, *column, Access::Changes);
                self.column(Facet::Column, table, *to, Access::Changes);
            }
            Op::AlterColumn { table, column, alter } => {
                self.table(table, Access::Needs);
                self.column(Facet::Column, table, *column, Access::Needs);
                self.column(Facet::Definition, table, *column, Access::Changes);
                if let Some(ty) = &alter.ty {
                    self.type_of(ty);
                    self.column(Facet::Type, table, *column, Access::Changes);
                }
                if let Set::To(default) = &alter.default {
                    self.drawn_from(default);
                }
                if alter.nullable.is_some() {
                    self.column(Facet::Nullable, table, *column, Access::Changes);
                }
                if let Some(rare) = alter.rare {
                    self.alter_rare(table, *column, rare);
                }
            }
            Op::CreateItem { table, item, concurrently: _ } => {
                self.table(table, Access::Needs);
                self.item(table, item);
            }
            Op::RenameIndex { table, index: from, to } => {
                self.table(table, Access::Needs);
                self.item_name(table, *from, Access::Changes);
                self.item_name(table, *to, Access::Changes);
                self.name_in(Space::Index, table, *to);
            }
            Op::RenameConstraint { table, constraint: from, to } => {
                self.table(table, Access::Needs);
                self.item_name(table, *from, Access::Changes);
                self.item_name(table, *to, Access::Changes);
                // the op does not tell which kind it is
                self.name_in(Space::Key, table, *to);
                self.name_in(Space::ForeignKey, table, *to);
                self.name_in(Space::Check, table, *to);
            }
            Op::ValidateConstraint { table, constraint } => {
                self.table(table, Access::Needs);
                self.item_name(table, *constraint, Access::Changes);
            }
            Op::DropIndex { table, index: name, concurrently: _ } | Op::DropConstraint { table, constraint: name } => {
                self.table(table, Access::Needs);
                self.item_name(table, *name, Access::Changes);
                self.keys_that_stay(table, *name);
            }
            Op::CreateObject { object } | Op::ReplaceObject { object } => {
                self.object(object.definition.kind(), object.name, Access::Changes);
                self.definition(&object.definition);
            }
            Op::CreateTrigger { table, trigger, routine } | Op::ReplaceTrigger { table, trigger, routine } => {
                self.table(table, Access::Needs);
                self.item_name(table, *trigger, Access::Changes);
                self.name_in(Space::Trigger, table, *trigger);
                self.dependencies(routine);
            }
            Op::DropTrigger { table, trigger } => {
                self.table(table, Access::Needs);
                self.item_name(table, *trigger, Access::Changes);
            }
            Op::AlterSequence { name, options } => {
                self.object(ObjectKind::Sequence, *name, Access::Changes);
                self.owner(options);
            }
            Op::AlterDomain { name, .. } => self.object(ObjectKind::Domain, *name, Access::Changes),
            Op::DropObject { kind, name } => self.object(*kind, *name, Access::Changes),
            Op::RenameObject { kind, name, to } => {
                self.object(*kind, *name, Access::Changes);
                self.object(*kind, *to, Access::Changes);
            }
            Op::AlterEnum { name, change } => {
                // a new value disturbs no column, and rows and defaults do not know it
                let added = matches!(change, EnumChange::Add { .. });
                self.object(ObjectKind::Enum, *name, if added { Access::Needs } else { Access::Changes });
                let what = What::Object("enum", name.schema, name.name.text);
                self.push(Facet::Definition, key(self.chain, *name), 0, Access::Changes, what);
            }
            Op::Execute { .. } | Op::Run { .. } => {}
            Op::BulkInsert { table, columns, .. } => {
                self.table(table, Access::Needs);
                self.rows(table, Access::Inserts);
                self.inserted(table, columns);
            }
        }
    }

    /// A column that is computed in another way is dropped and added again, with what the other branch has made of it.
    const fn alter_rare(&mut self, table: &'a TableName<'a>, column: Name<'a>, rare: &'a AlterRare<'a>) {
        match &rare.generated {
            Set::Keep => {}
            Set::Drop => self.column(Facet::Type, table, column, Access::Changes),
            Set::To(sql) => {
                self.column(Facet::Column, table, column, Access::Changes);
                self.named(table, sql);
            }
        }
        if rare.text_at > 0 {
            self.column(Facet::Type, table, column, Access::Changes);
        }
        match rare.identity {
            Set::Keep => {}
            Set::Drop | Set::To(_) => {
                self.column(Facet::Type, table, column, Access::Changes);
                self.push(Facet::Identity, key(self.chain, *table), 0, Access::Changes, What::Identity(table));
            }
        }
    }

    /// What the op is about: all that is done with it counts as a change.
    const fn own_tables(&mut self, op: &'a Op<'a>) {
        if let Some(name) = op.table() {
            self.push(Facet::Relation, key(self.chain, name), 0, Access::Changes, What::Name(name.name.text));
        }
        if let Some(name) = op.renamed_to() {
            self.push(Facet::Relation, key(self.chain, name), 0, Access::Changes, What::Name(name.name.text));
        }
    }

    const fn push(&mut self, facet: Facet, table: u64, name: u64, access: Access, what: What<'a>) {
        let key = if self.coarse {
            table
        } else {
            (table ^ name.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(7) ^ facet as u64
        };
        self.too_many |= !self.list.push(Touch { table, key, access, what });
    }

    const fn table(&mut self, table: &'a TableName<'a>, access: Access) {
        self.push(Facet::Relation, key(self.chain, *table), 0, access, What::Table(table));
    }

    const fn object(&mut self, kind: ObjectKind, name: TableName<'a>, access: Access) {
        self.push(
            Facet::Relation,
            key(self.chain, name),
            0,
            access,
            What::Object(kind.noun(), name.schema, name.name.text),
        );
    }

    /// The enum or domain that a column's type is.
    const fn type_of(&mut self, ty: &Type<'a>) {
        if let Some((kind, name)) = type_name(ty) {
            self.object(kind, name, Access::Needs);
        }
    }

    /// The enum or domain of a new column, and the sequence that its default draws from.
    const fn uses(&mut self, column: &ColumnDef<'a>) {
        self.type_of(&column.ty);
        if let Some(default) = &column.default {
            self.drawn_from(default);
        }
    }

    const fn drawn_from(&mut self, value: &Value<'a>) {
        if let Value::Nextval(name) = value {
            self.object(ObjectKind::Sequence, **name, Access::Needs);
        }
    }

    /// What a new object needs.
    const fn definition(&mut self, definition: &'a Definition<'a>) {
        match definition {
            Definition::Schema | Definition::Extension | Definition::Enum(_) | Definition::Domain(_) => {}
            Definition::Sequence(options) => self.owner(options),
            Definition::Function(routine) | Definition::Procedure(routine) => self.dependencies(routine),
            Definition::View(view) | Definition::MaterializedView(view) => self.read_by(view),
        }
    }

    /// The column that owns a sequence.
    const fn owner(&mut self, options: &'a [SequenceOption<'a>]) {
        let mut i = 0;
        while i < options.len() {
            if let SequenceSet::OwnedBy(table, column) = &options[i].set {
                self.table(table, Access::Needs);
                self.column(Facet::Column, table, *column, Access::Needs);
            }
            i += 1;
        }
    }

    const fn dependencies(&mut self, routine: &'a Routine<'a>) {
        let mut i = 0;
        while i < routine.depends_on.len() {
            match &routine.depends_on[i] {
                Dependency::Table(table) => self.table(table, Access::Needs),
                Dependency::Column(table, column) => {
                    self.table(table, Access::Needs);
                    self.column(Facet::Column, table, *column, Access::Needs);
                }
                Dependency::Function(name) | Dependency::Call(name) => {
                    self.object(ObjectKind::Function, *name, Access::Needs);
                }
            }
            i += 1;
        }
    }

    const fn column(&mut self, facet: Facet, table: &'a TableName<'a>, column: Name<'a>, access: Access) {
        if self.coarse {
            return;
        }
        let what = What::Column(table, column.text);
        self.push(facet, key(self.chain, *table), self.name(column), access, what);
    }

    const fn rows(&mut self, table: &'a TableName<'a>, access: Access) {
        self.push(Facet::Rows, key(self.chain, *table), 0, access, What::Rows(table));
    }

    /// Which columns a table has. Columns that are added go well with others, but not with a `*`, as rows that are inserted do
    /// not with those that are filled.
    const fn columns_of(&mut self, table: &'a TableName<'a>, access: Access) {
        self.push(Facet::Columns, key(self.chain, *table), 0, access, What::Columns(table));
    }

    /// The tables and columns that a view reads: they stay, and columns keep their types.
    const fn read_by(&mut self, view: &'a View<'a>) {
        let mut i = 0;
        while i < view.read.len() {
            let reading = &view.read[i];
            if !reading.databases.and(self.chain.databases).is_empty() {
                self.read_in(reading, &view.shown[i]);
            }
            i += 1;
        }
    }

    const fn read_in(&mut self, reading: &'a Reading<'a>, shown: &'a Shown<'a>) {
        let mut i = 0;
        while i < reading.tables.len() {
            self.table(&reading.tables[i].name, Access::Needs);
            i += 1;
        }
        i = 0;
        while i < reading.columns.len() {
            let column = &reading.columns[i];
            match column.of {
                Of::Table(table) => self.stays(&reading.tables[table].name, column.name),
                Of::Scope(_) => {
                    let mut k = 0;
                    while k < reading.tables.len() {
                        self.stays(&reading.tables[k].name, column.name);
                        k += 1;
                    }
                }
            }
            i += 1;
        }
        i = 0;
        while i < shown.stars.len() {
            self.columns_of(&reading.tables[shown.stars[i]].name, Access::Fills);
            i += 1;
        }
        i = 0;
        while i < shown.outputs.len() {
            if let Output::All(table) = shown.outputs[i] {
                self.columns_of(&reading.tables[table].name, Access::Fills);
            }
            i += 1;
        }
    }

    /// The columns of new rows: those given must take the values, the others have their default.
    const fn inserted(&mut self, table: &'a TableName<'a>, columns: &'a [Name<'a>]) {
        let mut i = 0;
        while i < columns.len() {
            self.stays(table, columns[i]);
            self.column(Facet::Nullable, table, columns[i], Access::Needs);
            i += 1;
        }
        if let Some(found) = self.after.table(self.chain, *table) {
            let elements = found.elements();
            i = 0;
            while i < elements.len() {
                if let Some(column) = elements[i].column() {
                    self.column(Facet::Definition, table, elements[i].name, Access::Needs);
                    if let Type::Domain { .. } = column.ty {
                        self.type_of(&column.ty);
                    }
                }
                i += 1;
            }
        }
    }

    /// The key of a name, in lower case if a declared database folds names.
    const fn name(&self, name: Name<'_>) -> u64 {
        if folds(self.chain) { name.folded } else { name.exact }
    }

    const fn items(&mut self, table: &'a TableName<'a>, items: &'a [Item<'a>]) {
        let mut i = 0;
        while i < items.len() {
            self.item(table, &items[i]);
            i += 1;
        }
    }

    const fn item(&mut self, table: &'a TableName<'a>, item: &'a Item<'a>) {
        self.item_name(table, item.name, Access::Changes);
        self.name_space(table, item);
        match &item.kind {
            ItemKind::PrimaryKey { columns } => {
                self.push(Facet::PrimaryKey, key(self.chain, *table), 0, Access::Changes, What::PrimaryKey(table));
                self.columns(table, columns);
                let mut i = 0;
                while i < columns.len() {
                    self.column(Facet::Nullable, table, columns[i], Access::Changes);
                    i += 1;
                }
            }
            ItemKind::Unique { columns } => self.columns(table, columns),
            ItemKind::ForeignKey { columns, table: to, references, on_delete, on_update } => {
                self.columns(table, columns);
                self.keys_that_start_with(table, columns);
                let mut i = 0;
                while i < columns.len() {
                    if matches!(on_delete, Action::SetNull) || matches!(on_update, Action::SetNull) {
                        self.column(Facet::Nullable, table, columns[i], Access::Needs);
                    }
                    if rewrites(*on_delete, *on_update) {
                        self.column(Facet::Acted, table, columns[i], Access::Changes);
                    }
                    i += 1;
                }
                self.table(to, Access::Needs);
                self.columns(to, references);
                self.keys_that_start_with(to, references);
            }
            ItemKind::Check { sql } => self.named(table, sql),
            ItemKind::Exclude(exclusion) => {
                if let Some(condition) = &exclusion.condition {
                    self.named(table, condition);
                }
                let mut i = 0;
                while i < exclusion.parts.len() {
                    self.part(table, &exclusion.parts[i].part);
                    i += 1;
                }
            }
            ItemKind::Index { parts, options, .. } => {
                if let Some(condition) = &options.condition {
                    self.named(table, condition);
                }
                self.columns(table, options.include);
                let mut i = 0;
                while i < parts.len() {
                    self.part(table, &parts[i].part);
                    i += 1;
                }
            }
        }
    }

    const fn part(&mut self, table: &'a TableName<'a>, part: &'a Part<'a>) {
        match part {
            Part::Column(name) => self.used(table, *name),
            Part::Expr(sql) => self.named(table, sql),
        }
    }

    /// A constraint or index of the table, by name.
    const fn item_name(&mut self, table: &'a TableName<'a>, name: Name<'a>, access: Access) {
        if self.coarse {
            return;
        }
        let what = What::Item(table, name.text);
        self.push(Facet::Item, key(self.chain, *table), self.name(name), access, what);
    }

    /// The name of a new constraint or index, where it must be unique in more than its table.
    const fn name_space(&mut self, table: &'a TableName<'a>, item: &'a Item<'a>) {
        let space = match &item.kind {
            ItemKind::PrimaryKey { .. } | ItemKind::Unique { .. } | ItemKind::Exclude(_) => Space::Key,
            ItemKind::Index { .. } => Space::Index,
            ItemKind::ForeignKey { .. } => Space::ForeignKey,
            ItemKind::Check { .. } => Space::Check,
        };
        self.name_in(space, table, item.name);
    }

    /// A new name in a name space that reaches beyond the table.
    const fn name_in(&mut self, space: Space, table: &'a TableName<'a>, name: Name<'a>) {
        if space.clashes(space).and(self.chain.databases).is_empty() {
            return;
        }
        let facet = match space {
            Space::Table | Space::Key | Space::Index => Facet::Relation,
            Space::ForeignKey => Facet::ForeignKeyName,
            Space::Check => Facet::CheckName,
            Space::Trigger => Facet::TriggerName,
        };
        // as the key of a table of that name in that schema
        let schema = if table.schema.is_empty() { 0 } else { hash(table.schema, folds(self.chain)).rotate_left(1) };
        self.push(facet, self.name(name) ^ schema, 0, Access::Changes, What::Name(name.text));
    }

    /// The columns that a text names.
    const fn named(&mut self, table: &'a TableName<'a>, sql: &'a Sql<'a>) {
        if self.coarse {
            return;
        }
        self.columns(table, sql.names);
        let mut i = 0;
        while i < sql.names.len() {
            self.column(Facet::Acted, table, sql.names[i], Access::Needs);
            i += 1;
        }
    }

    const fn columns(&mut self, table: &'a TableName<'a>, columns: &[Name<'a>]) {
        if self.coarse {
            return;
        }
        let mut i = 0;
        while i < columns.len() {
            self.used(table, columns[i]);
            i += 1;
        }
    }

    /// A column that a key, check or index uses: it must stay, and keep its type; so must those that it is generated from.
    const fn used(&mut self, table: &'a TableName<'a>, column: Name<'a>) {
        if self.coarse {
            return;
        }
        self.stays(table, column);
        if let Some(found) = self.after.table(self.chain, *table)
            && let Some(i) = Elements::of(found.elements()).column(column)
            && let Kind::Column(ColumnDef { generated: Some(_), .. }) = &found.elements()[i].kind
        {
            let sources = &found.elements()[i].columns;
            let mut k = 0;
            while k < sources.len() {
                if let Some(name) = found.column_name(sources.get(k)) {
                    self.stays(table, name);
                }
                k += 1;
            }
        }
    }

    const fn stays(&mut self, table: &'a TableName<'a>, column: Name<'a>) {
        self.column(Facet::Column, table, column, Access::Needs);
        self.column(Facet::Type, table, column, Access::Needs);
    }

    /// The keys and indexes that a foreign key may lean on, on either of its sides: those that start with its first column.
    const fn keys_that_start_with(&mut self, table: &'a TableName<'a>, columns: &[Name<'a>]) {
        if self.coarse {
            return;
        }
        if let Some(found) = self.after.table(self.chain, *table) {
            let first = match Elements::of(found.elements()).column(columns[0]) {
                Some(first) => Some(found.elements()[first].id),
                // renamed by a later op of the branch
                None => None,
            };
            self.keys_over(found, first);
        }
    }

    /// What may have to serve instead of a key that is dropped: a foreign key or an identity column needs one of them.
    const fn keys_that_stay(&mut self, table: &'a TableName<'a>, dropped: Name<'a>) {
        if self.coarse {
            return;
        }
        if let Some(there) = self.other.table(self.chain, *table)
            && let Some(i) = Elements::of(there.elements()).item(dropped)
            && there.elements()[i].is_indexed()
            && let Some(here) = self.after.table(self.chain, *table)
        {
            self.keys_over(here, Some(there.elements()[i].columns.get(0)));
        }
    }

    /// The table's keys and indexes that start with the column, or all of them.
    const fn keys_over(&mut self, table: &'a Table<'a>, column: Option<u64>) {
        let elements = table.elements();
        let mut i = 0;
        while i < elements.len() {
            let wanted = match column {
                Some(column) => elements[i].is_indexed() && elements[i].columns.get(0) == column,
                None => elements[i].is_indexed(),
            };
            if wanted {
                self.item_name(&table.name, elements[i].name, Access::Needs);
            }
            i += 1;
        }
    }
}
