//! A table's elements while an op is being folded: those it had, and those the op has made so far.

use super::only::is_on_all;
use super::report::Nearest;
use super::types::key_bytes;
use super::{Element, Ids, Kind, Table};
use crate::model::{Databases, Deferrable, Name, Type};
use crate::op::{ColumnDef, Method, Part};

/// What can be read of a table. The two halves are apart because what the op makes may still change.
///
/// The loops here are the hot ones of const evaluation, where a call costs as much as twenty statements: they compare
/// hashes, four at a time as long as none matches, which takes half the statements of one at a time, and call nothing.
/// They begin at the end: what was added last is what the next revisions are about more often than not.
#[derive(Clone, Copy)]
pub(super) struct View<'w, 'a> {
    pub(super) old: &'w [&'a Element<'a>],
    /// How many `old` has.
    pub(super) had: usize,
    pub(super) own: &'w [Element<'a>],
    /// How many of `own` are made.
    pub(super) made: usize,
}

impl<'w, 'a> View<'w, 'a> {
    /// A whole table's elements.
    pub(super) const fn of(old: &'w [&'a Element<'a>]) -> Self {
        View { old, had: old.len(), own: &[], made: 0 }
    }

    pub(super) const fn len(&self) -> usize {
        self.had + self.made
    }

    pub(super) const fn get(&self, i: usize) -> &'w Element<'a> {
        if i < self.had { self.old[i] } else { &self.own[i - self.had] }
    }

    /// Index of the column of that name, spelt exactly so.
    pub(super) const fn column(&self, name: Name<'_>) -> Option<usize> {
        self.taken(name, true, false)
    }

    /// Index of the constraint or index of that name, spelt exactly so.
    pub(super) const fn item(&self, name: Name<'_>) -> Option<usize> {
        self.taken(name, false, false)
    }

    /// Index of the element in the way of a new one: a column for a column, a constraint or index for another.
    pub(super) const fn taken(&self, name: Name<'_>, column: bool, folds: bool) -> Option<usize> {
        let hash = name.folded;
        let exact = name.exact;
        let mut left = self.old;
        let mut i = self.had;
        while let &[ref rest @ .., a, b, c, d] = left
            && a.name.folded != hash
            && b.name.folded != hash
            && c.name.folded != hash
            && d.name.folded != hash
        {
            left = rest;
            i -= 4;
        }
        while let &[ref rest @ .., a] = left {
            i -= 1;
            if a.name.folded == hash && matches!(a.kind, Kind::Column(_)) == column && (folds || a.name.exact == exact)
            {
                return Some(i);
            }
            left = rest;
        }
        let own = self.own;
        i = 0;
        while i < self.made {
            if own[i].name.folded == hash
                && matches!(own[i].kind, Kind::Column(_)) == column
                && (folds || own[i].name.exact == exact)
            {
                return Some(self.had + i);
            }
            i += 1;
        }
        None
    }

    /// The element with that id.
    pub(super) const fn by_id(&self, id: u64) -> Option<&'w Element<'a>> {
        let mut left = self.old;
        while let &[ref rest @ .., a, b, c, d] = left
            && a.id != id
            && b.id != id
            && c.id != id
            && d.id != id
        {
            left = rest;
        }
        while let &[ref rest @ .., a] = left {
            if a.id == id {
                return Some(a);
            }
            left = rest;
        }
        let (own, mut i) = (self.own, 0);
        while i < self.made {
            if own[i].id == id {
                return Some(&own[i]);
            }
            i += 1;
        }
        None
    }

    /// The column with that id.
    pub(super) const fn column_def(&self, id: u64) -> Option<&'w ColumnDef<'a>> {
        match self.by_id(id) {
            Some(Element { kind: Kind::Column(column), .. }) => Some(column),
            _ => None,
        }
    }

    /// How many bytes a key of these columns takes in InnoDB, if one of them were `changed` to another type.
    pub(super) const fn key_bytes(&self, ids: &Ids, changed: Option<(u64, &Type<'_>)>) -> u32 {
        let (mut bytes, mut i) = (0u32, 0);
        while i < ids.len {
            let id = ids.get(i);
            let of = match changed {
                Some((other, ty)) if other == id => key_bytes(ty),
                _ => match self.column_def(id) {
                    Some(column) => key_bytes(&column.ty),
                    None => 0,
                },
            };
            bytes = bytes.saturating_add(of);
            i += 1;
        }
        bytes
    }

    /// Index of the column, or of the constraint or index, whose name is nearest to `want`.
    pub(super) const fn nearest(&self, want: &str, column: bool) -> Option<usize> {
        let (mut nearest, mut found) = (Nearest::to(want), None);
        let (mut i, len) = (0, self.len());
        while i < len {
            let element = self.get(i);
            if element.is_column() == column && nearest.offer(want, element.name.text) {
                found = Some(i);
            }
            i += 1;
        }
        found
    }

    /// The primary key.
    pub(super) const fn primary_key(&self) -> Option<&'w Element<'a>> {
        let mut left = self.old;
        while let [element, rest @ ..] = left {
            if let Kind::PrimaryKey = element.kind {
                return Some(element);
            }
            left = rest;
        }
        let mut i = 0;
        while i < self.made {
            if let Kind::PrimaryKey = self.own[i].kind {
                return Some(&self.own[i]);
            }
            i += 1;
        }
        None
    }

    /// The first element from index `from` on that uses the column.
    pub(super) const fn user_of(&self, column: u64, from: usize) -> Option<usize> {
        let (mut i, had, len) = (from, self.had, self.had + self.made);
        while i < len {
            let element = if i < had { self.old[i] } else { &self.own[i - had] };
            if element.columns.len != 0 && element.id != column && element.columns.has(column) {
                return Some(i);
            }
            i += 1;
        }
        None
    }

    /// Whether a primary key, unique constraint or unique index is over exactly these columns (in this order, if
    /// `ordered`) on all of the databases, not counting the element `but`.
    pub(super) const fn is_unique(&self, columns: &Ids, ordered: bool, but: u64, on: Databases) -> bool {
        let (mut i, had, len) = (0, self.had, self.had + self.made);
        while i < len {
            let element = if i < had { self.old[i] } else { &self.own[i - had] };
            if let Kind::PrimaryKey | Kind::Unique | Kind::Index { unique: true, .. } = element.kind
                && element.id != but
                && element.is_unique()
                && is_on_all(element.id, on)
                && same_columns(&element.key(), columns, ordered)
            {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether a deferrable key is over exactly these columns.
    pub(super) const fn has_deferrable_key(&self, columns: &Ids) -> bool {
        let mut i = 0;
        while i < self.len() {
            let element = self.get(i);
            if element.is_deferrable_key() && same_columns(&element.columns, columns, false) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether the column is the first one of a key or index on all of the databases, not counting the element `but`.
    pub(super) const fn leads(&self, column: u64, but: u64, on: Databases) -> bool {
        let (mut i, had, len) = (0, self.had, self.had + self.made);
        while i < len {
            let element = if i < had { self.old[i] } else { &self.own[i - had] };
            if let Kind::PrimaryKey | Kind::Unique | Kind::Index { .. } = element.kind
                && element.id != but
                && element.is_indexed()
                && element.columns.get(0) == column
                && is_on_all(element.id, on)
            {
                return true;
            }
            i += 1;
        }
        false
    }
}

impl<'a> Table<'a> {
    /// All of its elements.
    pub(super) const fn whole(&self) -> View<'_, 'a> {
        View { old: self.elements.as_slice(), had: self.elements.len, own: &[], made: 0 }
    }
}

impl<'a> Element<'a> {
    pub(super) const EMPTY: Element<'static> =
        Element { id: 0, made: 0, slot: 0, name: Name::NONE, kind: Kind::Unique, options: None, columns: Ids::new() };

    /// The column, if it is one.
    pub const fn column(&self) -> Option<&ColumnDef<'a>> {
        match &self.kind {
            Kind::Column(column) => Some(column),
            Kind::PrimaryKey
            | Kind::Unique
            | Kind::ForeignKey { .. }
            | Kind::Check(_)
            | Kind::Exclude(_)
            | Kind::Index { .. }
            | Kind::Value
            | Kind::Domain(_)
            | Kind::Sequence(_)
            | Kind::Body(_)
            | Kind::Trigger(_) => None,
        }
    }

    /// The type of a column.
    pub(super) const fn ty(&self) -> Type<'a> {
        match &self.kind {
            Kind::Column(column) => column.ty,
            _ => Type::UNKNOWN,
        }
    }

    /// Whether this is a column.
    pub const fn is_column(&self) -> bool {
        matches!(self.kind, Kind::Column(_))
    }

    /// The columns of a key or of an index over plain columns, those that it only includes left out.
    pub(super) const fn key(&self) -> Ids {
        match &self.kind {
            Kind::Index { parts, options, .. } if !options.include.is_empty() => {
                let mut key = Ids::new();
                let mut i = 0;
                while i < parts.len() && i < self.columns.len() {
                    key.push(self.columns.get(i));
                    i += 1;
                }
                key
            }
            _ => self.columns,
        }
    }

    /// Whether this makes its columns unique, for a foreign key to point to.
    pub(super) const fn is_unique(&self) -> bool {
        match &self.kind {
            // a deferrable key is looked at too late
            Kind::PrimaryKey | Kind::Unique => matches!(self.deferrable(), Deferrable::No),
            Kind::Index { unique, parts, options } => {
                let mut i = 0;
                while i < parts.len() {
                    if matches!(parts[i].part, Part::Expr(_)) {
                        return false;
                    }
                    i += 1;
                }
                *unique && options.condition.is_none() && !options.has_prefixes()
            }
            Kind::Column(_)
            | Kind::ForeignKey { .. }
            | Kind::Check(_)
            | Kind::Exclude(_)
            | Kind::Value
            | Kind::Domain(_)
            | Kind::Sequence(_)
            | Kind::Body(_)
            | Kind::Trigger(_) => false,
        }
    }

    /// Whether this is a key or index of all rows that begins with a plain column.
    pub(super) const fn is_indexed(&self) -> bool {
        self.columns.len != 0
            && match &self.kind {
                Kind::PrimaryKey | Kind::Unique => true,
                Kind::Index { parts, options, .. } => {
                    let first = !parts.is_empty() && matches!(parts[0].part, Part::Column(_));
                    let searched = matches!(options.method, Method::Fulltext | Method::Spatial);
                    first && options.condition.is_none() && options.prefix(0) == 0 && !searched
                }
                Kind::Column(_)
                | Kind::ForeignKey { .. }
                | Kind::Check(_)
                | Kind::Exclude(_)
                | Kind::Value
                | Kind::Domain(_)
                | Kind::Sequence(_)
                | Kind::Body(_)
                | Kind::Trigger(_) => false,
            }
    }

    /// Whether it is an index over an expression or part of a column, so that its columns do not tell how wide it is.
    pub(super) const fn has_expressions(&self) -> bool {
        let Kind::Index { parts, options, .. } = &self.kind else { return false };
        if options.has_prefixes() || !matches!(options.method, Method::Btree | Method::Hash) {
            return true;
        }
        let mut i = 0;
        while i < parts.len() {
            if matches!(parts[i].part, Part::Expr(_)) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// What it is called in messages.
    pub(super) const fn noun(&self) -> &'static str {
        match &self.kind {
            Kind::Column(column) => {
                if column.generated.is_some() {
                    "generated column"
                } else {
                    "column"
                }
            }
            Kind::PrimaryKey => "primary key",
            Kind::Unique => "unique constraint",
            Kind::ForeignKey { .. } => "foreign key",
            Kind::Check(_) => "check",
            Kind::Value => "value",
            Kind::Domain(_) => "domain",
            Kind::Exclude(_) => "exclusion constraint",
            Kind::Sequence(_) => "sequence",
            Kind::Body(_) => "text",
            Kind::Trigger(_) => "trigger",
            Kind::Index { .. } => "index",
        }
    }
}

/// Whether both are the same columns, in the same order if that matters.
pub(super) const fn same_columns(a: &Ids, b: &Ids, ordered: bool) -> bool {
    if a.len != b.len {
        return false;
    }
    let mut i = 0;
    while i < a.len {
        let same = if ordered { a.get(i) == b.get(i) } else { a.has(b.get(i)) };
        if !same {
            return false;
        }
        i += 1;
    }
    true
}
