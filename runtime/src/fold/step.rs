//! One op folded at compile time: a static per op, made by [`step`] and asserted by [`assert()`].

use super::apply::{Findings, apply};
use super::found::detach;
use super::opaque::{ELEMENT, Opaque, REST};
use super::{Element, Schema, Table};
use crate::model::Chain;
use crate::op::Op;

/// What an op makes of a schema: the node of its table, `K` new elements, and what is wrong with it.
///
/// The node points into the same static (`me`), so the static is self-referential. Nothing here has a lifetime: in the
/// expansion the compiler would infer it at each mention.
#[derive(Clone, Copy, Debug)]
pub struct Step<const K: usize> {
    own: [Opaque<Element<'static>, ELEMENT>; K],
    rest: Opaque<Rest, REST>,
}

/// A step that makes no element: the expansion names it so, because of a length in brackets the compiler makes a const.
pub type Step0 = Step<0>;
/// A step that makes one element.
pub type Step1 = Step<1>;

/// All of a step but its elements.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rest {
    table: Table<'static>,
    schema: Schema<'static>,
    /// Whether something is wrong with the op. What it is, in words, would fill every step: [`assert()`] folds once more.
    wrong: bool,
    /// Whether the op has an inverse that could run.
    invertible: bool,
    chain: &'static Chain,
    before: &'static Schema<'static>,
    op: &'static Op<'static>,
    version: u64,
}

/// Folds one op of a revision. Total: what is wrong is kept for [`Step::verdict`].
pub const fn step<const K: usize>(
    chain: &'static Chain,
    before: &'static Schema<'static>,
    ops: &'static [Op<'static>],
    index: usize,
    version: u64,
    me: &'static Step<K>,
) -> Step<K> {
    let (op, chain) = (&ops[index], as_of(chain, version, index));
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
    Step { own: Opaque::new_all(own), rest: Opaque::new(rest) }
}

/// The chain as the op's revision has it.
const fn as_of(chain: &'static Chain, version: u64, index: usize) -> &'static Chain {
    match chain.late {
        [] => chain,
        _ => chain.as_of(version.wrapping_sub(index as u64)),
    }
}

/// Folds the first half of a `rename_table`, which takes the table away from its old name; [`step`] follows.
pub const fn first_half(
    chain: &'static Chain,
    before: &'static Schema<'static>,
    ops: &'static [Op<'static>],
    index: usize,
    version: u64,
    me: &'static Step<0>,
) -> Step<0> {
    let (op, chain) = (&ops[index], as_of(chain, version, index));
    let (table, root) = match detach(chain, before, op, version) {
        Some(table) => (table, Some(&me.rest.get().table)),
        None => (Table::NONE, before.root),
    };
    let schema = Schema { root, ..*before };
    let rest = Rest { table, schema, wrong: false, invertible: true, chain, before, op, version };
    Step { own: [], rest: Opaque::new(rest) }
}

impl<const K: usize> Step<K> {
    /// The schema after the op.
    pub const fn schema(&'static self) -> &'static Schema<'static> {
        &self.rest.get().schema
    }

    /// What is wrong with the op.
    pub const fn verdict(&'static self) -> Verdict<K> {
        let rest = self.rest.get();
        Verdict { step: self, wrong: rest.wrong, invertible: rest.invertible }
    }

    /// The op folded once more, for the words.
    const fn findings(&'static self) -> Findings {
        let Rest { chain, before, op, version, .. } = self.rest.get();
        let (mut own, mut findings) = ([Element::EMPTY; K], Findings::EMPTY);
        apply(chain, before, op, *version, &mut own, Opaque::get_all(&self.own), &mut findings);
        findings
    }
}

/// What is wrong with an op, asked once per token. Taken by value: of each use of a reference to a step the compiler
/// would prove that a step has no interior mutability.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<const K: usize> {
    step: &'static Step<K>,
    wrong: bool,
    invertible: bool,
}

/// Panics with what is wrong at this token of the op. Hands the verdict on, so that a part of an op is checked by one
/// expression, a call around a call: statements and variables cost the compiler more.
///
/// # Panics
/// In const evaluation, which is a compile error under the token.
#[track_caller]
pub const fn assert<const K: usize>(verdict: Verdict<K>, at: u16) -> Verdict<K> {
    if verdict.wrong {
        verdict.step.findings().report.raise(at);
    }
    verdict
}

/// As [`assert()`], for the last token of a part.
///
/// # Panics
/// As [`assert()`].
#[track_caller]
pub const fn assert_last<const K: usize>(verdict: Verdict<K>, at: u16) {
    assert(verdict, at);
}

/// Panics with why no downgrade can be derived from this op.
///
/// # Panics
/// In const evaluation, which is a compile error under the op.
#[track_caller]
pub const fn assert_inverse<const K: usize>(verdict: Verdict<K>) {
    if !verdict.invertible {
        verdict.step.findings().inverse.raise(0);
    }
}
