//! All that an op touches, listed.

mod items;
mod objects;

use super::search::Space;
use super::touch::{Access, Touch, What};
use super::trie::key;
use super::{List, Schema};
use crate::model::{Chain, Name, ObjectKind, TableName, hash};
use crate::op::{AlterRare, ColumnPlace, EnumChange, Op, Set};

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
    /// The key of the op's own table if that is listed as a whole, so that nothing else of it need be.
    own: Option<u64>,
    pub(super) list: List<Touch<'a>, ROOM>,
    pub(super) too_many: bool,
}

impl<'c, 'a> Touches<'c, 'a> {
    /// Nothing yet.
    pub(super) const fn new(chain: &'c Chain, after: &'c Schema<'a>, other: &'c Schema<'a>) -> Self {
        Touches { chain, after, other, coarse: false, own: None, list: List::EMPTY, too_many: false }
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
            Op::RenameTrigger { table, trigger: from, to } => {
                self.table(table, Access::Needs);
                self.item_name(table, *from, Access::Changes);
                self.item_name(table, *to, Access::Changes);
                self.name_in(Space::Trigger, table, *to);
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
            Op::SetAside { view } => self.object(ObjectKind::View, *view, Access::Changes),
            Op::PutBack { view } => {
                self.object(ObjectKind::View, *view, Access::Changes);
                if let Some(object) = self.after.object_of(self.chain, *view) {
                    self.definition(&object.definition);
                }
            }
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
            Op::Refresh { view, concurrently } => {
                self.object(ObjectKind::MaterializedView, *view, Access::Needs);
                if *concurrently {
                    self.row_indexes(view);
                }
            }
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
        self.own = None;
        if let Some(name) = op.table() {
            let table = key(self.chain, name);
            self.push(Facet::Relation, table, 0, Access::Changes, What::Name(name.name.text));
            self.own = Some(table);
        }
        if let Some(name) = op.renamed_to() {
            self.push(Facet::Relation, key(self.chain, name), 0, Access::Changes, What::Name(name.name.text));
        }
    }

    const fn push(&mut self, facet: Facet, table: u64, name: u64, access: Access, what: What<'a>) {
        if let Some(own) = self.own
            && own == table
        {
            return;
        }
        // the name turned, without a call; of one thing, facets differ in all that a filter looks at
        let key = if self.coarse {
            table
        } else {
            table ^ (name << 23) ^ (name >> 41) ^ (facet as u64 * 0x0e37_79b9_7f4a_7c15)
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

    /// The key of a name, in lower case if a declared database folds names.
    const fn name(&self, name: Name<'_>) -> u64 {
        if self.chain.folds { name.folded } else { name.exact }
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
        let schema = if table.schema.is_empty() { 0 } else { hash(table.schema, self.chain.folds).rotate_left(1) };
        self.push(facet, self.name(name) ^ schema, 0, Access::Changes, What::Name(name.text));
    }
}
