//! Whether two branches commute: whether running one before the other gives what the other order gives.

use super::mention::{Texts, gone, mentions};
use super::touch::{Access, Touch, What};
use super::touches::Touches;
use super::trie::key;
use super::{Filter, Report, Revision, Schema};
use crate::model::{Chain, Databases, Name, TableName};
use crate::op::{On, Op};

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

impl<'c> Branch<'c, '_> {
    const fn ops(&self, chain: &Chain) -> Ops<'c> {
        Ops { databases: chain.databases, revisions: self.revisions, left: first_ops(self.revisions), at: 0 }
    }
}

/// The ops of revisions that are for one of the databases.
struct Ops<'c> {
    databases: Databases,
    revisions: &'c [&'static Revision],
    /// The ops of the first revision that are left.
    left: &'static [Op<'static>],
    /// How many of it are not.
    at: usize,
}

impl Ops<'_> {
    const fn next(&mut self) -> Option<(&'static Revision, &'static Op<'static>)> {
        while let [revision, others @ ..] = self.revisions {
            if let [op, rest @ ..] = self.left {
                let at = self.at;
                self.left = rest;
                self.at = at + 1;
                let settings = revision.settings;
                if matches!(settings.only, []) || !self.databases.and(settings.databases(On::Upgrade(at))).is_empty() {
                    return Some((revision, op));
                }
            } else {
                self.revisions = others;
                self.left = first_ops(others);
                self.at = 0;
            }
        }
        None
    }
}

const fn first_ops(revisions: &[&'static Revision]) -> &'static [Op<'static>] {
    match revisions {
        [first, ..] => first.ops,
        [] => &[],
    }
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

/// How many things the op touches, and how many of them are overlooked by the first, coarse look: none, if all is well.
/// For tests.
#[doc(hidden)]
pub fn overlooked<'a>(chain: &Chain, after: &Schema<'a>, op: &'a Op<'a>) -> (usize, usize) {
    let (mut coarse, mut all) = (Touches::coarse(chain, after, after), Touches::new(chain, after, after));
    coarse.read(op);
    all.read(op);
    let (near, all) = (coarse.list.as_slice(), all.list.as_slice());
    let covers = |near: &Touch<'_>, touch: &Touch<'_>| {
        near.key == touch.table && (near.access == Access::Changes || near.access == touch.access)
    };
    (all.len(), all.iter().filter(|touch| !near.iter().any(|near| covers(near, touch))).count())
}

impl Branches<'_, '_> {
    /// Reports, at token 0, what both branches touch and one of them changes. Most ops of two branches have not even a table in
    /// common, which is all that is looked at first.
    pub(super) const fn compare(&self, report: &mut Report) {
        let tables = self.touched_by_right(Touches::coarse(self.chain, self.right.schema, self.left.schema));
        let texts = self.texts_of_right();
        let mut near = Touches::coarse(self.chain, self.left.schema, self.right.schema);
        let mut left = Touches::new(self.chain, self.left.schema, self.right.schema);
        let mut touched = None;
        let mut count = 0;
        let mut ops = self.left.ops(self.chain);
        while let Some((revision, op)) = ops.next() {
            near.read(op);
            let is_near = tables.may_meet(&near);
            if is_near {
                left.read(op);
                if touched.is_none() {
                    let all = Touches::new(self.chain, self.right.schema, self.left.schema);
                    touched = Some(self.touched_by_right(all));
                }
            }
            let meets = match &touched {
                Some(touched) if is_near && touched.may_meet(&left) => Some(&left),
                _ => None,
            };
            if meets.is_some() || texts.may_meet(op, self.chain) {
                count += self.meet(revision, op, meets, count, report);
            }
        }
        if count > LISTED {
            report.say("\n    ").say("and ").number((count - LISTED) as i128).say(" more");
        }
        let too_many = near.too_many || left.too_many || tables.too_many;
        if too_many || matches!(&touched, Some(touched) if touched.too_many) {
            start(report).say("\n    ").say("an op touches too many things for them to be compared");
        }
        if !report.is_empty() {
            report.help("let one branch revise the other, so that its ops are checked against what the other did");
        }
    }

    /// What the right branch touches; its tables alone if `touches` is coarse.
    const fn touched_by_right(&self, mut touches: Touches<'_, '_>) -> Touched {
        let mut touched = Touched::NOTHING;
        let mut ops = self.right.ops(self.chain);
        while let Some((_, op)) = ops.next() {
            touches.read(op);
            touched.add(&touches);
        }
        touched
    }

    const fn texts_of_right(&self) -> Texts {
        let mut texts = Texts::NONE;
        let mut ops = self.right.ops(self.chain);
        while let Some((_, op)) = ops.next() {
            texts.add(op, self.chain);
        }
        texts
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
        let mut count = 0;
        let mut ops = self.right.ops(self.chain);
        while let Some((revision, other)) = ops.next() {
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
                    say_thing(start(out).say("\n    "), what, self.holder(what));
                    say_op(say_op(out.say(": "), op, left).say(", "), other, revision);
                }
                count += 1;
            }
        }
        count
    }

    /// What holds the thing: ops about indexes and triggers do not tell whether they are those of a table or of a view.
    const fn holder(&self, what: What<'_>) -> &'static str {
        if let What::Table(name) = what {
            let key = key(self.chain, *name);
            if let (Some(node), _) | (None, Some(node)) = (self.left.schema.node(key), self.right.schema.node(key))
                && node.view().is_some()
            {
                return node.noun();
            }
        }
        "table"
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

/// What a branch touches, as filters: most of what another touches is not among it.
struct Touched {
    changed: Filter,
    /// All that is touched without being changed, each thing also under the mark of what is done with it.
    kept: Filter,
    too_many: bool,
}

impl Touched {
    const NOTHING: Self = Touched { changed: Filter::EMPTY, kept: Filter::EMPTY, too_many: false };

    const fn add(&mut self, touches: &Touches<'_, '_>) {
        let mut left = touches.list.as_slice();
        while let [touch, rest @ ..] = left {
            match touch.access {
                Access::Changes => self.changed.add(touch.key),
                Access::Needs => self.kept.add(touch.key),
                Access::Inserts | Access::Fills => {
                    self.kept.add(touch.key);
                    self.kept.add(touch.key ^ touch.access.mark());
                }
            }
            left = rest;
        }
        self.too_many |= touches.too_many;
    }

    /// Whether something meets, as [`Access::meets`] has it and as far as filters tell.
    const fn may_meet(&self, touches: &Touches<'_, '_>) -> bool {
        let mut left = touches.list.as_slice();
        while let [touch, rest @ ..] = left {
            let key = touch.key;
            let meets = self.changed.may_have(key)
                || match touch.access {
                    Access::Needs => false,
                    Access::Changes => self.kept.may_have(key),
                    Access::Inserts => self.kept.may_have(key ^ Access::Fills.mark()),
                    Access::Fills => self.kept.may_have(key ^ Access::Inserts.mark()),
                };
            if meets {
                return true;
            }
            left = rest;
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

/// `holder` is what a table by name is.
const fn say_thing<'r>(report: &'r mut Report, what: What<'_>, holder: &str) -> &'r mut Report {
    match what {
        What::Table(table) => report.say(holder).say(" ").table(*table),
        What::Object(noun, schema, name) => {
            // its keys are not needed here
            let name = TableName { schema, name: Name { text: name, ..Name::NONE } };
            report.say(noun).say(" ").table(name)
        }
        What::Column(table, column) => report.say("column ").column(*table, column),
        What::Item(table, name) => report.name(name).say(" of ").table(*table),
        What::Name(name) => report.say("the name ").name(name),
        What::PrimaryKey(table) => report.say("the primary key of ").table(*table),
        What::Identity(table) => report.say("the identity column of ").table(*table),
        What::Columns(table) => report.say("the columns of ").table(*table).say(" behind a `*`"),
        What::Rows(table) => report.say("the rows of ").table(*table),
    }
}
