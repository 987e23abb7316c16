//! Constraints and indexes.

use super::collation::differ_as_text;
use super::draft::Draft;
use super::missing::{help_element, help_referenced};
use super::search::Space;
use super::types::{MYSQLS, indexable, key_refused, unindexable};
use super::users::Thing;
use super::{Ids, Kind, Table};
use crate::model::{Action, Name, TableName};
use crate::op::{Item, ItemKind};

impl<'a> Draft<'_, 'a> {
    /// Adds constraints and indexes.
    pub(super) const fn add_items(&mut self, items: &'a [Item<'a>]) {
        let (mut rest, mut later) = (items, false);
        while let [item, after @ ..] = rest {
            if self.is_to_itself(item) {
                later = true;
            } else {
                self.add_item(item);
            }
            rest = after;
        }
        // a foreign key to the table itself may stand before the key it points to
        rest = items;
        while later && let [item, after @ ..] = rest {
            if self.is_to_itself(item) {
                self.add_item(item);
            }
            rest = after;
        }
    }

    const fn is_to_itself(&self, item: &Item<'a>) -> bool {
        match &item.kind {
            ItemKind::ForeignKey { table, .. } => table.same(self.name),
            ItemKind::PrimaryKey { .. }
            | ItemKind::Unique { .. }
            | ItemKind::Check { .. }
            | ItemKind::Exclude(_)
            | ItemKind::Index { .. } => false,
        }
    }

    pub(super) const fn add_item(&mut self, item: &'a Item<'a>) {
        let name = item.name;
        self.check_length(name);
        match &item.kind {
            ItemKind::PrimaryKey { columns } => self.add_primary_key(name, columns),
            ItemKind::Unique { columns } => {
                self.check_free(name, Space::Key);
                let ids = self.columns(columns);
                self.check_indexable(&ids, name.at);
                self.push(name, Kind::Unique, ids);
            }
            ItemKind::ForeignKey { columns, table, references, on_delete, on_update } => {
                self.check_free(name, Space::ForeignKey);
                self.add_foreign_key(name, columns, *table, references, *on_delete, *on_update);
            }
            ItemKind::Check { sql } => {
                self.check_free(name, Space::Check);
                let mut ids = Ids::new();
                self.columns_of(sql, &mut ids);
                self.check_not_numbered(&ids, "a check", sql.at);
                self.check_not_rewritten(&ids, "a check", sql.at);
                self.push(name, Kind::Check(*sql), ids);
            }
            ItemKind::Exclude(exclusion) => {
                self.check_free(name, Space::Key);
                self.add_exclusion(name, exclusion);
            }
            ItemKind::Index { unique, parts, options } => {
                self.check_free(name, Space::Index);
                self.add_index(name, *unique, parts, options);
            }
        }
        if let Some(options) = item.options {
            let foreign = matches!(item.kind, ItemKind::ForeignKey { .. });
            self.check_constraint_options(foreign, options);
            self.own[self.made - 1].options = item.options;
        }
    }

    const fn add_primary_key(&mut self, name: Name<'a>, columns: &[Name<'a>]) {
        let other = match self.view().primary_key() {
            Some(key) => Some(key.name),
            None => None,
        };
        if let Some(other) = other {
            self.report.at(name.at).table(self.name).say(" has a primary key already: ").name(other.text);
            self.report.help("drop that one first; a key of several columns is written `primary_key(a, b)`");
        } else {
            self.check_free(name, Space::Key);
        }
        let ids = self.columns(columns);
        let mut i = 0;
        while i < columns.len() {
            let nullable = match self.view().column(columns[i]) {
                Some(at) => match self.view().get(at).column() {
                    Some(column) => column.nullable,
                    None => false,
                },
                None => false,
            };
            if nullable {
                self.report.at(columns[i].at).say("the primary key holds ").column(self.name, columns[i].text);
                self.report
                    .say(", which is nullable")
                    .help("a primary key's columns are NOT NULL: take the `Option` off");
            }
            i += 1;
        }
        self.check_indexable(&ids, name.at);
        self.push(name, Kind::PrimaryKey, ids);
    }

    const fn add_foreign_key(
        &mut self,
        name: Name<'a>,
        columns: &[Name<'a>],
        target: TableName<'a>,
        references: &[Name<'a>],
        on_delete: Action,
        on_update: Action,
    ) {
        let ids = self.columns(columns);
        self.check_actions(&ids, name.at, on_delete, on_update);
        self.check_unread(&ids, on_delete, on_update, name.at);
        let own = target.same(self.name);
        let table: Option<&'a Table<'a>> = if own { None } else { self.before.table(self.chain, target) };
        let (mut table_id, mut to) = (0, Ids::new());
        if own || table.is_some() {
            table_id = match table {
                Some(table) => table.id,
                None => self.id,
            };
            self.check_there(table_id, target.name.at, Thing::Table(target));
            to = self.references(table, target, references);
            let own = *self.options;
            match table {
                Some(table) => self.check_kept(&own, &table.options, name.at),
                None => self.check_kept(&own, &own, name.at),
            }
            let (count, others) = (columns.len(), references.len());
            if count != others {
                self.report.at(name.at).say("the foreign key has ").count(count, "column");
                self.report.say(" and points to ").number(others as i128);
                self.report.help("name as many columns on both sides");
            } else if ids.len == count && to.len == others {
                self.check_key_types(&ids, table, &to, columns, target);
                self.check_key_unique(table, &to, references, target);
            }
            self.note_used(table_id);
            let mut i = 0;
            while i < to.len {
                self.note_used(to.get(i));
                i += 1;
            }
        } else {
            self.report.at(target.name.at).say("no table ").table(target);
            self.report.say(" at this revision, so a foreign key cannot point to it");
            help_referenced(self.chain, self.before, target, self.report);
        }
        self.push(name, Kind::ForeignKey { table: target, table_id, references: to, on_delete, on_update }, ids);
    }

    /// The ids of the columns that a foreign key points to.
    const fn references(&mut self, table: Option<&'a Table<'a>>, target: TableName<'a>, names: &[Name<'a>]) -> Ids {
        let Some(table) = table else { return self.columns(names) };
        if table.assumed {
            return Ids::new();
        }
        let view = table.whole();
        let mut ids = Ids::new();
        let mut rest = names;
        while let [name, after @ ..] = rest {
            match view.column(*name) {
                Some(k) => {
                    let id = view.get(k).id;
                    self.check_column_there(table, id, *name);
                    ids.push(id);
                }
                None => {
                    self.report.at(name.at).say("no column ").column(target, name.text);
                    self.report.say(" at this revision, so a foreign key cannot point to it");
                    help_element(target, &view, name.text, true, self.report);
                }
            }
            rest = after;
        }
        ids
    }

    pub(super) const fn check_actions(&mut self, ids: &Ids, at: u16, on_delete: Action, on_update: Action) {
        let sets_null = matches!(on_delete, Action::SetNull) || matches!(on_update, Action::SetNull);
        let mut i = 0;
        while sets_null && i < ids.len() {
            if let Some(element) = self.view().by_id(ids.as_slice()[i]) {
                let element = *element;
                if let Some(column) = element.column()
                    && !column.nullable
                {
                    self.report.at(at).say("`set_null` on ").column(self.name, element.name.text);
                    self.report.say(", which is NOT NULL").help("make its type an `Option`, or choose another action");
                }
            }
            i += 1;
        }
        if matches!(on_delete, Action::SetDefault) || matches!(on_update, Action::SetDefault) {
            let refused = self.chain.databases.and(MYSQLS);
            if !refused.is_empty() {
                self.report.at(at).say("InnoDB does not do `set_default`, so ").databases(refused);
                self.report.say(" would refuse the key").help("choose another action");
            }
        }
    }

    pub(super) const fn check_key_types(
        &mut self,
        ids: &Ids,
        table: Option<&'a Table<'a>>,
        to: &Ids,
        names: &[Name<'a>],
        target: TableName<'a>,
    ) {
        let mut i = 0;
        while i < ids.len() {
            let from = match self.view().column_def(ids.get(i)) {
                Some(column) => *column,
                None => return,
            };
            let view = match table {
                Some(table) => table.whole(),
                None => self.view(),
            };
            let Some(pointed) = view.by_id(to.get(i)) else { return };
            let pointed = *pointed;
            if let Some(column) = pointed.column() {
                let refused = key_refused(&from.ty, &column.ty, self.chain.databases);
                if !refused.is_empty() {
                    self.report.at(names[i].at).column(self.name, names[i].text).say(" is ").ty(&from.ty).say(", but ");
                    self.report.column(target, pointed.name.text).say(", which it references, is ").ty(&column.ty);
                    self.report.say(": ").databases(refused).say(" would refuse the key");
                    self.report.help("give both columns one type");
                }
                let without = unindexable(&from.ty, self.chain.databases.and(MYSQLS));
                if !without.is_empty() && refused.is_empty() {
                    self.report
                        .at(names[i].at)
                        .databases(without)
                        .say(" would refuse the key: it needs an index over ");
                    self.report.column(self.name, names[i].text).say(", which is ").ty(&from.ty);
                    self.report.help(indexable(&from.ty));
                }
                let own = *self.options;
                let options = match table {
                    Some(table) => &table.options,
                    None => &own,
                };
                let refused = self.chain.databases.and(MYSQLS);
                if !refused.is_empty() && differ_as_text((&from, &own), (column, options)) {
                    self.report.at(names[i].at).column(self.name, names[i].text).say(" has another collation than ");
                    self.report.column(target, pointed.name.text).say(", which it references: ").databases(refused);
                    self.report.say(" would refuse the key");
                    self.report.help("give both columns one `collate`, and one `charset`");
                }
            }
            i += 1;
        }
    }

    pub(super) const fn check_key_unique(
        &mut self,
        table: Option<&'a Table<'a>>,
        to: &Ids,
        names: &[Name<'a>],
        target: TableName<'a>,
    ) {
        let on = self.chain.databases;
        let ordered = !on.and(MYSQLS).is_empty();
        let unique = match table {
            Some(table) => table.whole().is_unique(to, ordered, 0, on),
            None => self.view().is_unique(to, ordered, 0, on),
        };
        if unique || names.is_empty() {
            return;
        }
        let turned = match table {
            Some(table) => table.whole().is_unique(to, false, 0, on),
            None => self.view().is_unique(to, false, 0, on),
        };
        self.report.at(names[0].at).say("the foreign key points to columns of ").table(target);
        let deferrable = match table {
            Some(table) => table.whole().has_deferrable_key(to),
            None => self.view().has_deferrable_key(to),
        };
        if deferrable {
            self.report.say(" whose key is deferrable, which PostgreSQL would refuse");
            self.report.help("make that key without `deferrable`, or point to another one");
        } else if turned {
            self.report.say(" in another order than their key has, which ");
            self.report.databases(on.and(MYSQLS)).say(" would refuse");
            self.report.help("name the columns in the order of that key, on both sides");
        } else {
            self.report.say(" that are not unique");
            self.report.help("point to the primary key, or make them `unique` together first");
        }
    }
}
