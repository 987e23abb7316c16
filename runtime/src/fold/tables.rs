//! Tables: making, renaming and dropping them.

use super::draft::Draft;
use super::users::Thing;
use crate::model::TableName;
use crate::op::{ColumnDef, Item};

impl<'a> Draft<'_, 'a> {
    pub(super) const fn create_table(
        &mut self,
        name: TableName<'a>,
        columns: &'a [ColumnDef<'a>],
        items: &'a [Item<'a>],
    ) {
        self.check_table_name(name, "table");
        let mut rest = columns;
        while let [column, after @ ..] = rest {
            self.add_column(column);
            rest = after;
        }
        if columns.is_empty() {
            self.report.at(name.name.at).table(name).say(" has no columns");
            self.report.help("give it at least one: `id: i64 primary_key identity`");
        }
        self.resolve_generated();
        self.add_items(items);
        self.check_identity_key();
        let options = *self.options;
        self.check_table_options(options.at);
        self.check_without_rowid(&options);
        self.check_strict(&options, options.at[1]);
    }

    pub(super) const fn rename_table(&mut self, from: TableName<'a>, to: TableName<'a>) {
        self.check_table_name(to, "table");
        self.check_not_read(from, None, from.name.at);
        if from.same(to) {
            self.report.at(to.name.at).say("this changes nothing: the table is called ").table(to).say(" already");
            self.report.help("leave it out");
        } else {
            self.check_own_items(to.name, "table");
            self.check_no_routine(self.id, self.id, from.name.at, Thing::Table(from));
        }
    }

    pub(super) const fn drop_table(&mut self, name: TableName<'a>) {
        if let Some((table, foreign_key)) = self.before.pointing_to(self.id, None) {
            self.report.at(name.name.at).table(name).say(" is still used by the foreign key ");
            self.report.name(foreign_key.name.text).say(" of ").table(table.name);
            self.report.help("drop the foreign key, or that table, first");
        }
        self.is_used_elsewhere(self.id, self.id, name.name.at, Thing::Table(name));
        self.check_not_read(name, None, name.name.at);
    }
}
