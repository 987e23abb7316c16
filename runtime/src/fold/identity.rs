//! Columns that the database numbers.

use super::draft::Draft;
use super::sequence::Sequence;
use super::table_options::SQLITE;
use super::types::MYSQLS;
use super::value::check_value;
use super::view::View;
use super::{Element, Ids, Kind};
use crate::model::{Database, Name, Numbering, Type, Value};
use crate::op::{AlterRare, ColumnDef, ColumnOptions, SequenceOption, SequenceSet, Set};

impl<'a> Draft<'_, 'a> {
    /// Reports a type that cannot be numbered.
    pub(super) const fn check_identity(&mut self, column: &ColumnDef<'a>, at: u16) {
        if !column.ty.is_integer() && !matches!(column.ty, Type::Sql(_)) {
            self.report.at(at).say("an identity column is an integer, and ").name(column.name.text);
            self.report.say(" is ").ty(&column.ty).help("make it `i64`, `i32` or `i16`");
        }
        if column.nullable {
            self.report.at(at).say("an identity column cannot be nullable").help("take the `Option` off");
        }
    }

    /// Reports a way of numbering whose database is not declared; other databases number as usual, which `usual` says.
    pub(super) const fn check_numbering(&mut self, numbering: Numbering, usual: &str, at: u16) {
        let of = match numbering {
            Numbering::Standard => return,
            Numbering::Always | Numbering::Serial => Database::Postgres,
            Numbering::Autoincrement => Database::Sqlite,
        };
        if !self.chain.databases.has(of) {
            self.report.at(at).say("`identity(").say(numbering.word()).say(")` is for ");
            self.report.say(Database::title(of)).say(", which this crate's `chain!` does not declare");
            self.report.help("say ").say(usual);
        }
    }

    /// Reports another identity column of the table.
    pub(super) const fn check_sole_identity(&mut self, at: u16) {
        let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
        let mut i = 0;
        while i < view.len() {
            if let Kind::Column(other) = &view.get(i).kind
                && other.identity
            {
                self.report.at(at).table(self.name).say(" has an identity column already: ");
                self.report.name(view.get(i).name.text).help("a table has at most one");
            }
            i += 1;
        }
    }

    /// Reports what cannot be said of an identity column's numbers, on a declared database or at all.
    pub(super) const fn check_numbers(&mut self, column: &ColumnDef<'a>) {
        let numbers = ColumnOptions::of(column.options).numbers;
        let on = self.chain.databases;
        let mut i = 0;
        while i < numbers.len() {
            let SequenceOption { set, at } = &numbers[i];
            // the bounds of a sequence are those of PostgreSQL's types; first, because this is wrong on every database
            if let (SequenceSet::Start(start), Type::Mysql(_)) = (set, &column.ty) {
                check_value(
                    &Value::Int(*start as i128),
                    &column.ty,
                    false,
                    ("start", *at),
                    self.chain,
                    self.before,
                    self.report,
                );
            }
            let mut without = on.and(SQLITE);
            if !matches!(set, SequenceSet::Start(_)) {
                without = on.without(super::types::POSTGRES);
            }
            if !without.is_empty() {
                self.report.at(*at).databases(without).say(" cannot be told to number so");
                self.report.help("leave it out: SQLite numbers from 1, MySQL and MariaDB from `start`, both by 1");
            }
            i += 1;
        }
        if let [first, ..] = numbers {
            self.check_sequence_options(numbers);
            self.check_sequence(&numbered(column), first.at);
        }
    }

    /// Reports identity columns in an expression: MySQL and MariaDB number a row after they have computed it.
    pub(super) const fn check_not_numbered(&mut self, uses: &Ids, reader: &str, at: u16) {
        let on = self.chain.databases.and(MYSQLS);
        if on.is_empty() {
            return;
        }
        let mut i = 0;
        while i < uses.len() {
            if let Some(element) = self.view().by_id(uses.as_slice()[i]) {
                let element = *element;
                if let Kind::Column(ColumnDef { identity: true, .. }) = element.kind {
                    self.report.at(at).say(reader).say(" cannot read the identity column ");
                    self.report.column(self.name, element.name.text).say(" on ").databases(on);
                    self.report.help("leave the column out of the expression");
                }
            }
            i += 1;
        }
    }

    /// Reports identity columns that are not the key that SQLite or MySQL want, once all items are there.
    pub(super) const fn check_identity_key(&mut self) {
        let mut i = 0;
        while i < self.made {
            if let Kind::Column(ColumnDef { identity: true, .. }) = &self.own[i].kind {
                self.check_key_of_identity(self.own[i].id, self.own[i].name.at);
            }
            i += 1;
        }
    }

    pub(super) const fn check_key_of_identity(&mut self, id: u64, at: u16) {
        let on = self.chain.databases;
        let sole = match self.view().primary_key() {
            Some(key) => key.columns.len() == 1 && key.columns.as_slice()[0] == id,
            None => false,
        };
        if !sole && on.has(Database::Sqlite) {
            self.report.at(at).say("on SQLite an identity column is the whole primary key");
            self.report.help("add `primary_key` to it");
        } else if !sole && !on.and(MYSQLS).is_empty() && !self.view().leads(id, 0, on) {
            self.report.at(at).say("on ").databases(on.and(MYSQLS));
            self.report.say(" an identity column is the first one of a key or index");
            self.report.help("add `primary_key` or `unique` to it");
        }
    }

    /// `alter_column … { identity: … }`.
    pub(super) const fn alter_identity(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &mut ColumnDef<'a>,
        rare: &AlterRare<'a>,
    ) {
        let at = rare.identity_at;
        match rare.identity {
            Set::Keep => return,
            Set::Drop => {
                after.identity = false;
                after.numbering = Numbering::Standard;
            }
            Set::To(numbering) => {
                after.identity = true;
                after.numbering = numbering;
                self.check_numbering(numbering, "`identity: by_default`", at);
                self.check_numbers(after);
            }
        }
        if after.identity && !before.identity {
            self.check_becomes_identity(element, after, at);
        }
        if after.identity != before.identity {
            self.check_pointed_from_elsewhere(element, at);
        }
    }

    /// Reports what stands in the way of numbering a column that is there.
    const fn check_becomes_identity(&mut self, element: &Element<'a>, after: &ColumnDef<'a>, at: u16) {
        self.check_identity(&ColumnDef { nullable: false, name: element.name, ..*after }, at);
        self.check_sole_identity(at);
        self.check_key_of_identity(element.id, at);
        if after.nullable {
            self.report.at(at).say("an identity column cannot be nullable").help("say `nullable: false`, too");
        }
        if after.default.is_some() {
            self.report.at(at).say("an identity column has no default").help("say `default: none`, too");
        }
        if after.generated.is_some() {
            self.report.at(at).say("the database computes ").column(self.name, element.name.text).say(" already");
            self.report.help("say `generated: none`, too");
        }
        if self.options.without_rowid && self.chain.databases.has(Database::Sqlite) {
            self.report.at(at).say("SQLite numbers no rows of a table `without_rowid`");
            self.report.help("say `alter_table … { without_rowid: false }` first");
        }
        self.check_no_reader(element, at);
    }

    /// Reports checks and generated columns that read what becomes an identity column: see [`Draft::check_not_numbered`].
    const fn check_no_reader(&mut self, element: &Element<'a>, at: u16) {
        let on = self.chain.databases.and(MYSQLS);
        let mut from = 0;
        while let Some(i) = self.view().user_of(element.id, from)
            && !on.is_empty()
        {
            let user = *self.view().get(i);
            if matches!(user.kind, Kind::Check(_) | Kind::Column(_)) {
                self.report.at(at).say("the ").say(user.noun()).say(" ").name(user.name.text).say(" reads ");
                self.report.column(self.name, element.name.text).say(", which ").databases(on);
                self.report.say(" cannot number then").help("drop it first");
            }
            from = i + 1;
        }
    }

    /// Reports foreign keys of other tables, under which MySQL, not MariaDB, numbers nothing that it did not number before.
    const fn check_pointed_from_elsewhere(&mut self, element: &Element<'a>, at: u16) {
        if !self.chain.databases.has(Database::Mysql) {
            return;
        }
        let mut ids = Ids::new();
        ids.push(element.id);
        if let Some((table, key)) = self.before.pointing_to(self.id, Some(&ids)) {
            let (table, name): (_, Name<'_>) = (table.name, key.name);
            self.report.at(at).say("the foreign key ").name(name.text).say(" of ").table(table);
            self.report.say(" points here: MySQL would refuse this");
            self.report.help("drop the key, alter the column, and create it again");
        }
    }
}

/// The sequence that numbers an identity column.
pub(crate) const fn numbered<'a>(column: &ColumnDef<'a>) -> Sequence<'a> {
    Sequence { ty: column.ty, ..Sequence::NEW }.with(ColumnOptions::of(column.options).numbers)
}
