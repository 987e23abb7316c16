//! Constraints and indexes that an op names: dropping and renaming them.

use super::apply::Edit;
use super::draft::{Draft, article};
use super::missing::help_element;
use super::search::Space;
use super::types::MYSQLS;
use super::view::View;
use super::{Element, Kind};
use crate::model::{Database, Name};

impl<'a> Draft<'_, 'a> {
    pub(super) const fn drop_item(&mut self, name: Name<'a>, index: bool) -> Edit {
        let Some(i) = self.named_item(name, index, "drop") else { return Edit::Append };
        let element = *self.view().get(i);
        self.check_not_pointed_to(&element, name.at);
        let options = *self.options;
        self.check_key_kept(&element, &options, name.at);
        self.check_identity_kept(&element, name.at);
        Edit::Remove(i)
    }

    pub(super) const fn rename_item(&mut self, from: Name<'a>, to: Name<'a>, index: bool) -> Edit {
        let Some(i) = self.named_item(from, index, "rename") else { return Edit::Append };
        let element = *self.view().get(i);
        self.check_new_name(&element, from, to);
        self.remake(&Element { name: to, ..element });
        Edit::Replace(i)
    }

    /// Where the constraint or index stands; reports one that is not there, or that the op for the other kind is for.
    pub(super) const fn named_item(&mut self, name: Name<'a>, index: bool, verb: &str) -> Option<usize> {
        let (want, other) = if index { ("index", "constraint") } else { ("constraint", "index") };
        let Some(i) = self.view().item(name) else {
            self.report.at(name.at).table(self.name).say(" has no ").say(want).say(" ").name(name.text);
            self.report.say(" at this revision");
            let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
            help_element(self.name, &view, name.text, false, self.report);
            return None;
        };
        let element = *self.view().get(i);
        if matches!(element.kind, Kind::Index { .. }) != index {
            let noun = element.noun();
            self.report.at(name.at).name(name.text).say(" is ").say(article(noun)).say(noun);
            self.report.say(", not ").say(article(want)).say(want);
            if matches!(verb.as_bytes(), b"validate") {
                self.report.help("an index is always valid");
            } else {
                self.report.help("use `").say(verb).say("_").say(other).say("`");
            }
        }
        Some(i)
    }

    /// Reports a new name of a constraint or index that is the old one, too long, or taken.
    pub(super) const fn check_new_name(&mut self, element: &Element<'a>, from: Name<'a>, to: Name<'a>) {
        self.check_length(to);
        if from.same(to) {
            self.report.at(to.at).say("this changes nothing: the ").say(element.noun()).say(" is called ");
            self.report.name(to.text).say(" already").help("leave it out");
        } else if let Some(space) = Space::of(&element.kind)
            // in another case it is its own name still
            && !(self.chain.folds && from.same_folded(to))
        {
            self.check_free(to, space);
        }
    }

    /// Reports the drop of the key that an identity column needs on SQLite, MySQL and MariaDB.
    const fn check_identity_kept(&mut self, element: &Element<'a>, at: u16) {
        let on = self.chain.databases;
        if !element.is_indexed() {
            return;
        }
        let first = element.columns.as_slice()[0];
        let identity = match self.view().column_def(first) {
            Some(column) => column.identity,
            None => false,
        };
        if !identity {
            return;
        }
        let sqlite = on.has(Database::Sqlite) && matches!(element.kind, Kind::PrimaryKey);
        let mysqls = !on.and(MYSQLS).is_empty() && !self.view().leads(first, element.id, on);
        if sqlite || mysqls {
            self.report.at(at).say("the identity column of ").table(self.name).say(" needs this key");
            self.report.help("drop the column, or keep the key");
        }
    }
}
