//! `recreate_views`: views that are dropped before some ops, and made again behind them, from the texts that they had.
//!
//! What is dropped stays in the trie as a node that is not live, so the second half finds there what to make.

use super::draft::Draft;
use super::found::fresh;
use super::trie::key;
use super::users::Thing;
use super::{Report, Schema, Table};
use crate::model::{Chain, ObjectKind, TableName};
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
        if !self.report.is_empty() {
            let found = *self.report;
            *self.report = Report::EMPTY;
            self.report.at(name.name.at).say("the view ").table(name).say(" cannot be made again after this: ");
            self.report.say(found.first());
            self.report.help("drop it before, and create it with another text after");
        } else if super::views::own_columns(self.chain, self.before, view) > PUT_BACK {
            self.report.at(name.name.at).say("the view ").table(name).say(" shows more than ");
            self.report.number(PUT_BACK as i128).say(" columns by their names");
            self.report.help("drop it before the ops, and create it again after them");
        }
    }
}
