//! What can be wrong with a column by itself.

use super::Kind;
use super::draft::Draft;
use super::only::taken_elsewhere;
use super::types::{MYSQLS, check_type};
use super::users::Thing;
use super::value::check_value;
use super::view::View;
use crate::model::{Name, Type};
use crate::op::ColumnDef;

impl<'a> Draft<'_, 'a> {
    /// Adds a column. What its generation expression names is resolved by [`Draft::resolve_generated`], once all
    /// columns are there.
    pub(super) const fn add_column(&mut self, column: &ColumnDef<'a>) {
        self.check_length(column.name);
        self.check_column_free(column.name);
        check_type(&column.ty, column.ty_at, self.chain, self.report);
        if column.identity {
            self.check_identity(column, column.ty_at);
            self.check_numbering(column.numbering, "`identity` alone", column.ty_at);
            self.check_sole_identity(column.name.at);
        }
        if column.on_update_now {
            self.check_on_update(column);
        }
        let mut uses = self.type_ids(&column.ty, column.ty_at);
        let (made, mut ty) = (uses.len != 0, column.ty);
        if made {
            ty = self.known_type(&column.ty, column.nullable, column.ty_at);
            self.check_type_of_generated(column);
        }
        if let Some(options) = column.options {
            self.check_text(&ColumnDef { ty, ..*column }, options.text_at);
            self.check_numbers(column);
        }
        if let Some(default) = &column.default {
            check_value(
                default,
                &ty,
                column.nullable,
                ("default", column.default_at),
                self.chain,
                self.before,
                self.report,
            );
            self.check_enum_value(default, &column.ty, &uses, "default", column.default_at);
        }
        self.add_sequence_id(column.default.as_ref(), column.default_at, &mut uses);
        self.push(column.name, Kind::Column(*column), uses);
        if made {
            self.own[self.made - 1].kind = Kind::Column(ColumnDef { ty, ..*column });
        }
    }

    pub(super) const fn check_type_of_generated(&mut self, column: &ColumnDef<'a>) {
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
        let (taken, id) = (self.view().get(i).name, self.view().get(i).id);
        if taken_elsewhere(self.chain, id, "column", name, self.report) {
            return;
        }
        self.report.at(name.at).table(self.name).say(" has a column ").name(taken.text).say(" already");
        if taken.same(name) {
            self.report.help("give this one another name, or alter that one");
        } else {
            self.report.help("a declared database does not tell upper from lower case in the names of columns");
        }
    }

    pub(super) const fn check_on_update(&mut self, column: &ColumnDef<'a>) {
        let without = self.chain.databases.without(MYSQLS);
        if !without.is_empty() {
            self.report.at(column.ty_at).say("no column is set on update by ").databases(without).say(" itself");
            self.report.help("leave `on_update` out, and `create_trigger` that sets it");
        } else if !matches!(column.ty, Type::Timestamp(_)) {
            self.report.at(column.ty_at).say("`on_update(now())` sets a `Timestamp`, and ").name(column.name.text);
            self.report.say(" is ").ty(&column.ty).help("make it `Timestamp`");
        }
    }

    /// Reports a column that an indexed generated column reads: MySQL does not rename it.
    pub(super) const fn check_not_generated_from(&mut self, id: u64, at: u16) {
        let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
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
