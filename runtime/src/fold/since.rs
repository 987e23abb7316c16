//! The revisions before the one at which a database joins the chain, as a table that is looked into by each op of such a chain.

use super::{List, Report, Revision};
use crate::model::DOWN;

/// How many revisions can be before it; a power of two.
const MOST: usize = 1 << 14;

/// How many slots [`keys_before`] has.
///
/// # Panics
/// In const evaluation, which is a compile error under the revision's name, when there are too many.
#[track_caller]
pub const fn slots_before(since: &'static Revision) -> usize {
    let before = Before::of(since);
    let mut report = Report::new();
    if before.too_many {
        report.at(0).say("a database cannot join the chain behind more than 16,384 revisions");
        report.help("begin another chain with what stands there, and let the database be of that one");
    }
    report.raise(0);
    before.count * 2 + 1
}

/// What [`Late::before`](crate::model::Late::before) is.
pub const fn keys_before<const N: usize>(since: &'static Revision) -> [u64; N] {
    let before = Before::of(since);
    let mut keys = [0; N];
    let mut i = 0;
    while i < before.slots.len() {
        if before.slots[i] != 0 {
            put(&mut keys, before.slots[i]);
        }
        i += 1;
    }
    keys
}

/// What a revision stands on.
struct Before {
    slots: [u64; MOST * 2],
    count: usize,
    too_many: bool,
}

impl Before {
    /// Reads revisions alone, nothing that is folded: what is folded asks for this.
    #[expect(clippy::large_stack_arrays, reason = "const evaluation has no heap, and no stack to run out of")]
    const fn of(since: &'static Revision) -> Before {
        let mut before = Before { slots: [0; MOST * 2], count: 0, too_many: false };
        let mut waiting: List<&'static Revision, MOST> = List::EMPTY;
        waiting.push(since);
        while let Some(revision) = waiting.pop() {
            let (parents, others) = (revision.parents, revision.depends_on);
            let mut i = 0;
            while i < parents.len() + others.len() && !before.too_many {
                let below = if i < parents.len() { parents[i] } else { others[i - parents.len()] };
                if put(&mut before.slots, below.key & !DOWN) {
                    before.count += 1;
                    before.too_many = before.count == MOST || !waiting.push(below);
                }
                i += 1;
            }
        }
        before
    }
}

/// Whether the key is new.
const fn put(slots: &mut [u64], key: u64) -> bool {
    let mut slot = key as usize % slots.len();
    while slots[slot] != 0 {
        if slots[slot] == key {
            return false;
        }
        slot = (slot + 1) % slots.len();
    }
    slots[slot] = key;
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Chain, Database, Databases, Late};

    static CHAIN: Chain = Chain { late: &LATE, earlier: &EARLIER, ..Chain::of(Databases(0b0111)) };
    static LATE: [Late; 2] = [
        Late { database: Database::Sqlite, since: LEFT.key, before: &BEFORE_LEFT },
        Late { database: Database::Mysql, since: MERGE.key, before: &BEFORE_MERGE },
    ];
    static EARLIER: [Chain; 3] = CHAIN.without_late();
    static BEFORE_LEFT: [u64; slots_before(&LEFT)] = keys_before(&LEFT);
    static BEFORE_MERGE: [u64; slots_before(&MERGE)] = keys_before(&MERGE);

    static BASE: Revision = Revision::new("base", &CHAIN, &[], &[]);
    static LEFT: Revision = Revision::new("left", &CHAIN, &[&BASE], &[]);
    static RIGHT: Revision = Revision::new("right", &CHAIN, &[&BASE], &[]);
    static MERGE: Revision = Revision::new("merge", &CHAIN, &[&LEFT], &[&RIGHT]);

    #[test]
    fn a_chain_is_without_databases_that_joined_later() {
        let databases = |revision: &Revision| CHAIN.as_of(revision.key).databases.0;
        assert_eq!([&BASE, &LEFT, &RIGHT, &MERGE].map(databases), [0b001, 0b011, 0b011, 0b111]);
        assert_eq!((BEFORE_LEFT.len(), BEFORE_MERGE.len()), (3, 7));
        assert_eq!(CHAIN.as_of(BASE.key ^ DOWN).databases.0, 0b001);
        assert!(CHAIN.as_of(BASE.key).folds);
    }
}
