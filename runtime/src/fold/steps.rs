//! The ops of a revision folded at compile time: one static, made by [`fold`] and asserted by [`assert()`].

#![expect(unsafe_code, reason = "what is folded points to room that is replaced at the end; see `fold`")]

use super::apply::{Findings, Room, apply};
use super::found::detach;
use super::opaque::{ELEMENT, Opaque, REST, TABLE};
use super::report::TOKENS;
use super::{Element, Schema, Schemas, Table};
use crate::model::{Chain, Databases};
use crate::op::{ABSENT, Op, marks};

/// What the ops of a revision make of a schema: `N` tables, one for each op and one more for a rename, and `K` elements.
///
/// The tables point into the same static, so it is self-referential. One static for all ops: each would cost the compiler as
/// much again as folding an op. Nothing here has a lifetime: in the expansion the compiler would infer it at each mention.
#[derive(Clone, Copy, Debug)]
pub struct Steps<const N: usize, const K: usize> {
    own: [Opaque<Element<'static>, ELEMENT>; K],
    tables: [Opaque<Table<'static>, TABLE, u64>; N],
    /// Of each op. In words it would fill every static: [`assert()`] folds once more.
    found: [Found; N],
    rest: Opaque<Rest, REST>,
}

/// What was found about an op.
#[derive(Clone, Copy, Debug)]
struct Found {
    /// Which of its tokens have something wrong, as [`Report::tokens`] says.
    wrong: u64,
    /// It has no inverse that could run.
    stuck: bool,
}

/// All else: the schemas, and what the one after the ops was folded from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rest {
    schemas: Schemas,
    ops: Ops,
    /// How many tables and elements they make.
    room: (usize, usize),
}

impl Found {
    const NOTHING: Found = Found { wrong: 0, stuck: false };
}

/// The ops of a revision's upgrade, or of its downgrade.
#[derive(Clone, Copy, Debug)]
struct Ops {
    chain: &'static Chain,
    all: &'static [Op<'static>],
    /// That of the first.
    version: u64,
    only: &'static [Narrow],
}

/// The index of an op that is for some databases, and those.
pub type Narrow = (usize, Databases);

/// Folds the ops of a revision. Total: what is wrong is kept for [`Steps::verdict`].
pub const fn fold<const N: usize, const K: usize>(
    chain: &'static Chain,
    before: &'static Schema<'static>,
    ops: &'static [Op<'static>],
    version: u64,
    only: &'static [Narrow],
    me: &'static Steps<N, K>,
) -> Steps<N, K> {
    let ops = Ops { chain: chain.as_of(version), all: ops, version, only };
    let (mut own, mut tables, mut found) = ([Element::EMPTY; K], [Table::NONE; N], [Found::NOTHING; N]);
    let (room, nodes) = (&raw mut own, &raw mut tables);
    // SAFETY: both live to the end of this function, and what the folding points to in them, `settled` replaces: were a
    // pointer left, the compiler would refuse the static.
    let (room, nodes) = unsafe { (&mut *room, &mut *nodes) };
    let mut schema = ops.fold(before, room, nodes, &mut found, usize::MAX).0;
    let (all_own, all_tables) = (Opaque::get_all(&me.own), Opaque::get_all(&me.tables));
    if let Some(root) = schema.root
        && root.slot != 0
    {
        schema.root = Some(&all_tables[root.slot as usize - 1]);
    }
    let (mut settled, mut i) = ([Opaque::new(Table::NONE); N], 0);
    while i < N {
        // the next op works on the same table more often than not: nothing leads to this version of it any more
        if i + 1 == N || tables[i].key != tables[i + 1].key {
            settled[i] = Opaque::new(tables[i].settled(all_own, all_tables));
        }
        i += 1;
    }
    i = 0;
    while i < K {
        own[i].slot = 0;
        i += 1;
    }
    Steps {
        own: Opaque::new_all(own),
        tables: settled,
        found,
        rest: Opaque::new(Rest { schemas: Schemas { before, after: schema }, ops, room: (N, K) }),
    }
}

impl Ops {
    /// The schema after the ops up to the one at `last`, and what is wrong with that one. The elements and tables that they
    /// make are written to `own` and `tables`.
    const fn fold(
        &self,
        before: &'static Schema<'static>,
        mut own: &'static mut [Element<'static>],
        mut tables: &'static mut [Table<'static>],
        found: &mut [Found],
        last: usize,
    ) -> (Schema<'static>, Findings) {
        let mut schema = *before;
        let mut seen = before.seen;
        let mut findings = Findings::EMPTY;
        let present = !ABSENT;
        let mut at = 0;
        let mut first = 0;
        let mut slot = 1;
        let mut ops = self.all;
        while let [op, after @ ..] = ops {
            let mut version = (self.version + at as u64) & present;
            let narrow;
            let mut chain = self.chain;
            if let [_, ..] = self.only
                && let Some(databases) = self.only_of(at)
            {
                narrow = self.chain.only(databases);
                chain = &narrow;
                version |= marks(databases);
            }
            if let Op::RenameTable { .. } | Op::RenameObject { .. } = op
                && let Some(gone) = detach(chain, &schema, op, version)
            {
                tables = place(gone, slot, tables, &mut schema);
                slot += 1;
            }
            let made = op.made();
            let (mine, rest) = split(own, made);
            own = rest;
            findings = Findings::EMPTY;
            let [node, left @ ..] = tables else { panic!("an op makes one table, and a rename two") };
            let room = Room { own: mine, first, table: node, seen: &mut seen };
            if apply(chain, &schema, op, version, room, &mut findings) {
                node.slot = slot;
                schema.root = Some(node);
            }
            first += made as u32;
            tables = left;
            slot += 1;
            let mut wrong = 0;
            if findings.report.marks.len != 0 {
                wrong = findings.report.tokens();
            }
            found[at] = Found { wrong, stuck: findings.inverse.marks.len != 0 };
            schema.seen = seen;
            schema.wrong += (wrong != 0) as u32;
            schema.depth += 1;
            if at == last {
                break;
            }
            at += 1;
            ops = after;
        }
        (schema, findings)
    }

    /// The databases that the op is for, if not all.
    const fn only_of(&self, op: usize) -> Option<Databases> {
        let mut rest = self.only;
        while let [(of, databases), after @ ..] = rest {
            if *of == op {
                return Some(*databases);
            }
            rest = after;
        }
        None
    }
}

/// Makes what a rename leaves behind the schema's root, in the first of the places that are left, the `slot`th; the others.
const fn place(
    table: Table<'static>,
    slot: u32,
    places: &'static mut [Table<'static>],
    schema: &mut Schema<'static>,
) -> &'static mut [Table<'static>] {
    let [node, left @ ..] = places else { panic!("an op makes one table, and a rename two") };
    *node = table;
    node.slot = slot;
    schema.root = Some(node);
    left
}

/// The first `made` elements, and the others. Few ops make more than one; `split_at_mut` is dear.
const fn split(
    own: &'static mut [Element<'static>],
    made: usize,
) -> (&'static mut [Element<'static>], &'static mut [Element<'static>]) {
    match (made, own) {
        (0, own) => (&mut [], own),
        (1, [one, rest @ ..]) => (core::slice::from_mut(one), rest),
        (_, own) => own.split_at_mut(made),
    }
}

impl Table<'static> {
    /// The table for good: it points to where the elements and tables of its revision will stand.
    const fn settled(&self, own: &'static [Element<'static>], tables: &'static [Table<'static>]) -> Table<'static> {
        let mut settled = *self;
        settled.slot = 0;
        settled.fresh = 0;
        let (mut i, mut left) = (self.elements.len, self.fresh);
        let mut rest = self.elements.as_slice();
        // new elements stand last, unless they stand for older ones
        while left > 0
            && let [before @ .., element] = rest
        {
            i -= 1;
            if element.slot != 0 {
                settled.elements.set(i, &own[element.slot as usize - 1]);
                left -= 1;
            }
            rest = before;
        }
        let mut i = 0;
        let mut rest = self.links.as_slice();
        while let [a, b, c, d, after @ ..] = rest
            && a.slot | b.slot | c.slot | d.slot == 0
        {
            i += 4;
            rest = after;
        }
        while let [table, after @ ..] = rest {
            if table.slot != 0 {
                settled.links.set(i, &tables[table.slot as usize - 1]);
            }
            i += 1;
            rest = after;
        }
        settled
    }
}

impl<const N: usize, const K: usize> Steps<N, K> {
    /// The schemas before and after the ops.
    pub const fn schemas(&'static self) -> &'static Schemas {
        &self.rest.get().schemas
    }

    /// What is wrong with the op of that index.
    pub const fn verdict(&'static self, op: usize) -> Verdict {
        Verdict { rest: &self.rest, op, wrong: self.found[op].wrong }
    }

    /// The same for an op that a downgrade is derived from. Panics with why there is none, unless the op is wrong anyway.
    ///
    /// # Panics
    /// In const evaluation, which is a compile error under the op.
    #[track_caller]
    pub const fn inverted(&'static self, op: usize) -> Verdict {
        let Found { wrong, stuck } = self.found[op];
        if stuck && wrong == 0 {
            self.rest.get().findings(op).inverse.raise(0);
        }
        self.verdict(op)
    }
}

impl Rest {
    /// The ops folded once more, for the words about that one. The type of the static knows how much room that takes, and is not
    /// known here: naming it at each token would cost every build more than much room costs one with a mistake (decision 0021).
    const fn findings(&self, op: usize) -> Findings {
        match self.room {
            (..=32, ..=512) => self.again::<32, 512>(op),
            (..=512, ..=8192) => self.again::<512, 8192>(op),
            _ => self.again::<16_384, 262_144>(op),
        }
    }

    const fn again<const N: usize, const K: usize>(&self, op: usize) -> Findings {
        let (mut own, mut tables, mut found) = ([Element::EMPTY; K], [Table::NONE; N], [Found::NOTHING; N]);
        let (room, nodes) = (&raw mut own, &raw mut tables);
        // SAFETY: both live to the end of this function, and nothing that points to them leaves it.
        let (room, nodes) = unsafe { (&mut *room, &mut *nodes) };
        self.ops.fold(self.schemas.before, room, nodes, &mut found, op).1
    }
}

/// What is wrong with an op, asked once per token.
#[derive(Clone, Copy, Debug)]
pub struct Verdict {
    rest: &'static Opaque<Rest, REST>,
    op: usize,
    wrong: u64,
}

/// Panics with what is wrong at this token of the op. Hands the verdict on, so that a part of an op is checked by one
/// expression, a call around a call: statements and variables cost the compiler more.
///
/// # Panics
/// In const evaluation, which is a compile error under the token.
#[track_caller]
pub const fn assert(verdict: Verdict, at: u16) -> Verdict {
    // of an op with many parts few are wrong, and each that is asked about is folded for
    if verdict.wrong & 1 << (at % TOKENS) != 0 {
        verdict.rest.get().findings(verdict.op).report.raise(at);
    }
    verdict
}

/// As [`assert()`], for the last token of a part.
///
/// # Panics
/// As [`assert()`].
#[track_caller]
pub const fn assert_last(verdict: Verdict, at: u16) {
    assert(verdict, at);
}
