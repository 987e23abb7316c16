//! Enums: their values, the columns that have them, and what a change of one must not break. Columns of a domain are found as
//! those of an enum are.

use super::apply::Edit;
use super::draft::Draft;
use super::mention::has_word;
use super::object::help;
use super::report::Nearest;
use super::search::is_used;
use super::users::Thing;
use super::value::{Elements, Next, is_null};
use super::view::View;
use super::{Element, Ids, Kind, Report, Schema, Table};
use crate::model::{Database, Name, ObjectKind, Sql, TableName, Type, Value, same_text};
use crate::op::{EnumChange, Part, ValuePlace};

/// The enum or domain that a column's type is, or an array of.
pub(super) const fn type_name<'a>(ty: &Type<'a>) -> Option<(ObjectKind, TableName<'a>)> {
    match ty {
        Type::Enum { schema, name } => {
            let name = if schema.is_empty() { TableName::new(name) } else { TableName::qualified(schema, name) };
            Some((ObjectKind::Enum, name))
        }
        Type::Domain { name, .. } => Some((ObjectKind::Domain, **name)),
        Type::Array(of) => type_name(of),
        _ => None,
    }
}

/// Whether its literals are values of an enum, or arrays of them.
pub(super) const fn is_of_enum(ty: &Type<'_>) -> bool {
    match ty {
        Type::Enum { .. } => true,
        Type::Array(of) => matches!(of, Type::Enum { .. }),
        _ => false,
    }
}

/// Reports a literal that is no value of the column's enum; `enum_` is that enum.
pub(super) const fn check_member(
    enum_: &Table<'_>,
    value: &Value<'_>,
    ty: &Type<'_>,
    what: &str,
    at: u16,
    report: &mut Report,
) {
    let Value::Str(text) = value else { return };
    if matches!(ty, Type::Array(_)) {
        return check_elements(enum_, text, what, at, report);
    }
    if !enum_.assumed && find(enum_.elements(), text).is_none() {
        report.at(at).say("the ").say(what).say(" ").name(text).say(" is no value of the enum ").table(enum_.name);
        help_value(enum_.elements(), text, report);
    }
}

/// Reports an element of an array that is no value of the enum.
const fn check_elements(enum_: &Table<'_>, array: &str, what: &str, at: u16, report: &mut Report) {
    let mut elements = Elements::of(array);
    while let Next::Plain(element) = elements.next() {
        if let Ok(text) = core::str::from_utf8(element)
            && !enum_.assumed
            && !is_null(element)
            && find(enum_.elements(), text).is_none()
        {
            report.at(at).say("the element ").name(text).say(" of the ").say(what).say(" is no value of the enum ");
            report.table(enum_.name);
            help_value(enum_.elements(), text, report);
            return;
        }
    }
}

const fn find(values: &[&Element<'_>], text: &str) -> Option<usize> {
    let mut i = 0;
    while i < values.len() {
        if same_text(values[i].name.text, text) {
            return Some(i);
        }
        i += 1;
    }
    None
}

/// Says which value has a name like that, or lists those that there are.
const fn help_value(values: &[&Element<'_>], text: &str, report: &mut Report) {
    let (mut nearest, mut i) = (Nearest::to(text), 0);
    while i < values.len() {
        nearest.offer(text, values[i].name.text);
        i += 1;
    }
    if let Some(name) = nearest.name {
        report.help("there is ").name(name);
        return;
    }
    report.help("its values are ");
    i = 0;
    while i < values.len() && i < 12 {
        report.say(if i == 0 { "" } else { ", " }).name(values[i].name.text);
        i += 1;
    }
    if i < values.len() {
        report.say(", …");
    }
}

impl<'a> Schema<'a> {
    /// The enum or domain of a column, if it has one.
    pub(super) const fn type_of(&self, element: &Element<'_>) -> Option<&'a Table<'a>> {
        match &element.kind {
            Kind::Column(column) if type_name(&column.ty).is_some() && !element.columns.is_empty() => {
                self.object_by_id(element.columns.get(0))
            }
            _ => None,
        }
    }
}

impl<'a> Draft<'_, 'a> {
    /// The id of the enum or domain that a column's type names, as what the column uses first.
    pub(super) const fn type_ids(&mut self, ty: &Type<'a>, at: u16) -> Ids {
        match ty {
            Type::Enum { .. } | Type::Domain { .. } | Type::Array(_) => self.made_type_ids(ty, at),
            _ => Ids::EMPTY,
        }
    }

    /// Apart, because what a call costs in const evaluation grows with the function.
    const fn made_type_ids(&mut self, ty: &Type<'a>, at: u16) -> Ids {
        let mut ids = Ids::new();
        let Some((kind, name)) = type_name(ty) else { return ids };
        match self.before.object(self.chain, kind, name) {
            Some(found) => {
                self.check_there(found.id, at, Thing::Object(kind.noun(), name));
                ids.push(found.id);
                self.note_used(found.id);
            }
            None => {
                self.report.at(at).say("no ").say(kind.noun()).say(" ").table(name).say(" at this revision");
                help(self.chain, self.before, kind, name, self.report);
            }
        }
        ids
    }

    /// Reports a literal that is no value of the enum that `ids` has.
    pub(super) const fn check_enum_value(&mut self, value: &Value<'_>, ty: &Type<'_>, ids: &Ids, what: &str, at: u16) {
        if is_of_enum(ty)
            && !ids.is_empty()
            && let Some(enum_) = self.before.object_by_id(ids.get(0))
        {
            check_member(enum_, value, ty, what, at, self.report);
        }
    }

    /// The values of a new enum.
    pub(super) const fn create_values(&mut self, values: &'a [Name<'a>]) {
        if values.is_empty() {
            self.report.at(self.name.name.at).say("enum ").table(self.name).say(" has no values");
            self.report.help("give it at least one: `{ \"new\", \"done\" }`");
        }
        let mut i = 0;
        while i < values.len() {
            self.add_value(values[i]);
            i += 1;
        }
    }

    const fn add_value(&mut self, value: Name<'a>) {
        if self.is_value(value) {
            self.report.at(value.at).say("enum ").table(self.name).say(" has a value ").name(value.text);
            self.report.say(" already").help("leave it out");
        }
        self.check_value_text(value);
        self.push(value, Kind::Value, Ids::new());
    }

    const fn is_value(&self, value: Name<'_>) -> bool {
        let folds = self.chain.folds;
        self.view().taken(value, false, folds).is_some()
    }

    pub(super) const fn check_value_text(&mut self, value: Name<'a>) {
        if value.text.len() > 63 && self.chain.databases.has(Database::Postgres) {
            self.report.at(value.at).name(value.text).say(" has ").number(value.text.len() as i128);
            self.report.say(" bytes, and a value of an enum has at most 63 on PostgreSQL").help("shorten it");
        }
        let last = value.text.as_bytes();
        let mysqls = self.chain.databases.and(super::types::MYSQLS);
        if !mysqls.is_empty() && matches!(last, [.., b' ']) {
            self.report.at(value.at).name(value.text).say(" ends with a blank, which ").databases(mysqls);
            self.report.say(" takes off").help("take it off here");
        }
    }

    /// `alter_enum`: what it makes of the values.
    pub(super) const fn alter_enum(&mut self, change: &EnumChange<'a>) -> Edit {
        match change {
            EnumChange::Add { value, place } => {
                let at = match place {
                    ValuePlace::Last => Some(self.old.len()),
                    ValuePlace::Before(anchor) => self.value_at(*anchor),
                    ValuePlace::After(anchor) => match self.value_at(*anchor) {
                        Some(i) => Some(i + 1),
                        None => None,
                    },
                };
                self.add_value(*value);
                match at {
                    Some(at) => Edit::Insert(at),
                    None => Edit::Append,
                }
            }
            EnumChange::Rename { value, to } => {
                let Some(i) = self.value_at(*value) else { return Edit::Append };
                let (id, at) = (self.old[i].id, to.at);
                if value.same(*to) {
                    self.report.at(at).say("this changes nothing: the value is called ").name(to.text).say(" already");
                    self.report.help("leave it out");
                } else if !value.same_folded(*to) && self.is_value(*to) {
                    self.report.at(at).say("enum ").table(self.name).say(" has a value ").name(to.text);
                    self.report.say(" already").help("give it another name");
                }
                self.check_value_text(*to);
                self.check_value_unused(*value);
                self.push(*to, Kind::Value, Ids::new());
                self.own[0].id = id;
                Edit::Replace(i)
            }
            EnumChange::Drop { value } => {
                let Some(i) = self.value_at(*value) else { return Edit::Append };
                self.check_value_unused(*value);
                self.check_remakable(value.at);
                if self.old.len() == 1 {
                    self.report.at(value.at).name(value.text).say(" is the last value of the enum ").table(self.name);
                    self.report.help("drop the enum");
                }
                Edit::Remove(i)
            }
        }
    }

    /// Where a value stands; reports one that is not there.
    const fn value_at(&mut self, value: Name<'a>) -> Option<usize> {
        let found = find(self.old, value.text);
        if found.is_none() {
            self.report.at(value.at).say("no value ").name(value.text).say(" in the enum ").table(self.name);
            help_value(self.old, value.text, self.report);
        }
        found
    }

    /// Reports a column whose default is the value, or a text over such a column that has it.
    const fn check_value_unused(&mut self, value: Name<'a>) {
        if !is_used(&self.before.seen, self.id) {
            return;
        }
        let mut walk = self.before.walk();
        while let Some(table) = walk.next() {
            let view = table.whole();
            let mut i = 0;
            while i < view.len() {
                let element = view.get(i);
                if element.has_type(self.id)
                    && let Some(user) = user_of_value(&view, element, value.text)
                {
                    self.report.at(value.at).name(value.text).say(" is still used by ");
                    if user.id == element.id {
                        self.report.say("the default of ");
                    } else {
                        self.report.say("the ").say(user.noun()).say(" ");
                    }
                    self.report.column(table.name, user.name.text).help("change that first");
                    return;
                }
                i += 1;
            }
        }
    }

    /// Reports a column that has the enum or domain, which is dropped.
    pub(super) const fn check_type_unused(&mut self, kind: ObjectKind, name: TableName<'a>) {
        if !is_used(&self.before.seen, self.id) {
            return;
        }
        let mut walk = self.before.walk();
        while let Some(table) = walk.next() {
            let elements = table.elements();
            let mut i = 0;
            while i < elements.len() {
                if elements[i].has_type(self.id) {
                    self.report
                        .at(name.name.at)
                        .say(kind.noun())
                        .say(" ")
                        .table(name)
                        .say(" is still used by the column ");
                    self.report.column(table.name, elements[i].name.text);
                    self.report.help("drop the column, or give it another type, first");
                    return;
                }
                i += 1;
            }
        }
    }
}

impl Element<'_> {
    /// Whether this is a column of the enum or domain with that id.
    pub const fn has_type(&self, id: u64) -> bool {
        match &self.kind {
            Kind::Column(column) => type_name(&column.ty).is_some() && self.columns.has(id),
            _ => false,
        }
    }
}

/// The column itself if its default is the value, or what has a text over the column with the value in it.
const fn user_of_value<'v>(view: &View<'v, '_>, column: &'v Element<'_>, value: &str) -> Option<&'v Element<'v>> {
    if let Kind::Column(def) = &column.kind
        && let Some(default) = &def.default
    {
        let uses = match default {
            Value::Str(text) => same_text(text, value),
            Value::Expr(sql) => has_text(sql, value),
            _ => false,
        };
        if uses {
            return Some(column);
        }
    }
    let mut from = 0;
    while let Some(i) = view.user_of(column.id, from) {
        let user = view.get(i);
        if element_has_text(user, value) {
            return Some(user);
        }
        from = i + 1;
    }
    None
}

/// Whether a text of the element has the value in it.
const fn element_has_text(element: &Element<'_>, value: &str) -> bool {
    match &element.kind {
        Kind::Check(sql) => has_text(sql, value),
        Kind::Column(column) => match &column.generated {
            Some(generated) => has_text(&generated.sql, value),
            None => false,
        },
        Kind::Exclude(exclusion) => {
            if let Some(condition) = &exclusion.condition
                && has_text(condition, value)
            {
                return true;
            }
            let mut i = 0;
            while i < exclusion.parts.len() {
                if let Part::Expr(sql) = &exclusion.parts[i].part
                    && has_text(sql, value)
                {
                    return true;
                }
                i += 1;
            }
            false
        }
        Kind::Index { parts, options, .. } => {
            if let Some(condition) = &options.condition
                && has_text(condition, value)
            {
                return true;
            }
            let mut i = 0;
            while i < parts.len() {
                if let Part::Expr(sql) = &parts[i].part
                    && has_text(sql, value)
                {
                    return true;
                }
                i += 1;
            }
            false
        }
        Kind::PrimaryKey
        | Kind::Unique
        | Kind::ForeignKey { .. }
        | Kind::Value
        | Kind::Domain(_)
        | Kind::Sequence(_)
        | Kind::Body(_)
        | Kind::Trigger(_) => false,
    }
}

const fn has_text(sql: &Sql<'_>, value: &str) -> bool {
    let mut i = 0;
    while i < sql.texts.len() {
        if has_word(sql.texts[i].pieces, value) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether an enum of one side is that of the other, value by value.
pub(super) const fn same_values(a: &[&Element<'_>], b: &[&Element<'_>]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if !same_text(a[i].name.text, b[i].name.text) {
            return false;
        }
        i += 1;
    }
    true
}
