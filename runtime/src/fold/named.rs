//! Constraints and indexes that an op names.

use super::draft::{Draft, article};
use super::missing::help_element;
use super::search::Space;
use super::trie::folds;
use super::view::View;
use super::{Element, Kind};
use crate::model::Name;

impl<'a> Draft<'_, 'a> {
    /// Where the constraint or index stands; reports one that is not there, or that the op for the other kind is for.
    pub(super) const fn named_item(&mut self, name: Name<'a>, index: bool, verb: &str) -> Option<usize> {
        let (want, other) = if index { ("index", "constraint") } else { ("constraint", "index") };
        let Some(i) = self.view().item(name) else {
            self.report.at(name.at).table(self.name).say(" has no ").say(want).say(" ").name(name.text);
            self.report.say(" at this revision");
            let view = View { old: self.old, own: self.own, made: self.made };
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
            && !(folds(self.chain) && from.same_folded(to))
        {
            self.check_free(to, space);
        }
    }
}
