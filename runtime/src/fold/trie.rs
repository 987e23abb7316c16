//! Finding and inserting tables in the persistent trie.

use super::{List, Schema, Table};
use crate::model::{Chain, Database, Databases, TableName};

/// Databases that take `Users` and `users` for one table or column, at least on some systems.
const FOLDING: Databases = Databases(Database::Sqlite.bit() | Database::Mysql.bit() | Database::Mariadb.bit());

/// Whether a declared database folds the case of names; then two names that differ in case clash.
pub(super) const fn folds(chain: &Chain) -> bool {
    !chain.databases.and(FOLDING).is_empty()
}

/// Where a table of that name stands.
pub(super) const fn key(chain: &Chain, table: TableName<'_>) -> u64 {
    if folds(chain) { table.name.folded } else { table.name.exact }
}

impl<'a> Schema<'a> {
    /// The node with that key, also if the table is dropped.
    pub(super) const fn node(&self, key: u64) -> Option<&'a Table<'a>> {
        let mut next = self.root;
        while let Some(table) = next {
            if table.key == key {
                return next;
            }
            next = table.link((table.key ^ key).leading_zeros());
        }
        None
    }

    /// All live tables.
    pub(super) const fn walk(&self) -> Walk<'a> {
        let mut todo = List::new();
        if let Some(root) = self.root {
            todo.push((root, 0));
        }
        Walk { todo }
    }

    /// The live table of that name, spelt exactly so.
    pub const fn table(&self, chain: &Chain, name: TableName<'_>) -> Option<&'a Table<'a>> {
        match self.node(key(chain, name)) {
            Some(table) if table.live && table.name.same(name) => Some(table),
            _ => None,
        }
    }
}

impl<'a> Table<'a> {
    /// The link at bit `d`.
    pub(super) const fn link(&self, d: u32) -> Option<&'a Table<'a>> {
        if d >= 64 || self.mask >> d & 1 == 0 {
            return None;
        }
        Some(self.links.as_slice()[rank(self.mask, d)])
    }

    /// Makes this the root of a trie that has everything `root` has, but this in place of the table with its key,
    /// which becomes `prev`.
    pub(super) const fn insert_into(&mut self, root: Option<&'a Table<'a>>) {
        let (mut next, mut from) = (root, 0);
        while let Some(table) = next {
            let d = (table.key ^ self.key).leading_zeros();
            // Links that lie on both ways are shared.
            let shared = table.mask & below(d) & !below(from);
            if shared != 0 {
                let (lo, n) = (rank(table.mask, from), shared.count_ones() as usize);
                self.mask |= shared;
                let all = self.links.extend(table.links.as_slice().split_at(lo).1.split_at(n).0);
                assert!(all, "more tables than a schema can hold");
            }
            if d == 64 {
                self.prev = next;
                return;
            }
            self.mask |= 1 << d;
            assert!(self.links.push(table), "more tables than a schema can hold");
            from = d + 1;
            next = table.link(d);
        }
    }
}

/// All live tables, one after the other.
pub(super) struct Walk<'a> {
    /// Tables still to visit, each with the first bit whose link leads away from where the walk came from.
    todo: List<(&'a Table<'a>, u32), 512>,
}

impl<'a> Walk<'a> {
    pub(super) const fn next(&mut self) -> Option<&'a Table<'a>> {
        while let Some((table, from)) = self.todo.pop() {
            let links = table.links.as_slice();
            let (mut i, mut left) = (rank(table.mask, from), table.mask & !below(from));
            while left != 0 {
                assert!(self.todo.push((links[i], left.trailing_zeros() + 1)), "more tables than a schema can hold");
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

/// How many links stand before the one at bit `d`.
const fn rank(mask: u64, d: u32) -> usize {
    (mask & below(d)).count_ones() as usize
}

/// The bits before bit `d`.
const fn below(d: u32) -> u64 {
    if d >= 64 { u64::MAX } else { (1 << d) - 1 }
}
