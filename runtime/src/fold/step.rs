//! One op folded at compile time: a static per op, made by [`step`] and asserted by [`Step::check`].

use super::apply::apply;
use super::found::detach;
use super::opaque::{ELEMENT, Opaque, REST};
use super::{Element, Report, Schema, Table};
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
    report: Report,
    inverse: Report,
}

/// Folds one op. Total: what is wrong is kept for [`Step::check`].
pub const fn step<'a, const K: usize>(
    chain: &Chain,
    before: &'a Schema<'a>,
    op: &'a Op<'a>,
    version: u64,
    me: &'a Step<'a, K>,
) -> Step<'a, K> {
    let mut own = [Element::EMPTY; K];
    let applied = apply(chain, before, op, version, &mut own, Opaque::get_all(&me.own));
    let (table, root) = match applied.table {
        Some(table) => (table, Some(&me.rest.get().table)),
        None => (Table::NONE, before.root),
    };
    let wrong = before.wrong + !applied.report.is_empty() as u32;
    let schema = Schema { root, seen: applied.seen, wrong, depth: before.depth + 1 };
    let rest = Rest { table, schema, report: applied.report, inverse: applied.inverse };
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
    chain: &Chain,
    before: &'a Schema<'a>,
    op: &'a Op<'a>,
    version: u64,
    me: &'a Step<'a, 0>,
) -> Step<'a, 0> {
    let (table, root) = match detach(chain, before, op, version) {
        Some(table) => (table, Some(&me.rest.get().table)),
        None => (Table::NONE, before.root),
    };
    let schema = Schema { root, ..*before };
    Step { own: [], rest: Opaque::new(Rest { table, schema, report: Report::EMPTY, inverse: Report::EMPTY }) }
}

impl<'a, const K: usize> Step<'a, K> {
    /// The schema after the op.
    pub const fn schema(&'a self) -> &'a Schema<'a> {
        &self.rest.get().schema
    }

    /// Panics with what is wrong at this token of the op.
    ///
    /// # Panics
    /// In const evaluation, which is a compile error under the token.
    #[track_caller]
    pub const fn check(&self, at: u16) {
        let report = &self.rest.get().report;
        if !report.is_empty()
            && let Some(message) = report.message(at)
        {
            panic!("{}", message);
        }
    }

    /// Panics with why no downgrade can be derived from this op.
    ///
    /// # Panics
    /// In const evaluation, which is a compile error under the op.
    #[track_caller]
    pub const fn check_inverse(&self) {
        if let Some(message) = self.rest.get().inverse.message(0) {
            panic!("{}", message);
        }
    }
}
