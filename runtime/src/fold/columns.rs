//! What can be wrong with a column by itself.

use super::draft::Draft;
use super::types::{MYSQLS, check_type};
use super::users::Thing;
use super::value::check_value;
use super::view::View;
use super::{Ids, Kind};
use crate::model::{Database, Name, Numbering, Type};
use crate::op::ColumnDef;

impl<'a> Draft<'_, 'a> {
    /// Adds a column. What its generation expression names is resolved by [`Draft::resolve_generated`], once all
    /// columns are there.
    pub(super) const fn add_column(&mut self, column: &ColumnDef<'a>) {
        self.check_length(column.name);
        self.check_column_free(column.name);
        check_type(&column.ty, column.ty_at, self.chain, self.report);
        if column.identity {
            self.check_identity(column);
        }
        if column.on_update_now {
            self.check_on_update(column);
        }
        let (mut uses, mut known) = (self.type_ids(&column.ty, column.ty_at), *column);
        if !uses.is_empty() {
            known.ty = self.known_type(&column.ty, column.nullable, column.ty_at);
            self.check_type_of_generated(column);
        }
        if let Some(default) = &column.default {
            check_value(default, &known.ty, column.nullable, "default", column.default_at, self.chain, self.report);
            self.check_enum_value(default, &column.ty, &uses, "default", column.default_at);
        }
        self.add_sequence_id(column.default.as_ref(), column.default_at, &mut uses);
        self.push(column.name, Kind::Column(known), uses);
    }

    const fn check_type_of_generated(&mut self, column: &ColumnDef<'a>) {
        if column.generated.is_none() {
            return;
        }
        let (noun, help) = match column.ty {
            Type::Domain { .. } => ("a domain", "give it the type that the domain is made of"),
            _ => ("an enum", "make it `String`"),
        };
        self.report.at(column.ty_at).say("a generated column cannot have ").say(noun).help(help);
    }

    /// Reports a column name that the table has already.
    pub(super) const fn check_column_free(&mut self, name: Name<'a>) {
        let Some(i) = self.taken(name, true) else { return };
        let taken = self.view().get(i).name;
        self.report.at(name.at).table(self.name).say(" has a column ").name(taken.text).say(" already");
        if taken.same(name) {
            self.report.help("give this one another name, or alter that one");
        } else {
            self.report.help("a declared database does not tell upper from lower case in the names of columns");
        }
    }

    const fn check_identity(&mut self, column: &ColumnDef<'a>) {
        if !column.ty.is_integer() && !matches!(column.ty, Type::Sql(_)) {
            self.report.at(column.ty_at).say("an identity column is an integer, and ").name(column.name.text);
            self.report.say(" is ").ty(&column.ty).help("make it `i64`, `i32` or `i16`");
        }
        if column.nullable {
            self.report.at(column.ty_at).say("an identity column cannot be nullable").help("take the `Option` off");
        }
        self.check_numbering(column);
        let view = View { old: self.old, own: self.own, made: self.made };
        let mut i = 0;
        while i < view.len() {
            if let Kind::Column(other) = &view.get(i).kind
                && other.identity
            {
                self.report.at(column.name.at).table(self.name).say(" has an identity column already: ");
                self.report.name(view.get(i).name.text).help("a table has at most one");
            }
            i += 1;
        }
    }

    /// Reports a way of numbering whose database is not declared; other databases number as usual.
    const fn check_numbering(&mut self, column: &ColumnDef<'a>) {
        let of = match column.numbering {
            Numbering::Standard => return,
            Numbering::Always | Numbering::Serial => Database::Postgres,
            Numbering::Autoincrement => Database::Sqlite,
        };
        if !self.chain.databases.has(of) {
            self.report.at(column.ty_at).say("`identity(").say(column.numbering.word()).say(")` is for ");
            self.report.say(Database::title(of)).say(", which this crate's `chain!` does not declare");
            self.report.help("say `identity` alone");
        }
    }

    const fn check_on_update(&mut self, column: &ColumnDef<'a>) {
        let without = self.chain.databases.without(MYSQLS);
        if !without.is_empty() {
            self.report.at(column.ty_at).say("no column is set on update by ").databases(without).say(" itself");
            self.report.help("leave `on_update` out, and `create_trigger` that sets it");
        } else if !matches!(column.ty, Type::Timestamp(_)) {
            self.report.at(column.ty_at).say("`on_update(now())` sets a `Timestamp`, and ").name(column.name.text);
            self.report.say(" is ").ty(&column.ty).help("make it `Timestamp`");
        }
    }

    /// Resolves the columns that the new generated columns name, and checks what they may.
    pub(super) const fn resolve_generated(&mut self) {
        let mut i = 0;
        while i < self.made {
            if let Kind::Column(column) = self.own[i].kind
                && let Some(generated) = column.generated
            {
                let mut ids = Ids::new();
                self.columns_of(&generated.sql, &mut ids);
                self.own[i].columns = ids;
                self.check_generated(self.own[i].id, &column, &ids, generated.stored);
            }
            i += 1;
        }
    }

    const fn check_generated(&mut self, id: u64, column: &ColumnDef<'a>, uses: &Ids, stored: bool) {
        let on = self.chain.databases;
        let at = column.name.at;
        if on.has(Database::Mariadb) && !column.nullable {
            self.report.at(at).say("a generated column cannot be NOT NULL on MariaDB");
            self.report.help("make its type an `Option`");
        }
        if on.has(Database::Postgres) && !stored && !self.chain.version(Database::Postgres).at_least(VIRTUAL) {
            self.report.at(at).say("PostgreSQL has virtual generated columns from version 18 on");
            self.report.help("leave `virtual` out, or declare `postgres 18`");
        }
        if super::view::has(uses, id) {
            self.report.at(at).say("a generated column cannot read itself").help("name other columns of the table");
            return;
        }
        let mut i = 0;
        while i < uses.len() {
            let generated = match self.view().column_def(uses.as_slice()[i]) {
                Some(used) => used.generated.is_some(),
                None => false,
            };
            if generated && on.has(Database::Postgres) {
                self.report.at(at).say("a generated column cannot read another generated column on PostgreSQL");
                self.report.help("write the other one's expression out");
            }
            i += 1;
        }
        self.check_not_numbered(uses, "a generated column", at);
        if stored {
            self.check_not_rewritten(uses, "a stored column", at);
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
            if let Some(k) = self.view().by_id(uses.as_slice()[i]) {
                let element = *self.view().get(k);
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
        let on = self.chain.databases;
        let mut i = 0;
        while i < self.made {
            if let Kind::Column(ColumnDef { identity: true, .. }) = &self.own[i].kind {
                let (element, at) = (&self.own[i], self.own[i].name.at);
                let id = element.id;
                let sole = match self.view().primary_key() {
                    Some(key) => key.columns.len() == 1 && key.columns.as_slice()[0] == id,
                    None => false,
                };
                if !sole && on.has(Database::Sqlite) {
                    self.report.at(at).say("on SQLite an identity column is the whole primary key");
                    self.report.help("add `primary_key` to it");
                } else if !sole && !on.and(MYSQLS).is_empty() && !self.view().leads(id, 0) {
                    self.report.at(at).say("on ").databases(on.and(MYSQLS));
                    self.report.say(" an identity column is the first one of a key or index");
                    self.report.help("add `primary_key` or `unique` to it");
                }
            }
            i += 1;
        }
    }

    /// Reports a column that an indexed generated column reads: MySQL does not rename it.
    pub(super) const fn check_not_generated_from(&mut self, id: u64, at: u16) {
        let view = View { old: self.old, own: self.own, made: self.made };
        let mut from = 0;
        while let Some(i) = view.user_of(id, from) {
            let user = view.get(i);
            if user.is_column()
                && let Some(k) = view.user_of(user.id, 0)
            {
                self.report.at(at).say("MySQL does not rename a column that a generated column reads, here ");
                self.report.name(user.name.text).say(", which the ").say(view.get(k).noun()).say(" ");
                self.report.name(view.get(k).name.text).say(" uses");
                self.report.help("drop that one first and make it again afterwards");
                return;
            }
            from = i + 1;
        }
    }

    /// Reports a fill for a column that the database computes.
    pub(super) const fn computed(&mut self, name: Name<'a>, at: u16) {
        self.report.at(at).say("`fill` has nothing to fill: the database computes ");
        self.report.column(self.name, name.text).help("leave `fill` out");
    }

    /// Reports what still uses a column, and says whether there is any.
    pub(super) const fn check_unused(&mut self, id: u64, name: Name<'a>) -> bool {
        let (mut from, mut first) = (0, true);
        while let Some(i) = self.view().user_of(id, from) {
            let user = *self.view().get(i);
            if first {
                self.report.at(name.at).column(self.name, name.text).say(" is still used by ");
            } else {
                self.report.say(", ");
            }
            self.report.say("the ").say(user.noun()).say(" ").name(user.name.text);
            from = i + 1;
            first = false;
        }
        if !first {
            self.report.help("drop what uses it first");
            return true;
        }
        self.is_used_elsewhere(id, self.id, name.at, Thing::Column(self.name, name.text))
    }
}

const VIRTUAL: crate::model::Version = crate::model::Version(18, 0);
