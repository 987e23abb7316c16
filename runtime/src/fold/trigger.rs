//! Triggers: elements of their table, with a text that nobody reads.

use super::apply::Edit;
use super::draft::{Draft, article};
use super::search::Space;
use super::{Element, Kind};
use crate::model::Name;
use crate::op::Routine;

impl<'a> Draft<'_, 'a> {
    /// `create_trigger`.
    pub(super) const fn create_trigger(&mut self, name: Name<'a>, routine: &'a Routine<'a>) {
        self.check_length(name);
        self.check_free(name, Space::Trigger);
        self.check_routine(routine);
        let ids = self.dependencies(routine);
        self.push(name, Kind::Trigger(routine), ids);
    }

    /// `replace_trigger`: another text.
    pub(super) const fn replace_trigger(&mut self, name: Name<'a>, routine: &'a Routine<'a>) -> Edit {
        let Some(i) = self.trigger(name) else { return Edit::Append };
        let old = *self.view().get(i);
        if let Kind::Trigger(before) = &old.kind
            && before.sql.same_shape(&routine.sql)
        {
            self.report.at(name.at).say("this changes nothing: the trigger ").name(name.text);
            self.report.say(" has this text already").help("leave it out");
        }
        self.check_routine(routine);
        let columns = self.dependencies(routine);
        self.remake(&Element { kind: Kind::Trigger(routine), columns, ..old });
        Edit::Replace(i)
    }

    /// `drop_trigger`.
    pub(super) const fn drop_trigger(&mut self, name: Name<'a>) -> Edit {
        match self.trigger(name) {
            Some(i) => Edit::Remove(i),
            None => Edit::Append,
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
