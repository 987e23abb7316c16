//! Where a database begins or ends to take part in the chain: what stands before that revision, as a table that is looked into by each
//! op of such a chain.

use super::{List, Report, Revision, start};
use crate::model::{Bound, Chain, DOWN};

/// How many revisions can be before it; a power of two.
const MOST: usize = 1 << 14;

/// How many slots [`term_keys`] has.
///
/// # Panics
/// In const evaluation, which is a compile error under the revision's name, when there are too many.
#[track_caller]
pub const fn term_slots(revision: &'static Revision, bound: Bound) -> usize {
    let before = Before::of(revision, bound);
    let mut report = Report::new();
    if before.too_many {
        report.at(0).say("a database cannot join or leave the chain behind more than 16,384 revisions");
        report.help("begin another chain with what stands there, and say it of that one");
    }
    report.raise(0);
    before.count * 2 + 1
}

/// What [`Term::keys`](crate::model::Term::keys) is.
pub const fn term_keys<const N: usize>(revision: &'static Revision, bound: Bound) -> [u64; N] {
    let before = Before::of(revision, bound);
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

/// Panics with what is wrong with a term, whose index and revision are given: it is another crate's, the database could not make what stands
/// before, or ends before it begins. `krate` is the path of the crate that says so.
///
/// # Panics
/// In const evaluation, which is a compile error under the revision's name in `chain!`.
#[track_caller]
pub const fn check_term(chain: &'static Chain, at: usize, revision: &'static Revision, krate: &str) {
    if !starts_with(revision.place.module, krate) {
        foreign(revision.name).raise(0);
    }
    match chain.terms[at].bound {
        Bound::Since => {
            check_join(chain, at, revision).raise(0);
            start::check(chain, at, revision).raise(0);
        }
        Bound::Until => check_end(chain, at, revision).raise(0),
    }
}

/// A database joins while all others take part: what is changed after one has left need no longer be the same everywhere, and so could
/// be no start.
const fn check_join(chain: &'static Chain, at: usize, since: &'static Revision) -> Report {
    let mut report = Report::EMPTY;
    let (term, mut i) = (&chain.terms[at], 0);
    while i < chain.terms.len() && report.is_empty() {
        let until = &chain.terms[i];
        if matches!(until.bound, Bound::Until) && until.database as u8 != term.database as u8 && !until.lists(since.key)
        {
            report.at(0).say(term.database.title()).say(" would join after ").say(until.database.title());
            report.say(" has left: the last revision of that does not stand on ").name(since.name);
            report.help("let it join before, or begin a chain of its own in another crate");
        }
        i += 1;
    }
    report
}

/// A database ends at a revision that it takes part in.
const fn check_end(chain: &'static Chain, at: usize, until: &'static Revision) -> Report {
    let mut report = Report::EMPTY;
    let (term, mut i) = (&chain.terms[at], 0);
    while i < chain.terms.len() {
        let since = &chain.terms[i];
        if matches!(since.bound, Bound::Since)
            && since.database as u8 == term.database as u8
            && !term.lists(since.revision)
        {
            report.at(0).say(term.database.title()).say(" would end before it begins: ").name(until.name);
            report.say(" does not stand on its first revision");
            report.help("name that one, or one above it");
        }
        i += 1;
    }
    report
}

const fn foreign(since: &str) -> Report {
    let mut report = Report::EMPTY;
    report
        .at(0)
        .name(since)
        .say(" is a revision of another crate")
        .help("name one of this crate's: each crate says for itself");
    report
}

/// Whether the module is the crate's root, or in it.
const fn starts_with(module: &str, krate: &str) -> bool {
    let (module, krate) = (module.as_bytes(), krate.as_bytes());
    if module.len() < krate.len() || module.len() > krate.len() && module[krate.len()] != b':' {
        return false;
    }
    let mut i = 0;
    while i < krate.len() {
        if module[i] != krate[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// What a revision stands on, with itself where a database ends.
struct Before {
    slots: [u64; MOST * 2],
    count: usize,
    too_many: bool,
}

impl Before {
    /// Reads revisions alone, nothing that is folded: what is folded asks for this.
    #[expect(clippy::large_stack_arrays, reason = "const evaluation has no heap, and no stack to run out of")]
    const fn of(revision: &'static Revision, bound: Bound) -> Before {
        let mut before = Before { slots: [0; MOST * 2], count: 0, too_many: false };
        let mut waiting: List<&'static Revision, MOST> = List::EMPTY;
        waiting.push(revision);
        if matches!(bound, Bound::Until) {
            put(&mut before.slots, revision.key & !DOWN);
            before.count = 1;
        }
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
    use crate::model::{Database, Databases, Term};

    static CHAIN: Chain = Chain { terms: &TERMS, narrower: &NARROWER, ..Chain::of(Databases(0b1111)) };
    static TERMS: [Term; 3] = [
        Term { database: Database::Sqlite, bound: Bound::Since, revision: LEFT.key, keys: &BEFORE_LEFT },
        Term { database: Database::Mysql, bound: Bound::Since, revision: MERGE.key, keys: &BEFORE_MERGE },
        Term { database: Database::Mariadb, bound: Bound::Until, revision: LEFT.key, keys: &UP_TO_LEFT },
    ];
    static NARROWER: [Chain; 7] = CHAIN.narrowed();
    static BEFORE_LEFT: [u64; term_slots(&LEFT, Bound::Since)] = term_keys(&LEFT, Bound::Since);
    static BEFORE_MERGE: [u64; term_slots(&MERGE, Bound::Since)] = term_keys(&MERGE, Bound::Since);
    static UP_TO_LEFT: [u64; term_slots(&LEFT, Bound::Until)] = term_keys(&LEFT, Bound::Until);

    static BASE: Revision = Revision::new("base", &CHAIN, &[], &[]);
    static LEFT: Revision = Revision::new("left", &CHAIN, &[&BASE], &[]);
    static RIGHT: Revision = Revision::new("right", &CHAIN, &[&BASE], &[]);
    static MERGE: Revision = Revision::new("merge", &CHAIN, &[&LEFT], &[&RIGHT]);

    #[test]
    fn a_revision_is_for_the_databases_that_take_part() {
        let databases = |revision: &Revision| CHAIN.as_of(revision.key).databases.0;
        assert_eq!([&BASE, &LEFT, &RIGHT, &MERGE].map(databases), [0b1001, 0b1011, 0b0011, 0b0111]);
        assert_eq!((BEFORE_LEFT.len(), BEFORE_MERGE.len(), UP_TO_LEFT.len()), (3, 7, 5));
        assert_eq!(CHAIN.as_of(BASE.key ^ DOWN).databases.0, 0b1001);
        assert!(CHAIN.as_of(BASE.key).folds);
    }
}
