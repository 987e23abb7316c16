//! One op folded at compile time: a static per op, made by [`step`] and asserted by [`Verdict::assert`].

use super::apply::{Findings, apply};
use super::found::detach;
use super::opaque::{ELEMENT, Opaque, REST};
use super::{Element, Schema, Table};
use crate::model::Chain;
use crate::op::Op;

/// What an op makes of a schema: the node of its table, `K` new elements, and what is wrong with it.
///
/// The node points into the same static (`me`), so the static is self-referential.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a, const K: usize> {
    own: [Opaque<Element<'a>, ELEMENT>; K],
    rest: Opaque<Rest<'a>, REST>,
}

/// All of a step but its elements.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rest<'a> {
    table: Table<'a>,
    schema: Schema<'a>,
    /// Whether something is wrong with the op. What it is, in words, would fill every step: [`Verdict`] folds once more.
    wrong: bool,
    /// Whether the op has an inverse that could run.
    invertible: bool,
    chain: &'a Chain,
    before: &'a Schema<'a>,
    op: &'a Op<'a>,
    version: u64,
}

/// Folds one op of a revision. Total: what is wrong is kept for [`Step::verdict`].
pub const fn step<'a, const K: usize>(
    chain: &'a Chain,
    before: &'a Schema<'a>,
    ops: &'a [Op<'a>],
    index: usize,
    version: u64,
    me: &'a Step<'a, K>,
) -> Step<'a, K> {
    let op = &ops[index];
    let (mut own, mut findings) = ([Element::EMPTY; K], Findings::EMPTY);
    let applied = apply(chain, before, op, version, &mut own, Opaque::get_all(&me.own), &mut findings);
    let (table, root) = match applied.table {
        Some(table) => (table, Some(&me.rest.get().table)),
        None => (Table::NONE, before.root),
    };
    let wrong = !findings.report.is_empty();
    let schema = Schema { root, seen: applied.seen, wrong: before.wrong + wrong as u32, depth: before.depth + 1 };
    let invertible = findings.inverse.is_empty();
    let rest = Rest { table, schema, wrong, invertible, chain, before, op, version };
    Step { own: hide(&own), rest: Opaque::new(rest) }
}

const fn hide<'a, const K: usize>(own: &[Element<'a>; K]) -> [Opaque<Element<'a>, ELEMENT>; K] {
    let mut hidden = [Opaque::new(Element::EMPTY); K];
    let mut i = 0;
    while i < K {
        hidden[i] = Opaque::new(own[i]);
        i += 1;
    }
    hidden
}

/// Folds the first half of a `rename_table`, which takes the table away from its old name; [`step`] follows.
pub const fn first_half<'a>(
    chain: &'a Chain,
    before: &'a Schema<'a>,
    ops: &'a [Op<'a>],
    index: usize,
    version: u64,
    me: &'a Step<'a, 0>,
) -> Step<'a, 0> {
    let op = &ops[index];
    let (table, root) = match detach(chain, before, op, version) {
        Some(table) => (table, Some(&me.rest.get().table)),
        None => (Table::NONE, before.root),
    };
    let schema = Schema { root, ..*before };
    let rest = Rest { table, schema, wrong: false, invertible: true, chain, before, op, version };
    Step { own: [], rest: Opaque::new(rest) }
}

impl<'a, const K: usize> Step<'a, K> {
    /// The schema after the op.
    pub const fn schema(&'a self) -> &'a Schema<'a> {
        &self.rest.get().schema
    }

    /// What is wrong with the op.
    pub const fn verdict(&'a self) -> Verdict<'a, K> {
        let rest = self.rest.get();
        Verdict { step: self, wrong: rest.wrong, invertible: rest.invertible }
    }

    /// The op folded once more, for the words.
    const fn findings(&'a self) -> Findings {
        let Rest { chain, before, op, version, .. } = self.rest.get();
        let (mut own, mut findings) = ([Element::EMPTY; K], Findings::EMPTY);
        apply(chain, before, op, *version, &mut own, Opaque::get_all(&self.own), &mut findings);
        findings
    }
}

/// What is wrong with an op, asked once per token. Taken by value: of each use of a reference to a step the compiler
/// would prove that a step has no interior mutability.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a, const K: usize> {
    step: &'a Step<'a, K>,
    wrong: bool,
    invertible: bool,
}

impl<const K: usize> Verdict<'_, K> {
    /// Panics with what is wrong at this token of the op.
    ///
    /// # Panics
    /// In const evaluation, which is a compile error under the token.
    #[track_caller]
    pub const fn assert(self, at: u16) {
        if self.wrong
            && let Some(message) = self.step.findings().report.message(at)
        {
            panic!("{}", message);
        }
    }

    /// Panics with why no downgrade can be derived from this op.
    ///
    /// # Panics
    /// In const evaluation, which is a compile error under the op.
    #[track_caller]
    pub const fn check_inverse(self) {
        if !self.invertible
            && let Some(message) = self.step.findings().inverse.message(0)
        {
            panic!("{}", message);
        }
    }
}
