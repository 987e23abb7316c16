//! A merge: the union of two branches' ops, and what is wrong with merging them.
//!
//! Branches commute, so no op is folded again: an element that either side has and the other never saw is taken, one that
//! the other side took away is not. Which side saw what follows from versions, each of which belongs to one revision, so no
//! common ancestor is looked for, and criss-cross merges are nothing special.

use super::commute::{Branch, Branches};
use super::opaque::{Opaque, SCHEMA, TABLE};
use super::sides::{MERGED, Revisions, Sides, made_by};
use super::table_options::same_table_options;
use super::trie::{Link, Place, insert, key};
use super::{List, Report, Revision, Schema, Table};
use crate::model::{Chain, TableName, same_text};
use crate::op::Op;

/// How many tables one side of a merge can change.
const TABLES: usize = 4096;

/// The schema where two branches meet: a node for each table that the right one changed.
#[derive(Clone, Copy, Debug)]
pub struct Merge<'a, const N: usize> {
    tables: [Opaque<Table<'a>, TABLE, u64>; N],
    schema: Opaque<Schema<'a>, SCHEMA>,
}

impl<'a, const N: usize> Merge<'a, N> {
    /// The schema after the merge, before the ops of its revision.
    pub const fn schema(&'a self) -> &'a Schema<'a> {
        self.schema.get()
    }
}

/// The revisions at the ends of the branches that meet: one or more that are merged already, and one more.
pub type Ends<'e> = (&'e [&'static Revision], &'static Revision);

/// How many tables the right branch changed that the left has not: the `N` of their [`Merge`].
pub const fn merged(chain: &Chain, ends: Ends<'_>) -> usize {
    changed(chain, &Sides::of(ends.0, &[ends.1])).keys.len()
}

/// Merges two branches, given the schema at the end of each. `version` is the key of the merging
/// revision, plus the number of the merge in it.
pub const fn merge<'a, const N: usize>(
    chain: &Chain,
    left: &'a Schema<'a>,
    right: &'a Schema<'a>,
    ends: Ends<'_>,
    version: u64,
    me: &'a Merge<'a, N>,
) -> Merge<'a, N> {
    let sides = Sides::of(ends.0, &[ends.1]);
    let changed = changed(chain, &sides);
    let mut places = [Place::new(0); N];
    let mut tables = [Opaque::new(Table::NONE); N];
    let mut contents = [Table::NONE; N];
    let mut root = match left.root {
        Some(root) => Some(Link::Old(root)),
        None => None,
    };
    let mut i = 0;
    while i < N {
        let key = changed.keys.get(i);
        contents[i] = match right.node(key) {
            Some(theirs) => united(left.node(key), theirs, &sides, version ^ MERGED),
            // the op that should have made it is wrong
            None => Table::NONE,
        };
        places[i] = Place::new(key);
        insert(&mut places, i, root);
        root = Some(Link::New(i));
        i += 1;
    }
    let at: &'a [Table<'a>] = Opaque::get_all(&me.tables);
    i = 0;
    while i < N {
        tables[i] = Opaque::new(places[i].fill(contents[i], at));
        i += 1;
    }
    let mut seen = left.seen;
    seen.add_all(&right.seen);
    let root = if N == 0 { left.root } else { Some(&at[N - 1]) };
    let schema = Schema { root, seen, wrong: left.wrong + right.wrong, depth: deeper(left, right) };
    Merge { tables, schema: Opaque::new(schema) }
}

/// The depth of their merge.
pub(super) const fn deeper(left: &Schema<'_>, right: &Schema<'_>) -> u32 {
    1 + if left.depth > right.depth { left.depth } else { right.depth }
}

/// Panics with why the two branches cannot be merged. `joins`: the right one is a parent, not a dependency, and so must
/// have something that the left has not.
///
/// # Panics
/// In const evaluation, which is a compile error under the name of the right parent.
#[track_caller]
pub const fn commute(
    chain: &Chain,
    left: &'static Schema<'static>,
    right: &'static Schema<'static>,
    ends: Ends<'_>,
    joins: bool,
) {
    refusals(chain, left, right, ends, joins).raise(0);
}

/// Why the two branches cannot be merged; empty if they can.
pub const fn refusals<'a>(chain: &Chain, left: &Schema<'a>, right: &Schema<'a>, ends: Ends<'_>, joins: bool) -> Report {
    let mut report = Report::new();
    let sides = Sides::of(ends.0, &[ends.1]);
    let changed = changed(chain, &sides);
    if sides.too_many || changed.too_many {
        report.at(0).say("these branches are too long to be merged at once");
        report.help("merge them in several steps, earlier revisions first");
        return report;
    }
    if joins && sides.right.is_empty() {
        report.at(0).name(ends.1.name).say(" is part of the other side already, so there is nothing to merge");
        report.help("leave it out");
        return report;
    }
    if joins && sides.left.is_empty() {
        report.at(0).name(ends.1.name).say(" stands on the other side already, so there is nothing to merge");
        report.help("revise it alone");
        return report;
    }
    let ours = Branch { revisions: sides.left.as_slice(), schema: left };
    let theirs = Branch { revisions: sides.right.as_slice(), schema: right };
    Branches { chain, left: ours, right: theirs }.compare(&mut report);
    if report.is_empty() {
        check_columns_left(&changed, left, right, &sides, &mut report);
    }
    report
}

/// A table that the right side changed, and perhaps the left as well.
pub(super) const fn united<'a>(
    ours: Option<&Table<'a>>,
    theirs: &'a Table<'a>,
    sides: &Sides,
    version: u64,
) -> Table<'a> {
    let Some(ours) = ours else { return *theirs };
    if !made_by(&sides.left, ours.version) {
        return *theirs;
    }
    let mut table = Table { version, live: ours.live && theirs.live, op: None, ..*ours };
    table.elements = List::EMPTY;
    table.names.add_all(&theirs.names);
    table.narrow |= theirs.narrow;
    let same = same_text(ours.comment, theirs.comment) && same_table_options(&ours.options, &theirs.options);
    if !same && alters(&sides.right, ours.name) {
        (table.comment, table.options) = (theirs.comment, theirs.options);
    }
    let (left, right) = (ours.whole(), theirs.whole());
    let mut i = 0;
    while i < left.len() {
        let mine = left.old[i];
        let kept = match right.by_id(mine.id) {
            Some(theirs) if made_by(&sides.right, theirs.made) => Some(theirs),
            Some(_) => Some(mine),
            // never seen there, or taken away there
            None if made_by(&sides.left, mine.made) => Some(mine),
            None => None,
        };
        if let Some(element) = kept {
            table.elements.push(element);
        }
        i += 1;
    }
    i = 0;
    while i < right.len() {
        let other = right.old[i];
        if left.by_id(other.id).is_none() && made_by(&sides.right, other.made) {
            table.elements.push(other);
        }
        i += 1;
    }
    table
}

/// Whether an op of the side alters what the table says beyond its elements; the other side then does not.
const fn alters(side: &Revisions, name: TableName<'_>) -> bool {
    let mut i = 0;
    while i < side.len() {
        let ops = side.get(i).ops;
        let mut k = 0;
        while k < ops.len() {
            if let Op::AlterTable { table, .. } = &ops[k]
                && table.name.same_folded(name.name)
                && same_text(table.schema, name.schema)
            {
                return true;
            }
            k += 1;
        }
        i += 1;
    }
    false
}

/// Reports tables of which each side drops some columns and both together all.
const fn check_columns_left(
    changed: &Changed,
    left: &Schema<'_>,
    right: &Schema<'_>,
    sides: &Sides,
    report: &mut Report,
) {
    let mut i = 0;
    while i < changed.keys.len() {
        let key = changed.keys.get(i);
        if let (Some(ours), Some(theirs)) = (left.node(key), right.node(key))
            && ours.live
            && theirs.live
            && ours.object.is_none()
            && made_by(&sides.left, ours.version)
            && !keeps_a_column(ours, theirs, &sides.left)
            && !keeps_a_column(theirs, ours, &sides.right)
        {
            report.at(0).say("these branches together leave ").table(ours.name).say(" without columns");
            report.help("keep one of its columns, or drop the table");
        }
        i += 1;
    }
}

/// Whether a column of the table is there on the other side, too, or was made on this one.
const fn keeps_a_column(table: &Table<'_>, other: &Table<'_>, side: &Revisions) -> bool {
    let (elements, there) = (table.elements.as_slice(), other.whole());
    let (mut i, len) = (0, elements.len());
    while i < len {
        if elements[i].is_column() && (there.by_id(elements[i].id).is_some() || made_by(side, elements[i].made)) {
            return true;
        }
        i += 1;
    }
    false
}

/// The keys of the tables that the right side changed, each once.
pub(super) struct Changed {
    pub(super) keys: List<u64, TABLES>,
    slots: [u64; TABLES * 2],
    too_many: bool,
}

#[expect(clippy::large_stack_arrays, reason = "const evaluation has no heap, and no stack to run out of")]
pub(super) const fn changed(chain: &Chain, sides: &Sides) -> Changed {
    let mut changed = Changed { keys: List::EMPTY, slots: [0; TABLES * 2], too_many: false };
    // the deepest come last in the list
    let mut i = sides.right.len();
    while i > 0 {
        i -= 1;
        let mut ops = sides.right.get(i).ops;
        while let [op, rest @ ..] = ops {
            if let Some(table) = op.table() {
                changed.add(chain, table);
            }
            if let Some(to) = op.renamed_to() {
                changed.add(chain, to);
            }
            ops = rest;
        }
    }
    changed
}

impl Changed {
    const fn add(&mut self, chain: &Chain, table: TableName<'_>) {
        let key = key(chain, table);
        let mut slot = key as usize % self.slots.len();
        while self.slots[slot] != 0 {
            if self.slots[slot] == key {
                return;
            }
            slot = (slot + 1) % self.slots.len();
        }
        if self.keys.push(key) {
            self.slots[slot] = key;
        } else {
            self.too_many = true;
        }
    }
}
