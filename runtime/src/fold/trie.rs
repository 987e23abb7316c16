//! Finding and inserting tables in the persistent trie.

use super::schema::LINKS;
use super::{List, Schema, Table};
use crate::model::{Chain, TableName};

/// Where a table of that name stands.
pub(super) const fn key(chain: &Chain, table: TableName<'_>) -> u64 {
    if chain.folds { table.name.folded } else { table.name.exact }
}

impl<'a> Schema<'a> {
    /// The node with that key, also if the table is dropped.
    pub(super) const fn node(&self, key: u64) -> Option<&'a Table<'a>> {
        let mut next = self.root;
        while let Some(table) = next {
            let difference = table.key ^ key;
            if difference == 0 {
                return next;
            }
            next = table.link(1 << difference.leading_zeros());
        }
        None
    }

    /// All live tables and objects.
    pub(super) const fn walk(&self) -> Walk<'a> {
        let mut todo = List::new();
        if let Some(root) = self.root {
            todo.push((root, 0));
        }
        Walk { todo }
    }

    /// The live table or object of that name, spelt exactly so; the name has the keys of its name space.
    pub const fn named(&self, chain: &Chain, name: TableName<'_>) -> Option<&'a Table<'a>> {
        match self.node(key(chain, name)) {
            Some(node) if node.live && node.name.same(name) => Some(node),
            _ => None,
        }
    }

    /// The live table of that name, spelt exactly so.
    pub const fn table(&self, chain: &Chain, name: TableName<'_>) -> Option<&'a Table<'a>> {
        match self.node(key(chain, name)) {
            Some(table) if table.live && table.object.is_none() && table.name.name.exact == name.name.exact => {
                Some(table)
            }
            _ => None,
        }
    }
}

impl<'a> Table<'a> {
    /// The link at a bit.
    const fn link(&self, bit: u64) -> Option<&'a Table<'a>> {
        if self.mask & bit == 0 {
            return None;
        }
        // The links stand in the order of their bits.
        Some(self.links.get((self.mask & (bit - 1)).count_ones() as usize))
    }

    /// Makes this the root of a trie that has everything `root` has, but this in place of the table with its key.
    pub(super) const fn insert_into(&mut self, root: Option<&'a Table<'a>>) {
        self.mask = 0;
        self.links = List::EMPTY;
        let mut next = root;
        let mut done = 0;
        while let Some(table) = next {
            let difference = table.key ^ self.key;
            if difference == 0 && done == 0 {
                self.mask = table.mask;
                self.links = table.links;
                return;
            }
            // The bit at which the two keys part; none if they are one.
            let bit: u64 = if difference == 0 { 0 } else { 1 << difference.leading_zeros() };
            // Links that lie on both ways are shared.
            let shared = table.mask & !done & bit.wrapping_sub(1);
            if shared != 0 {
                let from = if done == 0 { 0 } else { (table.mask & done).count_ones() as usize };
                self.mask |= shared;
                let pushed = self.links.extend_from(&table.links, from, shared.count_ones() as usize);
                assert!(pushed, "more tables than a schema can hold");
            }
            if bit == 0 {
                return;
            }
            self.mask |= bit;
            assert!(self.links.push(table), "more tables than a schema can hold");
            done = bit | (bit - 1);
            next = table.link(bit);
        }
    }
}

/// The place of a node in a trie that is made out of several new ones, to which pointers cannot be followed yet.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) key: u64,
    mask: u64,
    links: List<Link<'a>, LINKS>,
}

/// A node that is there, or one of the new ones.
#[derive(Clone, Copy)]
pub(super) enum Link<'a> {
    Old(&'a Table<'a>),
    New(usize),
}

/// As [`Table::insert_into`], for the `i`th of the places.
pub(super) const fn insert<'a>(places: &mut [Place<'a>], i: usize, root: Option<Link<'a>>) {
    let (mut next, mut done, mut place) = (root, 0u64, places[i]);
    while let Some(link) = next {
        let (key, mask) = match link {
            Link::Old(table) => (table.key, table.mask),
            Link::New(k) => (places[k].key, places[k].mask),
        };
        let difference = key ^ place.key;
        let bit: u64 = if difference == 0 { 0 } else { 1 << difference.leading_zeros() };
        let mut shared = mask & !done & bit.wrapping_sub(1);
        let mut k = (mask & done).count_ones() as usize;
        place.mask |= shared;
        while shared != 0 {
            assert!(place.links.push(link.get(places, k)), "more tables than a schema can hold");
            shared &= shared - 1;
            k += 1;
        }
        if bit == 0 {
            break;
        }
        place.mask |= bit;
        assert!(place.links.push(link), "more tables than a schema can hold");
        done = bit | (bit - 1);
        next = if mask & bit == 0 { None } else { Some(link.get(places, (mask & (bit - 1)).count_ones() as usize)) };
    }
    places[i] = place;
}

impl<'a> Link<'a> {
    /// The `i`th link of the node.
    const fn get(self, places: &[Place<'a>], i: usize) -> Link<'a> {
        match self {
            Link::Old(table) => Link::Old(table.links.get(i)),
            Link::New(k) => places[k].links.get(i),
        }
    }
}

impl<'a> Place<'a> {
    pub(super) const fn new(key: u64) -> Self {
        Place { key, mask: 0, links: List::EMPTY }
    }

    /// The table in its place; `new` is where the new nodes will stand.
    pub(super) const fn fill(&self, mut table: Table<'a>, new: &'a [Table<'a>]) -> Table<'a> {
        table.key = self.key;
        table.mask = self.mask;
        table.links = List::EMPTY;
        let mut i = 0;
        while i < self.links.len() {
            table.links.push(match self.links.get(i) {
                Link::Old(table) => table,
                Link::New(k) => &new[k],
            });
            i += 1;
        }
        table
    }
}

/// All live tables and objects, one after the other.
pub(super) struct Walk<'a> {
    /// Tables still to visit, each with the bits whose links lead back to where the walk came from.
    todo: List<(&'a Table<'a>, u64), 512>,
}

impl<'a> Walk<'a> {
    /// The next table.
    pub(super) const fn next(&mut self) -> Option<&'a Table<'a>> {
        while let Some(node) = self.next_node() {
            if node.object.is_none() {
                return Some(node);
            }
        }
        None
    }

    /// The next object that is no table.
    pub(super) const fn next_object(&mut self) -> Option<&'a Table<'a>> {
        while let Some(node) = self.next_node() {
            if node.object.is_some() {
                return Some(node);
            }
        }
        None
    }

    /// The next table or object.
    pub(super) const fn next_node(&mut self) -> Option<&'a Table<'a>> {
        while let Some((table, done)) = self.todo.pop() {
            let mut left = table.mask & !done;
            let mut i = (table.mask & done).count_ones() as usize;
            while left != 0 {
                let bit = left & left.wrapping_neg();
                assert!(self.todo.push((table.links.get(i), bit | (bit - 1))), "more tables than a schema can hold");
                left &= left - 1;
                i += 1;
            }
            if table.live {
                return Some(table);
            }
        }
        None
    }
}
