//! What a table says beyond its columns, constraints and indexes, and what does not go together with it.

use super::draft::Draft;
use super::types::{MYSQLS, POSTGRES};
use super::{Element, Kind, Table};
use crate::model::{Database, Databases, Version, same_text};
use crate::op::{AlterTable, Set, TableOptions};

pub(super) const SQLITE: Databases = Databases(Database::Sqlite.bit());

const STRICT: Version = Version(3, 37);

impl<'a> Draft<'_, 'a> {
    /// Reports options that mean nothing on any declared database.
    pub(super) const fn check_table_options(&mut self, at: [u16; 3]) {
        let homes = [POSTGRES, SQLITE, MYSQLS];
        let mut i = 0;
        while i < homes.len() {
            if at[i] > 0 && self.chain.databases.and(homes[i]).is_empty() {
                self.report.at(at[i]).say("this is for ").databases(homes[i]);
                self.report.say(" alone, and this crate's `chain!` declares none of them").help("leave it out");
            }
            i += 1;
        }
    }

    /// Reports a table whose types SQLite would have to enforce before it could.
    pub(super) const fn check_strict(&mut self, options: &TableOptions<'a>, at: u16) {
        let sqlite = self.chain.databases.has(Database::Sqlite);
        if options.strict && sqlite && !self.chain.version(Database::Sqlite).at_least(STRICT) {
            self.report.at(at).say("SQLite has `strict` tables from version 3.37 on");
            self.report.help("leave the word out, or declare `sqlite 3.37`");
        }
    }

    /// Reports a `without_rowid` table that has no key, or whose rows shall be numbered, once all items are there.
    pub(super) const fn check_without_rowid(&mut self, options: &TableOptions<'a>) {
        if !options.without_rowid || !self.chain.databases.has(Database::Sqlite) {
            return;
        }
        let at = options.at[1];
        if self.view().primary_key().is_none() {
            self.report.at(at).say("a table `without_rowid` has a primary key").help("add one, or leave the word out");
        }
        let mut i = 0;
        while i < self.view().len() {
            if let Kind::Column(column) = &self.view().get(i).kind
                && column.identity
            {
                self.report.at(at).say("SQLite numbers no rows of a table `without_rowid`");
                self.report.help("leave the word out, or `identity`");
                return;
            }
            i += 1;
        }
    }

    /// Reports a foreign key between tables of which the one keeps less than the other.
    pub(super) const fn check_kept(&mut self, own: &TableOptions<'a>, target: &TableOptions<'a>, at: u16) {
        let on = self.chain.databases.and(MYSQLS);
        if !on.is_empty() && (!is_innodb(own) || !is_innodb(target)) {
            self.report.at(at).say("there are no foreign keys but between tables of InnoDB on ").databases(on);
            self.report.help("leave `engine` out, or the key");
        }
        if target.unlogged && !own.unlogged && self.chain.databases.has(Database::Postgres) {
            self.report.at(at).say("a foreign key of a table that is logged cannot point to one that is not");
            self.report.help("make both `unlogged`, or none");
        }
    }

    /// What `alter_table` makes of the table's comment and options.
    pub(super) const fn alter_table(&mut self, table: &mut Table<'a>, alter: &AlterTable<'a>) {
        let (comment, before) = (table.comment, table.options);
        set(&mut table.comment, &alter.comment);
        let options = &mut table.options;
        set(&mut options.engine, &alter.engine);
        set(&mut options.charset, &alter.charset);
        set(&mut options.collate, &alter.collate);
        set(&mut options.row_format, &alter.row_format);
        match alter.storage {
            Set::Keep => {}
            Set::Drop => options.storage = &[],
            Set::To(storage) => options.storage = storage,
        }
        if let Some(unlogged) = alter.unlogged {
            options.unlogged = unlogged;
        }
        if let Some(without_rowid) = alter.without_rowid {
            options.without_rowid = without_rowid;
        }
        if let Some(strict) = alter.strict {
            options.strict = strict;
        }
        if same_text(comment, table.comment) && same_table_options(&before, &table.options) {
            let at = self.name.name.at;
            self.report.at(at).say("this changes nothing: ").table(self.name).say(" is so already");
            self.report.help("leave it out, or name what shall change");
        }
        self.check_table_options(alter.at);
        self.check_strict(&table.options, alter.at[1]);
        self.check_without_rowid(&TableOptions { at: alter.at, ..table.options });
    }

    /// Reports the drop of the key that a table `without_rowid` is kept by.
    pub(super) const fn check_key_kept(&mut self, element: &Element<'a>, options: &TableOptions<'a>, at: u16) {
        let sqlite = self.chain.databases.has(Database::Sqlite);
        if sqlite && options.without_rowid && matches!(element.kind, Kind::PrimaryKey) {
            self.report.at(at).say("a table `without_rowid` has a primary key");
            self.report.help("say `alter_table … { without_rowid: false }` first");
        }
    }
}

const fn set<'a>(to: &mut &'a str, change: &Set<&'a str>) {
    match change {
        Set::Keep => {}
        Set::Drop => *to = "",
        Set::To(text) => *to = text,
    }
}

const fn is_innodb(options: &TableOptions<'_>) -> bool {
    options.engine.is_empty() || options.engine.eq_ignore_ascii_case("InnoDB")
}

/// Whether both say the same.
pub(super) const fn same_table_options(a: &TableOptions<'_>, b: &TableOptions<'_>) -> bool {
    same_text(a.engine, b.engine)
        && same_text(a.charset, b.charset)
        && same_text(a.collate, b.collate)
        && same_text(a.row_format, b.row_format)
        && same_storage(a.storage, b.storage)
        && a.unlogged == b.unlogged
        && a.without_rowid == b.without_rowid
        && a.strict == b.strict
}

/// Whether both are the same storage parameters.
pub(super) const fn same_storage(a: &[(&str, &str)], b: &[(&str, &str)]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if !same_text(a[i].0, b[i].0) || !same_text(a[i].1, b[i].1) {
            return false;
        }
        i += 1;
    }
    true
}
