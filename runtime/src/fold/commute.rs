//! Whether two branches commute: whether running one before the other gives what the other order gives.

use super::mention::{gone, has_text, mentions};
use super::touch::{Access, Touch, What};
use super::touches::Touches;
use super::{Filter, Report, Schema};
use crate::model::Chain;
use crate::op::{Op, Revision};

/// How many conflicts one message lists.
const LISTED: u32 = 8;

/// What one branch has alone, and the schema at its end.
#[derive(Clone, Copy, Debug)]
pub struct Branch<'c, 'a> {
    /// The revisions that the other branch has not.
    pub revisions: &'c [&'static Revision],
    /// The schema after the last of them.
    pub schema: &'c Schema<'a>,
}

/// Two branches.
pub(super) struct Branches<'c, 'a> {
    pub(super) chain: &'c Chain,
    pub(super) left: Branch<'c, 'a>,
    pub(super) right: Branch<'c, 'a>,
}

/// What both branches touch and one of them changes, in words; empty if they commute.
pub fn conflicts(chain: &Chain, left: Branch<'_, '_>, right: Branch<'_, '_>) -> Vec<String> {
    let mut report = Report::new();
    Branches { chain, left, right }.compare(&mut report);
    report.messages()
}

impl Branches<'_, '_> {
    /// Reports, at token 0, what both branches touch and one of them changes.
    pub(super) const fn compare(&self, report: &mut Report) {
        let touched = self.right_touches();
        let mut left = Touches::new(self.chain, self.left.schema, self.right.schema);
        let (mut count, mut i) = (0, 0);
        while i < self.left.revisions.len() {
            let revision = self.left.revisions[i];
            let mut k = 0;
            while k < revision.ops.len() {
                let op = &revision.ops[k];
                left.read(op);
                let meets = if touched.may_meet(&left) { Some(&left) } else { None };
                if meets.is_some() || touched.may_mention(op) {
                    count += self.meet(revision, op, meets, count, report);
                }
                k += 1;
            }
            i += 1;
        }
        if count > LISTED {
            report.say("\n    ").say("and ").number((count - LISTED) as i128).say(" more");
        }
        if left.too_many || touched.too_many {
            start(report).say("\n    ").say("an op touches too many things for them to be compared");
        }
        if !report.is_empty() {
            report.help("let one branch revise the other, so that its ops are checked against what the other did");
        }
    }

    /// All that the right branch touches, as filters: most merges meet nothing.
    const fn right_touches(&self) -> Touched {
        let mut touched =
            Touched { changed: Filter::EMPTY, needed: Filter::EMPTY, gone: false, texts: false, too_many: false };
        let mut right = Touches::new(self.chain, self.right.schema, self.left.schema);
        let mut i = 0;
        while i < self.right.revisions.len() {
            let ops = self.right.revisions[i].ops;
            let mut k = 0;
            while k < ops.len() {
                right.read(&ops[k]);
                touched.add(&right);
                touched.gone |= gone(&ops[k]).is_some();
                touched.texts |= has_text(&ops[k]);
                k += 1;
            }
            i += 1;
        }
        touched
    }

    /// Reports every op of the right branch that does not commute with this one of the left; how many. Without `touches`, only
    /// texts are compared: what the ops of the right branch touch is dear to read.
    const fn meet(
        &self,
        left: &Revision,
        op: &Op<'_>,
        touches: Option<&Touches<'_, '_>>,
        before: u32,
        out: &mut Report,
    ) -> u32 {
        let mut right = Touches::new(self.chain, self.right.schema, self.left.schema);
        let (mut count, mut i) = (0, 0);
        while i < self.right.revisions.len() {
            let revision = self.right.revisions[i];
            let mut k = 0;
            while k < revision.ops.len() {
                let other = &revision.ops[k];
                let met = match touches {
                    Some(touches) => {
                        right.read(other);
                        met(touches, &right)
                    }
                    None => None,
                };
                let what = match met {
                    Some(what) => Some(what),
                    None => self.mentioned(op, other),
                };
                if let Some(what) = what {
                    if before + count < LISTED {
                        say_thing(start(out).say("\n    "), what);
                        say_op(say_op(out.say(": "), op, left).say(", "), other, revision);
                    }
                    count += 1;
                }
                k += 1;
            }
            i += 1;
        }
        count
    }

    /// What one of two ops drops or renames and the text of the other mentions.
    const fn mentioned<'o>(&self, op: &'o Op<'o>, other: &'o Op<'o>) -> Option<What<'o>> {
        match (gone(op), gone(other)) {
            (Some(gone), _) if mentions(other, gone, self.chain) => Some(gone.what()),
            (_, Some(gone)) if mentions(op, gone, self.chain) => Some(gone.what()),
            (Some(_) | None, _) => None,
        }
    }
}

struct Touched {
    changed: Filter,
    needed: Filter,
    /// Something is dropped or renamed.
    gone: bool,
    /// There are texts, which may mention what the other branch drops or renames.
    texts: bool,
    too_many: bool,
}

impl Touched {
    const fn add(&mut self, touches: &Touches<'_, '_>) {
        let mut i = 0;
        while i < touches.list.len() {
            let touch = touches.list.get(i);
            match touch.access {
                Access::Needs => self.needed.add(touch.key),
                Access::Changes | Access::Inserts | Access::Fills => self.changed.add(touch.key),
            }
            i += 1;
        }
        self.too_many |= touches.too_many;
    }

    /// Whether something is taken away here, and there is a text there, or the other way round.
    const fn may_mention(&self, op: &Op<'_>) -> bool {
        has_text(op) && self.gone || gone(op).is_some() && self.texts
    }

    /// Whether something is changed here and touched there, or the other way round, as far as filters tell.
    const fn may_meet(&self, touches: &Touches<'_, '_>) -> bool {
        let mut i = 0;
        while i < touches.list.len() {
            let touch = touches.list.get(i);
            if self.changed.may_have(touch.key) || touch.changes() && self.needed.may_have(touch.key) {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// What one op changes and the other touches.
const fn met<'a>(left: &Touches<'_, 'a>, right: &Touches<'_, '_>) -> Option<What<'a>> {
    let mut i = 0;
    while i < left.list.len() {
        let a: Touch<'a> = left.list.get(i);
        let mut k = 0;
        while k < right.list.len() {
            let b = right.list.get(k);
            if a.key == b.key && a.access.meets(b.access) {
                return Some(a.what);
            }
            k += 1;
        }
        i += 1;
    }
    None
}

/// The message is one, however many conflicts there are.
const fn start(report: &mut Report) -> &mut Report {
    if report.is_empty() {
        report.at(0).say("these branches do not commute: which of them runs first would make a difference");
    }
    report
}

const fn say_op<'r>(report: &'r mut Report, op: &Op<'_>, revision: &Revision) -> &'r mut Report {
    report.name(revision.name).say(" has `").say(op.keyword()).say("`")
}

const fn say_thing<'r>(report: &'r mut Report, what: What<'_>) -> &'r mut Report {
    match what {
        What::Table(table) => report.say("table ").table(*table),
        What::Object(noun, name) => report.say(noun).say(" ").table(name),
        What::Column(table, column) => report.say("column ").column(*table, column),
        What::Item(table, name) => report.name(name).say(" of ").table(*table),
        What::Name(name) => report.say("the name ").name(name),
        What::PrimaryKey(table) => report.say("the primary key of ").table(*table),
        What::Identity(table) => report.say("the identity column of ").table(*table),
        What::Columns(table) => report.say("the columns of ").table(*table).say(" behind a `*`"),
        What::Rows(table) => report.say("the rows of ").table(*table),
    }
}
