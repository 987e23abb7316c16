//! Columns that a foreign key changes by itself. MySQL and MariaDB let no check and no stored column read them (3823, 1901).

use super::draft::Draft;
use super::types::MYSQLS;
use super::view::View;
use super::{Element, Ids, Kind};
use crate::model::{Action, Database, Databases};
use crate::op::{ColumnDef, Generated};

impl Draft<'_, '_> {
    /// Reports columns of a new check or stored column that a foreign key changes.
    pub(super) const fn check_not_rewritten(&mut self, uses: &Ids, reader: &str, at: u16) {
        let on = self.chain.databases.and(MYSQLS);
        if on.is_empty() {
            return;
        }
        let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
        let (mut i, had, len) = (0, view.had, view.had + view.made);
        while i < len {
            let key = if i < had { view.old[i] } else { &view.own[i - had] };
            if let Kind::ForeignKey { on_delete, on_update, .. } = &key.kind
                && rewrites(*on_delete, *on_update)
                && let Some(column) = shared(&key.columns, uses)
                && let Some(Element { name: column, .. }) = view.by_id(column)
            {
                self.report.at(at).say(reader).say(" cannot read ").column(self.name, column.text).say(" on ");
                self.report.databases(on).say(": the foreign key ").name(key.name.text).say(" changes it");
                self.report.help(HELP);
            }
            i += 1;
        }
    }

    /// Reports checks and stored columns that read what a new foreign key changes.
    pub(super) const fn check_unread(&mut self, columns: &Ids, on_delete: Action, on_update: Action, at: u16) {
        if rewrites(on_delete, on_update) {
            self.check_not_computed(columns, at);
        }
        let on = self.chain.databases.and(MYSQLS);
        if on.is_empty() || !rewrites(on_delete, on_update) {
            return;
        }
        let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
        let (mut i, had, len) = (0, view.had, view.had + view.made);
        while i < len {
            let reader = if i < had { view.old[i] } else { &view.own[i - had] };
            if reads_for_good(reader)
                && let Some(column) = shared(&reader.columns, columns)
                && let Some(Element { name: column, .. }) = view.by_id(column)
            {
                self.report.at(at).say("a foreign key cannot change ").column(self.name, column.text).say(" on ");
                self.report.databases(on).say(": the ").say(reader.noun()).say(" ").name(reader.name.text);
                self.report.say(" reads it").help(HELP);
            }
            i += 1;
        }
    }

    /// Reports generated columns among those that a new foreign key changes.
    const fn check_not_computed(&mut self, columns: &Ids, at: u16) {
        let on = self.chain.databases.without(Databases(Database::Sqlite.bit()));
        let mut i = 0;
        while i < columns.len() && !on.is_empty() {
            if let Some(element) = self.view().by_id(columns.as_slice()[i]) {
                let element = *element;
                if let Kind::Column(ColumnDef { generated: Some(_), .. }) = element.kind {
                    self.report.at(at).say("a foreign key cannot change the generated column ");
                    self.report.column(self.name, element.name.text).say(" on ").databases(on);
                    self.report.help("let the key `restrict`, or cascade on delete alone");
                }
            }
            i += 1;
        }
    }
}

const HELP: &str = "let the key `restrict`, or cascade on delete alone; or leave the column out of the expression";

/// Whether the actions of a foreign key change its columns; a row that is deleted is not changed.
pub(super) const fn rewrites(on_delete: Action, on_update: Action) -> bool {
    matches!(on_delete, Action::SetNull | Action::SetDefault)
        || matches!(on_update, Action::Cascade | Action::SetNull | Action::SetDefault)
}

const fn reads_for_good(element: &Element<'_>) -> bool {
    matches!(
        element.kind,
        Kind::Check(_) | Kind::Column(ColumnDef { generated: Some(Generated { stored: true, .. }), .. })
    )
}

/// The first id in both.
const fn shared(a: &Ids, b: &Ids) -> Option<u64> {
    let mut i = 0;
    while i < a.len() {
        if b.has(a.as_slice()[i]) {
            return Some(a.as_slice()[i]);
        }
        i += 1;
    }
    None
}
