//! Everything that a schema has, as changes that make it: in an order in which each finds what it stands on.

use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Change, Object, Table};
use crate::dialect;
use crate::fold::{self, Kind, Schema};
use crate::model::{Chain, Database, ObjectKind};

/// What makes the tables and objects of `schema` that are not `there`; `ranks`: in which order they were once created, by their ids.
pub(super) fn creation(
    schema: &Schema<'_>,
    there: &HashSet<u64>,
    ranks: &HashMap<u64, usize>,
    chain: &Chain,
    database: Database,
) -> Vec<Change> {
    let Catalog { mut tables, mut objects } = dialect::project(schema, chain, database);
    let mut nodes: Vec<&fold::Table<'_>> = schema.tables().into_iter().chain(schema.objects()).collect();
    nodes.retain(|node| !there.contains(&node.id));
    nodes.sort_by_key(|node| ranks.get(&node.id));
    let made: Vec<Table> =
        nodes.iter().filter(|node| node.object.is_none()).filter_map(|node| tables.remove(&node.name.into())).collect();
    let objects: Vec<New<'_, '_>> = nodes
        .iter()
        .filter_map(|node| {
            let kind = node.object?.definition.kind();
            Some(New { node, object: objects.remove(&(kind, node.name.into()))? })
        })
        .collect();
    let (routines, objects): (Vec<_>, Vec<_>) = objects.into_iter().partition(|new| is_routine(new.object.kind));
    let (views, mut objects): (Vec<_>, Vec<_>) = objects.into_iter().partition(|new| new.object.kind.is_view());
    objects.sort_by_key(|new| new.object.kind);
    let (of_tables, routines) = of_tables(ordered(routines, New::calls), schema);
    let mut out = Vec::new();
    for New { object, .. } in &objects {
        out.push(Change::CreateObject { object: without_owner(object) });
    }
    out.extend(routines.iter().map(New::created));
    create_tables(database, &made, &mut out);
    for New { object, .. } in objects.iter().filter(|new| new.object != without_owner(&new.object)) {
        out.push(Change::AlterObject { before: without_owner(object), after: object.clone() });
    }
    out.extend(of_tables.iter().map(New::created));
    let reads = |one: &New<'_, '_>, other: &New<'_, '_>| schema.reads(chain, one.node, other.node.id);
    out.extend(ordered(views, reads).iter().map(New::created));
    for table in &made {
        let trigger = |trigger| Change::Trigger { table: table.name.clone(), before: None, after: Some(trigger) };
        out.extend(table.triggers.iter().cloned().map(trigger));
    }
    out
}

/// An object to be made, and what the fold knows of it.
struct New<'n, 'a> {
    node: &'n fold::Table<'a>,
    object: Object,
}

impl New<'_, '_> {
    fn uses(&self, id: u64) -> bool {
        self.node.elements().iter().any(|element| element.columns.as_slice().contains(&id))
    }

    fn calls(&self, other: &Self) -> bool {
        self.uses(other.node.id)
    }

    fn created(&self) -> Change {
        Change::CreateObject { object: self.object.clone() }
    }
}

const fn is_routine(kind: ObjectKind) -> bool {
    matches!(kind, ObjectKind::Function | ObjectKind::Procedure)
}

/// Those that depend on tables, by themselves or through others, and the rest, which tables may call.
fn of_tables<'n, 'a>(routines: Vec<New<'n, 'a>>, schema: &Schema<'_>) -> (Vec<New<'n, 'a>>, Vec<New<'n, 'a>>) {
    let mut on: HashSet<u64> = schema.tables().iter().map(|table| table.id).collect();
    routines.into_iter().partition(|new| {
        let bodies = new.node.elements().iter().filter(|element| matches!(element.kind, Kind::Body(_)));
        let uses = bodies.flat_map(|element| element.columns.as_slice()).any(|id| on.contains(id));
        if uses {
            on.insert(new.node.id);
        }
        uses
    })
}

/// A sequence is made before the table whose column owns it.
fn without_owner(object: &Object) -> Object {
    let mut bare = object.clone();
    if let Some(sequence) = &mut bare.sequence {
        sequence.owned_by = None;
    }
    bare
}

/// Tables with their foreign keys; one to a table that comes later, in a circle, is added behind all of them. SQLite does not ask
/// whether the other table is there yet.
fn create_tables(database: Database, tables: &[Table], out: &mut Vec<Change>) {
    let points = |one: &&Table, other: &&Table| one.foreign_keys.iter().any(|key| key.table == other.name);
    let (mut made, mut later) = (HashSet::new(), Vec::new());
    for table in ordered(tables.iter().collect(), points) {
        made.insert(&table.name);
        let mut now = Table { triggers: Vec::new(), ..table.clone() };
        if database != Database::Sqlite {
            let known = |key: &crate::catalog::ForeignKey| made.contains(&key.table) || !is_among(&key.table, tables);
            let (keys, missing) = now.foreign_keys.into_iter().partition(known);
            now.foreign_keys = keys;
            later.extend(missing.into_iter().map(|key| (now.clone(), key)));
        }
        out.push(Change::CreateTable { table: now });
    }
    let mut last: Option<Table> = None;
    for (table, key) in later {
        let before = last.filter(|last| last.name == table.name).unwrap_or(table);
        let mut after = before.clone();
        let name = key.name.clone();
        after.foreign_keys.push(key);
        after.sort();
        last = Some(after.clone());
        out.push(Change::AddItem { before, after, name, concurrently: false });
    }
}

fn is_among(name: &crate::catalog::TableName, tables: &[Table]) -> bool {
    tables.iter().any(|table| table.name == *name)
}

/// Each behind those that it needs, otherwise as they are; of a circle the first one comes first.
fn ordered<T>(mut items: Vec<T>, needs: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut out = Vec::with_capacity(items.len());
    while !items.is_empty() {
        let others = |at: usize| items.iter().enumerate().filter(move |(other, _)| *other != at).map(|(_, item)| item);
        let ready = |at: &usize| !others(*at).any(|other| needs(&items[*at], other));
        let first = (0..items.len()).find(ready).unwrap_or(0);
        out.push(items.remove(first));
    }
    out
}
