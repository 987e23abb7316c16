//! What constraints, indexes and new rows touch of their tables' columns and keys.

use super::{Facet, Touches};
use crate::fold::rewritten::rewrites;
use crate::fold::search::Space;
use crate::fold::touch::{Access, What};
use crate::fold::trie::key;
use crate::fold::view::View as Elements;
use crate::fold::{Kind, Table};
use crate::model::{Action, Name, Sql, TableName, Type};
use crate::op::{ColumnDef, Item, ItemKind, Part};

impl<'a> Touches<'_, 'a> {
    pub(super) const fn items(&mut self, table: &'a TableName<'a>, items: &'a [Item<'a>]) {
        let mut i = 0;
        while i < items.len() {
            self.item(table, &items[i]);
            i += 1;
        }
    }

    pub(super) const fn item(&mut self, table: &'a TableName<'a>, item: &'a Item<'a>) {
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
    pub(super) const fn item_name(&mut self, table: &'a TableName<'a>, name: Name<'a>, access: Access) {
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

    /// The columns that a text names.
    pub(super) const fn named(&mut self, table: &'a TableName<'a>, sql: &'a Sql<'a>) {
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

    pub(super) const fn stays(&mut self, table: &'a TableName<'a>, column: Name<'a>) {
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
    pub(super) const fn keys_that_stay(&mut self, table: &'a TableName<'a>, dropped: Name<'a>) {
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
        let mut left = table.elements();
        while let [element, rest @ ..] = left {
            if let Kind::PrimaryKey | Kind::Unique | Kind::Index { .. } = element.kind {
                let wanted = match column {
                    Some(column) => element.is_indexed() && element.columns.get(0) == column,
                    None => element.is_indexed(),
                };
                if wanted {
                    self.item_name(&table.name, element.name, Access::Needs);
                }
            }
            left = rest;
        }
    }

    /// The indexes that tell the rows of a materialized view apart.
    pub(super) const fn row_indexes(&mut self, view: &'a TableName<'a>) {
        if self.coarse {
            return;
        }
        let Some(found) = self.after.named(self.chain, *view) else { return };
        let elements = Elements::of(found.elements());
        let mut next = elements.row_index(0);
        while let Some(i) = next {
            self.item_name(view, found.elements()[i].name, Access::Needs);
            next = elements.row_index(i + 1);
        }
    }

    /// The columns of new rows: those given must take the values, the others have their default.
    pub(super) const fn inserted(&mut self, table: &'a TableName<'a>, columns: &'a [Name<'a>]) {
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
}
