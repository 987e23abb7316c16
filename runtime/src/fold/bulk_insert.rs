//! Whether the rows of a `bulk_insert` fit their table, and whether they can be found again to be deleted.

use super::enums::{check_member, is_of_enum};
use super::found::existing;
use super::missing::help_element;
use super::only::{User, is_elsewhere, is_on_all, needed};
use super::sequence::drawn_from;
use super::users::Thing;
use super::value::check_value;
use super::view::View;
use super::{Element, Kind, Report, Schema, Table};
use crate::model::{Chain, Database, Name, Numbering, TableName, Value};
use crate::op::{ABSENT, Cell, ColumnDef, Repeat, RowsFile, Undo};

/// How many rows have their mistakes told.
pub(super) const TOLD: usize = 8;

/// The rows, and where they go.
pub(super) struct Inserted<'c, 'a> {
    pub(super) chain: &'c Chain,
    pub(super) name: TableName<'a>,
    pub(super) columns: &'a [Name<'a>],
    pub(super) rows: &'a [&'a [Cell<'a>]],
    pub(super) file: Option<&'a RowsFile<'a>>,
    pub(super) repeats: &'a [Repeat],
}

/// A column that takes values.
#[derive(Clone, Copy)]
pub(super) struct Taking<'t, 'a> {
    pub(super) column: &'t ColumnDef<'a>,
    /// Its enum, if it has one.
    pub(super) enum_: Option<&'a Table<'a>>,
}

impl<'a> Inserted<'_, 'a> {
    /// Reports what does not fit, and why no inverse could run.
    pub(super) const fn check(&self, before: &Schema<'a>, undo: &Undo<'_>, report: &mut Report, inverse: &mut Report) {
        let Some(table) = existing(self.chain, before, self.name, report) else { return };
        if table.id & ABSENT != 0 {
            needed(self.chain, User::Op, table.id, self.name.name.at, Thing::Table(table.name), report);
        }
        // what is wrong with a stand-in is no mistake of its own
        if !report.is_empty() || table.assumed {
            return;
        }
        if self.columns.is_empty() || self.rows.is_empty() && self.file.is_none() {
            report.at(self.name.name.at).say("there is no row to insert into ").table(self.name);
            report.help("give it one: `{ column: value, … }`");
            return;
        }
        self.check_not_null(before, table, report);
        let mut i = 0;
        while i < self.columns.len() {
            self.check_column(before, table, i, report);
            i += 1;
        }
        self.check_repeats(table, report);
        if matches!(undo, Undo::Unknown) {
            self.check_key(table, inverse);
        }
    }

    /// Reports columns that need a value and get none.
    const fn check_not_null(&self, before: &Schema<'_>, table: &Table<'_>, report: &mut Report) {
        let elements = table.elements.as_slice();
        let mut i = 0;
        while i < elements.len() {
            if let Kind::Column(column) = &elements[i].kind
                && !column.nullable
                && column.default.is_none()
                && !column.identity
                && column.generated.is_none()
                && self.position(elements[i].name).is_none()
                && !is_elsewhere(elements[i].id, self.chain.databases)
                && before.domain_default(elements[i]).is_none()
            {
                report.at(self.name.name.at).column(self.name, elements[i].name.text);
                report.say(" is NOT NULL and has no default, and the rows give no value for it");
                if !is_on_all(elements[i].id, self.chain.databases) {
                    report.help("write two ops: `only(…)` where it exists, and `only(…)` for the others");
                    return;
                }
                report.help("add `").say(elements[i].name.text);
                report.say(if self.file.is_some() { "` to the file" } else { ": …` to each row" });
                return;
            }
            i += 1;
        }
    }

    /// Reports a column that is not there, or takes no value; values that do not fit it.
    const fn check_column(&self, before: &Schema<'a>, table: &Table<'_>, at: usize, report: &mut Report) {
        let (name, view) = (self.columns[at], table.whole());
        let Some(i) = view.column(name) else {
            report.at(name.at).say("no column ").column(self.name, name.text).say(" at this revision");
            help_element(self.name, &view, name.text, true, report);
            return;
        };
        let Kind::Column(column) = &view.get(i).kind else { return };
        let id = view.get(i).id;
        if id & ABSENT != 0 {
            needed(self.chain, User::Op, id, name.at, Thing::Column(table.name, name.text), report);
        }
        let enum_ = if is_of_enum(&column.ty) { before.type_of(view.get(i)) } else { None };
        if column.generated.is_some() {
            report.at(name.at).say("the database computes ").column(self.name, name.text).help("leave it out");
            return;
        }
        if matches!(column.numbering, Numbering::Always) && self.chain.databases.has(Database::Postgres) {
            report.at(name.at).say("PostgreSQL numbers ").column(self.name, name.text).say(" always");
            report.help("leave it out, or make it `identity`");
        }
        let taking = Taking { column, enum_ };
        if let Some(file) = self.file {
            return self.check_lines(file, before, taking, at, report);
        }
        let (mut row, mut told) = (0, 0);
        while row < self.rows.len() && told < TOLD {
            if at < self.rows[row].len() {
                let (reported, cell) = (report.len(), &self.rows[row][at]);
                self.check_value(before, taking, &cell.value, cell.at, report);
                told += (report.len() > reported) as usize;
            }
            row += 1;
        }
    }

    /// Reports a value that does not fit, at a token.
    pub(super) const fn check_value(
        &self,
        before: &Schema<'a>,
        Taking { column, enum_ }: Taking<'_, 'a>,
        value: &Value<'_>,
        at: u16,
        report: &mut Report,
    ) {
        check_value(value, &column.ty, column.nullable, ("value", at), self.chain, before, report);
        let mysqls = self.chain.databases.and(super::types::MYSQLS);
        if column.identity && matches!(value, Value::Int(0)) && !mysqls.is_empty() {
            report.at(at).databases(mysqls).say(" would take 0 for \"the next number\"");
            report.help("start with 1");
        }
        drawn_from(self.chain, before, value, at, report);
        if let Some(enum_) = enum_ {
            check_member(enum_, value, &column.ty, "value", at, report);
        }
    }

    /// Reports rows that cannot be found again by their primary key.
    const fn check_key(&self, table: &Table<'_>, inverse: &mut Report) {
        const HELP: &str = "add `undo \"DELETE …\"`, or `undo nothing`, or write a `downgrade`";
        let elements = table.elements.as_slice();
        let Some(key) = View::of(elements).primary_key() else {
            inverse.at(0).say("no downgrade can be derived: ").table(self.name);
            inverse.say(" has no primary key by which to delete the rows again").help(HELP);
            return;
        };
        let mut i = 0;
        while i < key.columns.len() {
            let Some(column) = by_id(elements, key.columns.get(i)) else { return };
            match self.position(column.name) {
                Some(at) if self.is_literal(at) => {}
                Some(_) => {
                    inverse.at(0).say("no downgrade can be derived: ").column(self.name, column.name.text);
                    inverse.say(" is part of the primary key, and the database computes its value").help(HELP);
                    return;
                }
                None => {
                    inverse.at(0).say("no downgrade can be derived: the rows do not give ");
                    inverse.column(self.name, column.name.text);
                    inverse.say(", which is part of the primary key, so they could not be deleted again");
                    inverse.help("give it in each row, or ").say(HELP);
                    return;
                }
            }
            i += 1;
        }
    }

    /// Whether every row gives a literal in that column.
    const fn is_literal(&self, at: usize) -> bool {
        let mut row = 0;
        while row < self.rows.len() {
            let literal = at >= self.rows[row].len()
                || matches!(
                    self.rows[row][at].value,
                    Value::Bool(_) | Value::Int(_) | Value::Decimal(_) | Value::Str(_)
                );
            if !literal {
                return false;
            }
            row += 1;
        }
        true
    }

    /// Where the rows have that column.
    pub(super) const fn position(&self, name: Name<'_>) -> Option<usize> {
        let mut i = 0;
        while i < self.columns.len() {
            if self.columns[i].same(name) {
                return Some(i);
            }
            i += 1;
        }
        None
    }
}

const fn by_id<'t, 'a>(elements: &'t [&'a Element<'a>], id: u64) -> Option<&'t Element<'a>> {
    let mut i = 0;
    while i < elements.len() {
        if elements[i].id == id {
            return Some(elements[i]);
        }
        i += 1;
    }
    None
}
