//! Foreign keys that point to what an op changes or takes away, and what they point to.

use super::draft::Draft;
use super::search::{foreign_key_to, used};
use super::types::{MYSQLS, key_refused};
use super::view::{View, same_columns};
use super::{Element, Ids, Kind};
use crate::model::{Databases, TableName, Type};

impl<'a> Draft<'_, 'a> {
    /// Checks a foreign key of `table`, seen through `view`, that points to the altered column.
    pub(super) const fn check_pointing(
        &mut self,
        key: &Element<'a>,
        table: TableName<'a>,
        view: &View<'_, 'a>,
        element: &Element<'a>,
        ty: &Type<'a>,
        at: u16,
    ) {
        let Some(other) = partner(key, element.id, view) else { return };
        let on = self.chain.databases;
        let mut refused = key_refused(&other, ty, on);
        if !table.same(self.name) {
            // InnoDB changes no type under a key of another table, not even a length (1833). Keys of the table
            // to itself are taken off and put on again by the dialect.
            refused = Databases(refused.0 | on.and(MYSQLS).0);
        }
        if !refused.is_empty() {
            self.report.at(at).say("the foreign key ").name(key.name.text).say(" of ").table(table);
            self.report.say(" points here from ").ty(&other).say(": ").databases(refused);
            self.report.say(" would refuse ").ty(ty);
            self.report.help("drop the key, alter both columns, and create it again");
        }
    }

    /// The type of the column that `column` points to in a foreign key.
    pub(super) const fn pointed_type(
        &self,
        columns: &Ids,
        references: &Ids,
        column: u64,
        table_id: u64,
    ) -> Option<Type<'a>> {
        let mut i = 0;
        while i < columns.len() && i < references.len() {
            if columns.as_slice()[i] == column {
                let to = references.as_slice()[i];
                let own = if table_id == self.id { self.view().column_def(to) } else { None };
                if let Some(column) = own {
                    return Some(column.ty);
                }
                return match self.before.by_id(table_id) {
                    Some(table) => match table.whole().column_def(to) {
                        Some(column) => Some(column.ty),
                        None => None,
                    },
                    None => None,
                };
            }
            i += 1;
        }
        None
    }

    /// Index of a foreign key of the table to all of these columns of itself.
    pub(super) const fn foreign_key_to_itself(&self, columns: &Ids) -> Option<usize> {
        if self.names.may_have(used(self.id)) { foreign_key_to(&self.view(), self.id, Some(columns)) } else { None }
    }

    /// Reports foreign keys that rely on these columns being unique.
    pub(super) const fn check_not_pointed_to(&mut self, element: &Element<'a>, at: u16) {
        let key_columns = element.key();
        if !matches!(element.kind, Kind::PrimaryKey | Kind::Unique | Kind::Index { .. }) {
            return;
        }
        let own = match self.foreign_key_to_itself(&key_columns) {
            Some(i) => Some((self.name, *self.view().get(i))),
            None => None,
        };
        let found = match (own, self.before.pointing_to(self.id, Some(&key_columns))) {
            (Some(own), _) => Some(own),
            (None, Some((table, key))) => Some((table.name, *key)),
            (None, None) => None,
        };
        let Some((table, key)) = found else { return };
        // whether another key makes them unique is asked last, as it takes longer than the rest
        let other = self.view().is_unique(&key_columns, false, element.id, self.chain.databases);
        if !other
            && let Kind::ForeignKey { references, .. } = &key.kind
            && same_columns(references, &key_columns, false)
        {
            self.report.at(at).say("the foreign key ").name(key.name.text).say(" of ").table(table);
            self.report
                .say(" points to what ")
                .name(element.name.text)
                .say(" keeps unique")
                .help("drop the foreign key first");
        }
    }
}

/// The type of the column that points to `column` in the foreign key of another table.
const fn partner<'a>(key: &Element<'a>, column: u64, view: &View<'_, 'a>) -> Option<Type<'a>> {
    let Kind::ForeignKey { references, .. } = &key.kind else { return None };
    let mut i = 0;
    while i < references.len() && i < key.columns.len() {
        if references.as_slice()[i] == column {
            return match view.column_def(key.columns.as_slice()[i]) {
                Some(column) => Some(column.ty),
                None => None,
            };
        }
        i += 1;
    }
    None
}
