//! What only one of two parts of the chain has: the revisions below one and not below the other.

use super::{List, Revision};
use crate::op::ABSENT;

/// How many revisions one side of a merge can have that the other has not.
pub(super) const REVISIONS: usize = 4096;
/// How many revisions can wait at once: about the number of branches that are open at one depth.
const WAITING: usize = 512;

/// What one side has alone.
pub(super) type Revisions = List<&'static Revision, REVISIONS>;

/// The revisions that either side has alone; what both stand on is in neither.
pub(super) struct Sides {
    pub(super) left: Revisions,
    pub(super) right: Revisions,
    /// A side has too many revisions, or too many branches.
    pub(super) too_many: bool,
}

const LEFT: u8 = 1;
const RIGHT: u8 = 2;

impl Sides {
    /// Walks down from both, the deepest first, until nothing is left that only one of them reaches. Only what they do
    /// not share is visited, so merges of short branches cost the same wherever they stand in a long chain.
    pub(super) const fn of(left: &[&'static Revision], right: &[&'static Revision]) -> Sides {
        let mut sides = Sides { left: List::EMPTY, right: List::EMPTY, too_many: false };
        let mut waiting = Waiting { revisions: List::EMPTY, depths: List::EMPTY, one_sided: 0 };
        sides.too_many |= !waiting.add_all(left, LEFT) || !waiting.add_all(right, RIGHT);
        while waiting.one_sided > 0 && !sides.too_many {
            let (revision, side) = waiting.take_deepest();
            let fits = match side {
                LEFT => sides.left.push(revision),
                RIGHT => sides.right.push(revision),
                _ => true,
            };
            let below = waiting.add_all(revision.parents, side) && waiting.add_all(revision.depends_on, side);
            sides.too_many |= !fits || !below;
        }
        sides
    }
}

/// Revisions still to visit, each with the sides that reach it.
struct Waiting {
    revisions: List<(&'static Revision, u8), WAITING>,
    depths: List<u32, WAITING>,
    /// How many of them only one side reaches.
    one_sided: usize,
}

impl Waiting {
    /// Whether there was room.
    const fn add_all(&mut self, revisions: &[&'static Revision], side: u8) -> bool {
        let mut i = 0;
        while i < revisions.len() {
            if !self.add(revisions[i], side) {
                return false;
            }
            i += 1;
        }
        true
    }

    const fn add(&mut self, revision: &'static Revision, side: u8) -> bool {
        let (key, len) = (revision.key, self.revisions.len());
        let mut i = 0;
        while i < len {
            let (other, reached) = self.revisions.get(i);
            if other.key == key {
                if reached != side && reached != LEFT | RIGHT {
                    self.one_sided -= 1;
                }
                self.revisions.set(i, (other, reached | side));
                return true;
            }
            i += 1;
        }
        if side != LEFT | RIGHT {
            self.one_sided += 1;
        }
        self.depths.push(revision.depth()) && self.revisions.push((revision, side))
    }

    /// Everything that reaches the deepest one has been visited, so its sides are final.
    const fn take_deepest(&mut self) -> (&'static Revision, u8) {
        let (mut deepest, mut i, len) = (0, 1, self.revisions.len());
        while i < len {
            if self.depths.get(i) > self.depths.get(deepest) {
                deepest = i;
            }
            i += 1;
        }
        let taken = self.revisions.get(deepest);
        self.revisions.set(deepest, self.revisions.get(len - 1));
        self.depths.set(deepest, self.depths.get(len - 1));
        self.revisions.pop();
        self.depths.pop();
        if taken.1 != LEFT | RIGHT {
            self.one_sided -= 1;
        }
        taken
    }
}

/// Marks the versions of tables that a merge makes.
pub(super) const MERGED: u64 = 1 << 62;

/// Whether one of the revisions made that version: each op has one, counted on from its revision's key.
pub(super) const fn made_by(revisions: &Revisions, version: u64) -> bool {
    let (mut i, len, version) = (0, revisions.len(), version & !ABSENT);
    while i < len {
        let revision = revisions.get(i);
        let (op, ops) = (version.wrapping_sub(revision.key), revision.ops.len() as u64);
        // the first half of a rename and a merge's own tables are marked by one bit
        if op < ops
            || (version ^ super::found::DETACHED).wrapping_sub(revision.key) < ops
            || (version ^ MERGED).wrapping_sub(revision.key) < 64
        {
            return true;
        }
        i += 1;
    }
    false
}
