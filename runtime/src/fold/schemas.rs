//! The schemas before and after a revision.

use super::Schema;

/// What a revision knows of the fold. A reference to it is all that generated code hands on: a function for each schema would be one
/// more body for the compiler to check, in every revision.
#[derive(Clone, Copy)]
pub struct Schemas {
    /// That before its first op.
    pub before: &'static Schema<'static>,
    /// That after its last one.
    pub after: Schema<'static>,
}

impl Schemas {
    /// Those before the first revision, and of a revision made by hand.
    pub const NONE: &'static Schemas = &Schemas { before: &Schema::EMPTY, after: Schema::EMPTY };

    /// No tables, so deep. For a revision made by hand, where asking all below would take too long.
    pub const fn at(depth: u32) -> Schemas {
        Schemas { after: Schema { depth, ..Schema::EMPTY }, ..*Schemas::NONE }
    }

    /// Those of a revision without ops.
    pub const fn same(before: &'static Schema<'static>) -> Schemas {
        Schemas { before, after: before.deeper() }
    }

    /// More than that of any revision below; 0 if nothing is folded.
    pub const fn depth(&self) -> u32 {
        self.after.depth
    }
}

/// In short: a schema leads to every table that ever was.
impl core::fmt::Debug for Schemas {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Schemas").field("depth", &self.depth()).finish_non_exhaustive()
    }
}
