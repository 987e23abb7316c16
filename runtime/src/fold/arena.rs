//! The fold at run time: the same `apply`, with an arena in place of statics.

use std::iter::repeat_n;

use typed_arena::Arena as Typed;

use super::apply::{Findings, Room, apply};
use super::found::detach;
use super::merge::{Ends, changed, deeper, united};
use super::sides::{MERGED, Sides};
use super::{Element, Schema, Table};
use crate::model::Chain;
use crate::op::Op;

/// Where the nodes of a run-time fold live.
///
/// ```
/// use aludel::fold::Arena;
/// use aludel::model::{Chain, Databases, TableName};
/// use aludel::op::Op;
///
/// let arena = Arena::new();
/// let op = Op::DropTable { table: TableName::new("users") };
/// let folded = arena.apply(&Chain::of(Databases::ALL), arena.schema(), &op, 1);
/// assert_eq!(
///     folded.findings,
///     ["no table `users` at this revision\nhelp: create it first: `create_table users { … }`"]
/// );
/// ```
#[derive(Default)]
pub struct Arena<'a> {
    elements: Typed<Element<'a>>,
    tables: Typed<Table<'a>>,
    schemas: Typed<Schema<'a>>,
}

/// What an op makes of a schema.
#[derive(Clone, Debug)]
pub struct Folded<'a> {
    /// The schema after the op; what could be made of it if the op is wrong.
    pub schema: &'a Schema<'a>,
    /// What is wrong with the op, in words; empty for a good one.
    pub findings: Vec<String>,
    /// Why no inverse of the op could run, in words; empty if one can be derived.
    pub inverse: Vec<String>,
}

impl<'a> Arena<'a> {
    /// An empty arena.
    pub fn new() -> Self {
        Arena::default()
    }

    /// The empty schema.
    pub fn schema(&'a self) -> &'a Schema<'a> {
        self.schemas.alloc(Schema::EMPTY)
    }

    /// The union of two branches, given the schema at the end of each; what the compiler makes at a merge. The versions
    /// of the ops must be those of their revisions: the key, plus the index of the op.
    pub fn merge(
        &'a self,
        chain: &Chain,
        left: &'a Schema<'a>,
        right: &'a Schema<'a>,
        ends: Ends<'_>,
    ) -> &'a Schema<'a> {
        let mut seen = left.seen;
        seen.add_all(&right.seen);
        let (mut root, sides) = (left.root, Sides::of(ends.0, &[ends.1]));
        for key in changed(chain, &sides).keys.as_slice() {
            let Some(theirs) = right.node(*key) else { continue };
            let mut table = united(left.node(*key), theirs, &sides, MERGED);
            table.insert_into(root);
            root = Some(self.tables.alloc(table));
        }
        self.schemas.alloc(Schema { root, seen, wrong: left.wrong + right.wrong, depth: deeper(left, right) })
    }

    /// Applies one op. `version` must be unique among the ops applied here, and below 2^62.
    pub fn apply(&'a self, chain: &Chain, before: &'a Schema<'a>, op: &'a Op<'a>, version: u64) -> Folded<'a> {
        let before = match detach(chain, before, op, version) {
            Some(gone) => self.schemas.alloc(Schema { root: Some(self.tables.alloc(gone)), ..*before }),
            None => before,
        };
        let own = self.elements.alloc_extend(repeat_n(Element::EMPTY, op.made()));
        let mut findings = Findings::EMPTY;
        let (mut seen, mut table) = (before.seen, Table::NONE);
        let room = Room { own, first: 0, table: &mut table, seen: &mut seen };
        let makes = apply(chain, before, op, version, room, &mut findings);
        let root = if makes { Some(&*self.tables.alloc(table)) } else { before.root };
        let wrong = before.wrong + u32::from(!findings.report.is_empty());
        Folded {
            schema: self.schemas.alloc(Schema { root, seen, wrong, depth: before.depth + 1 }),
            findings: findings.report.messages(),
            inverse: findings.inverse.messages(),
        }
    }
}
