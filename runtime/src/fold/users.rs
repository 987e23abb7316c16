//! What uses a thing from elsewhere: a default that draws from a sequence, a sequence that a column owns, a function or
//! trigger that is said to depend on something. Slow, so only when the filter says that there may be something to find.

use super::draft::Draft;
use super::search::{is_used, used};
use super::{Element, Kind, Report, Schema, Table};
use crate::model::{Database, TableName, Value};

impl<'a> Schema<'a> {
    /// What uses the table, column or object with that id, in another table or object than `but`; texts alone, if so wanted.
    const fn user_of(&self, id: u64, but: u64, texts: bool) -> Option<(&'a Table<'a>, &'a Element<'a>)> {
        if !is_used(&self.seen, id) {
            return None;
        }
        let (mut walk, mark) = (self.walk(), used(id));
        while let Some(node) = walk.next_node() {
            if !node.names.may_have(mark) || node.id == but {
                continue;
            }
            let elements = node.elements();
            let mut i = 0;
            while i < elements.len() {
                let uses = is_routine(elements[i]) || !texts && draws_or_is_owned(elements[i]);
                if uses && elements[i].columns.has(id) {
                    return Some((node, elements[i]));
                }
                i += 1;
            }
        }
        None
    }
}

/// Whether this is a text that nobody reads.
const fn is_routine(element: &Element<'_>) -> bool {
    matches!(element.kind, Kind::Body(_) | Kind::Trigger(_))
}

const fn draws_or_is_owned(element: &Element<'_>) -> bool {
    match &element.kind {
        Kind::Column(column) => matches!(column.default, Some(Value::Nextval(_))),
        Kind::Sequence(_) => true,
        Kind::Body(_)
        | Kind::Trigger(_)
        | Kind::PrimaryKey
        | Kind::Unique
        | Kind::ForeignKey { .. }
        | Kind::Check(_)
        | Kind::Exclude(_)
        | Kind::Value
        | Kind::Domain(_)
        | Kind::Index { .. } => false,
    }
}

impl Draft<'_, '_> {
    /// Reports what uses the thing with that id, which is dropped, in another table or object than `but`; whether there is any.
    pub(super) const fn is_used_elsewhere(&mut self, id: u64, but: u64, at: u16, thing: Thing<'_>) -> bool {
        let Some((node, element)) = self.before.user_of(id, but, false) else { return false };
        thing.begin(self.report.at(at)).say(" is still used by ");
        match &element.kind {
            Kind::Column(_) => {
                self.report.say("the default of ").column(node.name, element.name.text).help("change that first");
            }
            Kind::Sequence(_) => {
                self.report.say("the sequence ").table(node.name).say(", which it owns");
                self.report.help("drop the sequence first, or say `owned_by: none` in an `alter_sequence`");
            }
            _ => say_routine(node, element, self.report),
        }
        true
    }

    /// Reports a text that is said to depend on the thing with that id, which gets another name: nobody can mend the text.
    pub(super) const fn check_no_routine(&mut self, id: u64, but: u64, at: u16, thing: Thing<'_>) {
        if let Some((node, element)) = self.before.user_of(id, but, true) {
            thing.begin(self.report.at(at)).say(" is still used by ");
            say_routine(node, element, self.report);
        }
    }

    /// Reports a default that draws from a sequence, which gets another name, where defaults keep the old one.
    pub(super) const fn check_not_drawn_from(&mut self, at: u16, thing: Thing<'_>) {
        if !self.chain.databases.has(Database::Mariadb) {
            return;
        }
        if let Some((node, element)) = self.before.user_of(self.id, 0, false)
            && element.is_column()
        {
            thing.begin(self.report.at(at)).say(" is still used by the default of ");
            self.report.column(node.name, element.name.text).say(", which keeps the old name on MariaDB");
            self.report.help("drop the default first, and set it again afterwards");
        }
    }
}

const fn say_routine(node: &Table<'_>, element: &Element<'_>, report: &mut Report) {
    match element.kind {
        Kind::Trigger(_) => report.say("the trigger ").name(element.name.text).say(" of ").table(node.name),
        _ => report.say("the ").say(node.noun()).say(" ").table(node.name),
    };
    report.help("drop that first; it can be created again afterwards");
}

/// What a message says is used.
#[derive(Clone, Copy)]
pub(super) enum Thing<'t> {
    Table(TableName<'t>),
    Object(&'static str, TableName<'t>),
    Column(TableName<'t>, &'t str),
    /// A constraint, index or trigger, with its noun.
    Item(&'static str, TableName<'t>, &'t str),
}

impl Thing<'_> {
    pub(super) const fn begin<'r>(&self, report: &'r mut Report) -> &'r mut Report {
        match self {
            Thing::Table(name) => report.table(*name),
            Thing::Object(noun, name) => report.say(noun).say(" ").table(*name),
            Thing::Column(table, column) => report.column(*table, column),
            Thing::Item(noun, table, name) => {
                report.say("the ").say(noun).say(" ").name(name).say(" of ").table(*table)
            }
        }
    }
}
