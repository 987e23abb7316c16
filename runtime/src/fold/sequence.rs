//! Sequences: what is said of them, who owns them, and the defaults that draw from them.

use super::apply::Edit;
use super::draft::Draft;
use super::missing::{help_element, help_table};
use super::object::help;
use super::only::{User, needed};
use super::users::Thing;
use super::{Ids, Kind, Report, Schema};
use crate::model::{Chain, Database, Databases, Name, ObjectKind, TableName, Type, Value};
use crate::op::{SequenceOption, SequenceSet};

/// What a sequence is at one point of the chain. Its owner, if it has one, is what its element uses: column, table.
#[derive(Clone, Copy, Debug)]
pub struct Sequence<'a> {
    /// The type that its numbers fit.
    pub ty: Type<'a>,
    /// Its first number, unless that is where it starts by itself.
    pub start: Option<i64>,
    /// From one number to the next.
    pub increment: i64,
    /// Its least number, unless that is the least there is.
    pub min: Option<i64>,
    /// Its greatest number, unless that is the greatest there is.
    pub max: Option<i64>,
    /// How many numbers a session takes at once, unless it is left to the database.
    pub cache: Option<i64>,
    /// Whether the first number comes after the last.
    pub cycle: bool,
}

const MARIADB: Databases = Databases(Database::Mariadb.bit());

impl Sequence<'_> {
    pub(super) const NEW: Sequence<'static> =
        Sequence { ty: Type::BigInt, start: None, increment: 1, min: None, max: None, cache: None, cycle: false };

    /// The sequence with what is said of it; who owns it is no part of it.
    pub(super) const fn with<'a>(self, said: &[SequenceOption<'a>]) -> Sequence<'a>
    where
        Self: 'a,
    {
        let mut sequence = self;
        let mut i = 0;
        while i < said.len() {
            match said[i].set {
                SequenceSet::Type(ty) => sequence.ty = ty,
                SequenceSet::Start(number) => sequence.start = Some(number),
                SequenceSet::Increment(number) => sequence.increment = number,
                SequenceSet::Min(number) => sequence.min = Some(number),
                SequenceSet::Max(number) => sequence.max = Some(number),
                SequenceSet::Cache(number) => sequence.cache = Some(number),
                SequenceSet::Cycle(cycle) => sequence.cycle = cycle,
                SequenceSet::OwnedBy(..) | SequenceSet::NotOwned => {}
            }
            i += 1;
        }
        sequence
    }

    /// Its least and its greatest number where nothing is said: upwards from 1, or downwards from -1.
    pub const fn bounds(&self) -> (i64, i64) {
        let (least, most) = match self.ty {
            Type::SmallInt => (i16::MIN as i64, i16::MAX as i64),
            Type::Integer => (i32::MIN as i64, i32::MAX as i64),
            _ => (i64::MIN, i64::MAX),
        };
        if self.increment < 0 { (least, -1) } else { (1, most) }
    }

    /// Whether both are the same.
    pub(crate) const fn same(&self, other: &Sequence<'_>) -> bool {
        self.ty.same(&other.ty)
            && same_number(self.start, other.start)
            && self.increment == other.increment
            && same_number(self.min, other.min)
            && same_number(self.max, other.max)
            && same_number(self.cache, other.cache)
            && self.cycle == other.cycle
    }
}

const fn same_number(a: Option<i64>, b: Option<i64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// The id of the sequence that a value draws from; one that is not there is reported.
pub(super) const fn drawn_from(
    chain: &Chain,
    before: &Schema<'_>,
    value: &Value<'_>,
    at: u16,
    report: &mut Report,
) -> Option<u64> {
    let Value::Nextval(name) = value else { return None };
    if let Some(found) = before.object(chain, ObjectKind::Sequence, **name) {
        needed(chain, User::Op, found.id, at, Thing::Object(found.noun(), found.name), report);
        return Some(found.id);
    }
    report.at(at).say("no sequence ").table(**name).say(" at this revision");
    help(chain, before, ObjectKind::Sequence, **name, report);
    None
}

impl<'a> Draft<'_, 'a> {
    /// Adds the sequence that a default draws from to what its column uses.
    pub(super) const fn add_sequence_id(&mut self, default: Option<&Value<'a>>, at: u16, ids: &mut Ids) {
        if let Some(default) = default
            && let Some(id) = drawn_from(self.chain, self.before, default, at, self.report)
        {
            ids.push(id);
            self.note_used(id);
        }
    }

    /// Fills a new sequence.
    pub(super) const fn create_sequence(&mut self, name: TableName<'a>, options: &[SequenceOption<'a>]) {
        let without = self.chain.databases.without(ObjectKind::Sequence.kept_by());
        if !without.is_empty() {
            self.report.at(name.name.at).say("there are no sequences on ").databases(without);
            self.report.help("let the database number the rows of a table: `identity`");
        }
        let sequence = Sequence::NEW.with(options);
        self.check_sequence_options(options);
        let owner = self.owner(options, Ids::new());
        self.check_sequence(&sequence, name.name.at);
        self.push(name.name, Kind::Sequence(sequence), owner);
    }

    /// `alter_sequence`: the sequence with what is set anew.
    pub(super) const fn alter_sequence(&mut self, name: TableName<'a>, options: &[SequenceOption<'a>]) -> Edit {
        let Some(old) = self.old.first() else { return Edit::Append };
        let Kind::Sequence(before) = &old.kind else { return Edit::Append };
        let sequence = before.with(options);
        self.check_sequence_options(options);
        let owner = self.owner(options, old.columns);
        if sequence.same(before) && same_owner(&owner, &old.columns) {
            self.report.at(name.name.at).say("this changes nothing: ").table(name).say(" is so already");
            self.report.help("leave it out, or name what shall change");
        }
        self.check_sequence(&sequence, name.name.at);
        self.push(old.name, Kind::Sequence(sequence), owner);
        self.own[0].id = old.id;
        Edit::Replace(0)
    }

    /// Who owns the sequence from now on: column, table.
    const fn owner(&mut self, options: &[SequenceOption<'a>], before: Ids) -> Ids {
        let mut owner = before;
        let mut i = 0;
        while i < options.len() {
            match options[i].set {
                SequenceSet::OwnedBy(table, column) => owner = self.owner_ids(table, column, options[i].at),
                SequenceSet::NotOwned => owner = Ids::new(),
                _ => {}
            }
            i += 1;
        }
        owner
    }

    /// Reports what cannot be said of any sequence.
    pub(super) const fn check_sequence_options(&mut self, options: &[SequenceOption<'a>]) {
        let mut i = 0;
        while i < options.len() {
            let at = options[i].at;
            match options[i].set {
                SequenceSet::Type(ty) => self.check_sequence_type(&ty, at),
                SequenceSet::Increment(0) => {
                    self.report.at(at).say("a sequence that counts on by 0 stands still").help("say another number");
                }
                SequenceSet::Cache(number) if number < 1 => {
                    self.report.at(at).say("`cache` is at least 1").help("1 takes one number at a time");
                }
                _ => {}
            }
            i += 1;
        }
    }

    pub(super) const fn check_sequence_type(&mut self, ty: &Type<'_>, at: u16) {
        let mariadb = self.chain.databases.and(MARIADB);
        if !mariadb.is_empty() {
            self.report.at(at).say("the type of a sequence is PostgreSQL's, and this crate declares ");
            self.report.databases(mariadb).help("leave it out, and say `max`");
        } else if !ty.is_integer() {
            self.report
                .at(at)
                .say("a sequence counts in integers, not in ")
                .ty(ty)
                .help("make it `i64`, `i32` or `i16`");
        }
    }

    /// Reports a sequence that a column owns.
    pub(super) const fn check_owned(&mut self, at: u16) {
        let mariadb = self.chain.databases.and(MARIADB);
        if !mariadb.is_empty() {
            self.report.at(at).say("columns own sequences on PostgreSQL, and this crate declares ");
            self.report.databases(mariadb).help("leave it out");
        }
    }

    /// The column that owns the sequence, and its table.
    const fn owner_ids(&mut self, table: TableName<'a>, column: Name<'a>, at: u16) -> Ids {
        let mut ids = Ids::new();
        self.check_owned(at);
        let Some(found) = self.before.table(self.chain, table) else {
            self.report.at(table.name.at).say("no table ").table(table).say(" at this revision");
            help_table(self.chain, self.before, table, self.report);
            return ids;
        };
        let view = found.whole();
        match view.column(column) {
            Some(i) => {
                self.check_there(found.id, table.name.at, Thing::Table(table));
                self.check_column_there(found, view.get(i).id, column);
                if view.get(i).is_column() && view.get(i).columns.has(self.id) {
                    self.say_identity(table, column, at);
                }
                ids.push(view.get(i).id);
                ids.push(found.id);
                self.note_used(view.get(i).id);
                self.note_used(found.id);
            }
            None => {
                self.report.at(column.at).say("no column ").column(table, column.text).say(" at this revision");
                help_element(table, &view, column.text, true, self.report);
            }
        }
        ids
    }

    /// Reports a column that draws from the sequence that it owns.
    const fn say_identity(&mut self, table: TableName<'a>, column: Name<'a>, at: u16) {
        self.report.at(at).column(table, column.text).say(" would draw from the sequence that it owns");
        self.report.help("say `identity`, or leave `owned_by` out");
    }

    /// Reports a new default that draws from the sequence that the column owns.
    pub(super) const fn check_not_own_sequence(&mut self, column: u64, name: Name<'a>, uses: &Ids, at: u16) {
        // behind the column's enum or domain, if it has one
        if let Some(id) = uses.as_slice().last()
            && let Some(sequence) = self.before.object_by_id(*id)
            && let Some(element) = sequence.elements().first()
            && matches!(element.kind, Kind::Sequence(_))
            && element.columns.has(column)
        {
            self.say_identity(self.name, name, at);
        }
    }

    /// Reports numbers that do not go together.
    pub(super) const fn check_sequence(&mut self, sequence: &Sequence<'_>, at: u16) {
        let (least, most) = sequence.bounds();
        let min = or(sequence.min, least);
        let max = or(sequence.max, most);
        let start = or(sequence.start, if sequence.increment < 0 { max } else { min });
        if min >= max {
            self.report.at(at).say("the numbers of this sequence go from ").number(min as i128).say(" to ");
            self.report.number(max as i128).help("`min` is less than `max`");
        } else if start < min || start > max {
            self.report
                .at(at)
                .say("this sequence starts with ")
                .number(start as i128)
                .say(", and its numbers go from ");
            self.report.number(min as i128).say(" to ").number(max as i128).help("start with one of them");
        }
    }
}

const fn or(number: Option<i64>, other: i64) -> i64 {
    match number {
        Some(number) => number,
        None => other,
    }
}

const fn same_owner(a: &Ids, b: &Ids) -> bool {
    a.len() == b.len() && (a.is_empty() || a.get(0) == b.get(0))
}
