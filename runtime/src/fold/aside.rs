//! `recreate_views`: views that are dropped before some ops, and made again behind them, from the texts that they had.
//!
//! What is dropped stays in the trie as a node that is not live, so the second half finds there what to make.

use super::draft::Draft;
use super::found::fresh;
use super::search::Space;
use super::trie::key;
use super::users::Thing;
use super::views::Columns;
use super::{Element, Ids, Kind, Report, Schema, Table};
use crate::model::{Chain, Name, ObjectKind, TableName};
use crate::op::{ABSENT, Object, Op, PUT_BACK};

impl<'a> Schema<'a> {
    /// The object of that name, as it was last if it is gone.
    pub(super) const fn object_of(&self, chain: &Chain, name: TableName<'_>) -> Option<&'a Object<'a>> {
        match self.node(key(chain, name)) {
            Some(node) => node.object,
            None => None,
        }
    }
}

/// The view that is set aside.
pub(super) const fn existing<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    name: TableName<'a>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    match before.named(chain, name) {
        Some(node) if node.view().is_some() => Some(node),
        // no other view stands in: which one is put back is said by its name
        _ => {
            super::object::existing(chain, before, ObjectKind::View, name, report);
            None
        }
    }
}

/// The view that is put back, yet without columns; none if it was not set aside, which has been reported.
pub(super) const fn created<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    name: TableName<'a>,
    version: u64,
    report: &mut Report,
) -> Option<Table<'a>> {
    let Some(node) = before.node(key(chain, name)) else { return None };
    match node.op {
        Some(Op::SetAside { .. }) if !node.live => {
            Some(Table { object: node.object, ..fresh(chain, name, version, "") })
        }
        // an op of the block has taken the name
        Some(Op::CreateTable { .. } | Op::RenameTable { .. } | Op::CreateObject { .. } | Op::RenameObject { .. })
            if node.live && (version & !ABSENT).wrapping_sub(node.version & !ABSENT) < BLOCK =>
        {
            report.at(name.name.at).say("the view ").table(name).say(" cannot be made again after this: a ");
            report.say(node.noun()).say(" has its name").help("give that one another name");
            None
        }
        _ => None,
    }
}

/// Ops of one revision are numbered one after the other; no block is longer.
const BLOCK: u64 = 1 << 16;

impl<'a> Draft<'_, 'a> {
    /// Reports what needs the view in the meantime.
    pub(super) const fn set_aside(&mut self, name: TableName<'a>) {
        if let Some(view) = self.before.reader_of(self.chain, name, self.id, None) {
            self.report.at(name.name.at).table(name).say(" is read by the ").say(view.noun()).say(" ").table(view.name);
            self.report.help("name that one, too, behind those that it reads: `recreate_views(");
            self.report.say(name.name.text).say(", ").say(view.name.name.text).say(")`");
        }
        self.is_used_elsewhere(self.id, self.id, name.name.at, Thing::Object("view", name));
    }

    /// Makes the view again. What is wrong with its text now is said here: the text stands in another revision.
    pub(super) const fn put_back(&mut self, name: TableName<'a>, of: &Table<'a>) {
        let (Some(object), Some(view)) = (of.object, of.view()) else { return };
        self.create_view(object.definition.kind(), name, view);
        let columns = super::views::shown(self.chain, self.before, view);
        if let Some(old) = self.before.node(key(self.chain, name)) {
            self.put_back_items(old, &columns);
        }
        if !self.report.is_empty() {
            let found = *self.report;
            *self.report = Report::EMPTY;
            self.report.at(name.name.at).say("the view ").table(name).say(" cannot be made again after this: ");
            self.report.say(found.first());
            self.report.help("drop it before, and create it with another text after");
        } else if super::views::own_columns(&columns) > PUT_BACK {
            self.report.at(name.name.at).say("the view ").table(name).say(" shows more than ");
            self.report.number(PUT_BACK as i128).say(" columns by their names");
            self.report.help("drop it before the ops, and create it again after them");
        }
    }
    /// Makes the indexes and triggers again that the view had.
    const fn put_back_items(&mut self, old: &Table<'a>, columns: &Columns<'a>) {
        let mut i = old.width();
        while i < old.elements.len() && self.report.is_empty() {
            let element = old.elements.get(i);
            if self.made == self.own.len() {
                self.report.at(0).say("it has more than ").number(PUT_BACK as i128);
                self.report.say(" columns, indexes and triggers together");
                return;
            }
            if let Some(space) = Space::of(&element.kind) {
                self.check_free(element.name, space);
            }
            let ids = match &element.kind {
                Kind::Trigger(routine) => self.dependencies(routine),
                _ => self.shown_again(element, old, columns),
            };
            self.push(element.name, element.kind, ids);
            i += 1;
        }
    }

    /// The columns of an index, as the view has them now.
    const fn shown_again(&mut self, index: &Element<'a>, old: &Table<'a>, columns: &Columns<'a>) -> Ids {
        let (mut ids, mut i) = (Ids::new(), 0);
        while i < index.columns.len() {
            // a name in a text for another database is no column
            let name = old.column_name(index.columns.get(i));
            let found = match name {
                Some(name) => self.shown_as(name, columns),
                None => Some(0),
            };
            match (found, name) {
                (Some(id), _) => {
                    ids.push(id);
                }
                (None, Some(name)) => {
                    self.report.at(0).say("its index ").name(index.name.text).say(" is over ").name(name.text);
                    self.report.say(", which it does not show any more");
                }
                (None, None) => {}
            }
            i += 1;
        }
        ids
    }

    /// The id of the column of that name: that of the table's behind a `*`, or of the one that the op made.
    const fn shown_as(&self, name: Name<'_>, columns: &Columns<'a>) -> Option<u64> {
        let (mut own, mut i) = (0, 0);
        while i < columns.len() {
            let column = columns.get(i);
            let id = match column.of_star() {
                Some(element) => Some(element.id),
                None => {
                    own += 1;
                    if own <= self.made { Some(self.own[own - 1].id) } else { None }
                }
            };
            if column.name.same(name) {
                return id;
            }
            i += 1;
        }
        None
    }
}
