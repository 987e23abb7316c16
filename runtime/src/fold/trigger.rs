//! Triggers: elements of their table or view, with a text that nobody reads.

use super::apply::Edit;
use super::draft::{Draft, article};
use super::mention::has_word_at;
use super::search::Space;
use super::types::MYSQLS;
use super::{Element, Kind};
use crate::model::{Database, Databases, Name};
use crate::op::Routine;

impl<'a> Draft<'_, 'a> {
    /// `create_trigger`.
    pub(super) const fn create_trigger(&mut self, name: Name<'a>, routine: &'a Routine<'a>) {
        self.check_length(name);
        self.check_free(name, Space::Trigger);
        self.check_trigger(routine);
        let ids = self.dependencies(routine);
        self.push(name, Kind::Trigger(routine), ids);
    }

    /// `replace_trigger`: another text.
    pub(super) const fn replace_trigger(&mut self, name: Name<'a>, routine: &'a Routine<'a>) -> Edit {
        let Some(i) = self.trigger(name) else { return Edit::Append };
        let old = *self.view().get(i);
        if let Kind::Trigger(before) = &old.kind
            && before.same(routine)
        {
            self.report.at(name.at).say("this changes nothing: the trigger ").name(name.text);
            self.report.say(" has this text already").help("leave it out");
        }
        self.check_trigger(routine);
        let columns = self.dependencies(routine);
        self.remake(&Element { kind: Kind::Trigger(routine), columns, ..old });
        Edit::Replace(i)
    }

    /// `rename_trigger`.
    pub(super) const fn rename_trigger(&mut self, from: Name<'a>, to: Name<'a>) -> Edit {
        let Some(i) = self.trigger(from) else { return Edit::Append };
        let old = *self.view().get(i);
        self.check_new_name(&old, from, to);
        self.remake(&Element { name: to, ..old });
        Edit::Replace(i)
    }

    /// `drop_trigger`.
    pub(super) const fn drop_trigger(&mut self, name: Name<'a>) -> Edit {
        match self.trigger(name) {
            Some(i) => Edit::Remove(i),
            None => Edit::Append,
        }
    }

    /// Reports a text that runs nowhere, or that stands in for what only a view has something stand in for.
    const fn check_trigger(&mut self, routine: &Routine<'_>) {
        self.check_routine(routine);
        self.check_trigger_of_view(routine);
        if !self.is_of_view() && routine.begins_with("INSTEAD", self.chain.databases) {
            self.report.at(routine.sql.at).say("`INSTEAD OF` is for views, and ").table(self.name).say(" is a table");
            self.report.help("write `BEFORE` or `AFTER`");
        }
    }

    /// Reports a trigger of a view for a database that has none.
    pub(super) const fn check_trigger_of_view(&mut self, routine: &Routine<'_>) {
        if !self.is_of_view() {
            return;
        }
        let at = routine.sql.at;
        let refused = routine.written_for(self.chain.databases.and(MYSQLS));
        if !refused.is_empty() {
            self.report.at(at).say("there are no triggers on views on ").databases(refused);
            self.report.help("leave their text out: `{ postgres: \"…\", sqlite: \"…\" }`");
        }
        let sqlite = Databases(Database::Sqlite.bit());
        let on = routine.written_for(self.chain.databases.and(sqlite));
        if !on.is_empty() && !has_word_at(routine.head(Database::Sqlite).as_bytes(), b"INSTEAD") {
            self.report.at(at).say("the triggers on views are `INSTEAD OF` on ").databases(on);
            self.report.help("write `INSTEAD OF` for `BEFORE` or `AFTER`");
        }
    }

    const fn is_of_view(&self) -> bool {
        match self.before.named(self.chain, self.name) {
            Some(node) => node.view().is_some(),
            None => false,
        }
    }

    /// Where the trigger is; reports one that is not there.
    const fn trigger(&mut self, name: Name<'a>) -> Option<usize> {
        let found = self.view().item(name);
        if found.is_none() {
            self.report.at(name.at).table(self.name).say(" has no trigger ").name(name.text).say(" at this revision");
            let view = self.view();
            match view.nearest(name.text, false) {
                Some(i) => {
                    let near = *view.get(i);
                    self.report.help(article(near.noun())).say(near.noun()).say(" with a similar name exists: ");
                    self.report.name(near.name.text);
                }
                None => {
                    self.report.help("create it first: `create_trigger ").say(name.text).say(" on …`");
                }
            }
        }
        found
    }
}
