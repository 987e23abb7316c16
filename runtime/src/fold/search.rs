//! Walks over all tables. Slow, so only for a message, or when the filter says that there may be something to find.

use super::view::View;
use super::{Element, Filter, Ids, Kind, Schema, Table};
use crate::model::{Chain, Database, Databases, Name, TableName};
use crate::op::absent;

/// What shares a name space, and where.
#[derive(Clone, Copy)]
pub(super) enum Space {
    Table,
    Key,
    Index,
    ForeignKey,
    Check,
    Trigger,
}

impl Space {
    pub(super) const fn of(kind: &Kind<'_>) -> Option<Space> {
        match kind {
            Kind::Column(_) | Kind::Value | Kind::Domain(_) | Kind::Sequence(_) | Kind::Body(_) => None,
            Kind::Trigger(_) => Some(Space::Trigger),
            Kind::PrimaryKey | Kind::Unique | Kind::Exclude(_) => Some(Space::Key),
            Kind::Index { .. } => Some(Space::Index),
            Kind::ForeignKey { .. } => Some(Space::ForeignKey),
            Kind::Check(_) => Some(Space::Check),
        }
    }

    /// The databases on which two objects of different tables cannot have one name.
    ///
    /// PostgreSQL keeps tables and indexes, those behind keys included, in one name space per schema; SQLite tables
    /// and indexes; MySQL foreign keys and checks; MariaDB foreign keys; all but PostgreSQL triggers.
    pub(super) const fn clashes(self, other: Space) -> Databases {
        let (postgres, sqlite) = (1 << Database::Postgres as u8, 1 << Database::Sqlite as u8);
        let (mysql, mariadb) = (1 << Database::Mysql as u8, 1 << Database::Mariadb as u8);
        Databases(match (self, other) {
            (Space::Table | Space::Index, Space::Table | Space::Index) => postgres | sqlite,
            (Space::Table | Space::Index | Space::Key, Space::Table | Space::Index | Space::Key) => postgres,
            (Space::ForeignKey, Space::ForeignKey) => mysql | mariadb,
            (Space::Check, Space::Check) => mysql,
            (Space::Trigger, Space::Trigger) => sqlite | mysql | mariadb,
            (Space::ForeignKey | Space::Check | Space::Trigger, _)
            | (_, Space::ForeignKey | Space::Check | Space::Trigger) => 0,
        })
    }
}

/// Who has a name already.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) table: TableName<'a>,
    pub(super) noun: &'static str,
    /// Whether it is the table or view itself.
    pub(super) itself: bool,
    pub(super) databases: Databases,
}

impl<'a> Schema<'a> {
    /// An object of another table that a new `space` named `name` in `schema` clashes with on one of the chain's databases.
    pub(super) const fn owner(&self, name: Name<'_>, schema: &str, space: Space, chain: &Chain) -> Option<Owner<'a>> {
        // no table has 0 for its id
        if self.seen.may_have(name.folded) { self.owner_besides(0, name, schema, space, chain) } else { None }
    }

    /// The same of what is there already: something of another table than that of the id.
    pub(super) const fn owner_besides(
        &self,
        id: u64,
        name: Name<'_>,
        schema: &str,
        space: Space,
        chain: &Chain,
    ) -> Option<Owner<'a>> {
        let wanted = Wanted { name, space, databases: chain.databases, folds: chain.folds };
        let mut walk = self.walk();
        while let Some(table) = walk.next_node() {
            if (table.names.may_have(name.folded) || wanted.is(table.name.name))
                && table.id != id
                && table.is_relation()
                && crate::model::same_text(table.name.schema, schema)
            {
                let owner = wanted.in_table(table);
                if owner.is_some() {
                    return owner;
                }
            }
        }
        None
    }

    /// A foreign key of another table than `table` that points to it (to all of these columns of it, if given).
    pub(super) const fn pointing_to(
        &self,
        table: u64,
        columns: Option<&Ids>,
    ) -> Option<(&'a Table<'a>, &'a Element<'a>)> {
        let mark = used(table);
        match columns {
            None if !self.seen.may_have(mark) => return None,
            Some(columns) if !self.may_point_to(columns) => return None,
            None | Some(_) => {}
        }
        let mut walk = self.walk();
        while let Some(other) = walk.next() {
            if other.names.may_have(mark) && other.id != table {
                let view = other.whole();
                if let Some(i) = foreign_key_to(&view, table, columns) {
                    return Some((other, view.get(i)));
                }
            }
        }
        None
    }

    /// The live table with that id, whatever it is called now.
    pub const fn by_id(&self, id: u64) -> Option<&'a Table<'a>> {
        let mut walk = self.walk();
        while let Some(table) = walk.next() {
            if table.id == id {
                return Some(table);
            }
        }
        None
    }

    /// Whether a foreign key may point to every one of the columns.
    const fn may_point_to(&self, columns: &Ids) -> bool {
        let mut i = 0;
        while i < columns.len {
            if !is_used(&self.seen, columns.get(i)) {
                return false;
            }
            i += 1;
        }
        true
    }
}

#[derive(Clone, Copy)]
struct Wanted<'w> {
    name: Name<'w>,
    space: Space,
    databases: Databases,
    folds: bool,
}

impl Wanted<'_> {
    const fn in_table<'a>(&self, table: &'a Table<'a>) -> Option<Owner<'a>> {
        let clash = self.space.clashes(Space::Table).and(self.databases).without(absent(table.id));
        if !clash.is_empty() && self.is(table.name.name) {
            return Some(Owner { table: table.name, noun: table.noun(), itself: true, databases: clash });
        }
        if table.object.is_some() && table.view().is_none() {
            return None;
        }
        let (elements, hash) = (table.elements(), self.name.folded);
        let (mut i, len) = (0, elements.len());
        while i < len {
            if elements[i].name.folded == hash
                && let Some(space) = Space::of(&elements[i].kind)
                && self.is(elements[i].name)
            {
                let clash = self.space.clashes(space).and(self.databases).without(absent(elements[i].id));
                if !clash.is_empty() {
                    return Some(Owner {
                        table: table.name,
                        noun: elements[i].noun(),
                        itself: false,
                        databases: clash,
                    });
                }
            }
            i += 1;
        }
        None
    }

    /// By the bare text: the keys of a table in a schema are those of both.
    const fn is(&self, name: Name<'_>) -> bool {
        if self.folds {
            self.name.text.eq_ignore_ascii_case(name.text)
        } else {
            crate::model::same_text(self.name.text, name.text)
        }
    }
}

/// Index of a foreign key to the table (to all of these columns of it, if given).
pub(super) const fn foreign_key_to(view: &View<'_, '_>, id: u64, columns: Option<&Ids>) -> Option<usize> {
    let (old, own, len) = (view.old, view.own, view.had);
    let mut i = 0;
    while i < len + view.made {
        let element = if i < len { old[i] } else { &own[i - len] };
        if let Kind::ForeignKey { table_id, references, .. } = &element.kind
            && *table_id == id
            && points_to(references, columns)
        {
            return Some(i);
        }
        i += 1;
    }
    None
}

const fn points_to(references: &Ids, columns: Option<&Ids>) -> bool {
    let Some(columns) = columns else { return true };
    let mut i = 0;
    while i < columns.len() {
        if !references.has(columns.get(i)) {
            return false;
        }
        i += 1;
    }
    true
}

/// What the filters hold when something uses the table, column or object with that id. Ids of one op differ from bit 44 on, those
/// of one revision in their lowest bits: both are spread over all the bits that a filter looks at.
pub(super) const fn used(id: u64) -> u64 {
    id ^ (id >> 38) ^ (id >> 18) ^ (id << 26) ^ 0x9e37_79b9_7f4a_7c15
}

/// Whether something may use it.
pub(super) const fn is_used(seen: &Filter, id: u64) -> bool {
    seen.may_have(used(id))
}
