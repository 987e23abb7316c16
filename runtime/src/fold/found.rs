//! The table that an op is about: new, there already, renamed, or one that stands in for what is not there.

use super::filter::Names;
use super::missing::help_table;
use super::only::taken_elsewhere;
use super::search::Space;
use super::trie::key;
use super::{List, Report, Schema, Table};
use crate::model::{Chain, ObjectKind, TableName};
use crate::op::{Op, TableOptions};

/// The new table; if it is there already, that one stays as it is, so that later ops find what they expect.
pub(super) const fn created<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    name: TableName<'a>,
    version: u64,
    comment: &'a str,
    report: &mut Report,
) -> Table<'a> {
    if let Some(table) = check_table_free(chain, before, name, report) {
        return *table;
    }
    fresh(chain, name, version, comment)
}

/// A node with nothing in it.
pub(super) const fn fresh<'a>(chain: &Chain, name: TableName<'a>, version: u64, comment: &'a str) -> Table<'a> {
    Table {
        name,
        key: key(chain, name),
        id: version,
        version,
        slot: 0,
        fresh: 0,
        op: None,
        live: true,
        comment,
        options: TableOptions::NONE,
        object: None,
        elements: List::new(),
        narrow: false,
        names: Names::EMPTY,
        assumed: false,
        mask: 0,
        links: List::EMPTY,
    }
}

/// Reports a table name that is taken by a table or an index; that table.
const fn check_table_free<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    name: TableName<'a>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    match before.node(key(chain, name)) {
        Some(node) if node.live && taken_elsewhere(chain, node.id, node.noun(), name.name, report) => Some(node),
        Some(object) if object.live && object.object.is_some() => {
            report.at(name.name.at).say("the name ").table(name).say(" is taken by ");
            report.say(super::draft::article(object.noun())).say(object.noun()).help("give the table another name");
            Some(object)
        }
        Some(table) if table.live => {
            report.at(name.name.at).say("table ").table(table.name).say(" already exists at this revision");
            if table.name.same(name) {
                report.help("give this one another name, or drop that one first");
            } else {
                report.help("a declared database does not tell upper from lower case in names");
            }
            Some(table)
        }
        _ => {
            check_name_free(chain, before, name, "the table", report);
            None
        }
    }
}

/// Reports the name of a table, view or sequence, which is called `this`, that an index or key has.
pub(super) const fn check_name_free(
    chain: &Chain,
    before: &Schema<'_>,
    name: TableName<'_>,
    this: &str,
    report: &mut Report,
) {
    if let Some(owner) = before.owner(name.name, name.schema, Space::Table, chain) {
        report.at(name.name.at).say("the name ").name(name.name.text).say(" is taken by ");
        report.say(super::draft::article(owner.noun)).say(owner.noun).say(" of ").table(owner.table);
        report.say(": on ").databases(owner.databases).say(" both share one name space");
        report.help("give ").say(this).say(" another name");
    }
}

pub(super) const fn existing<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    name: TableName<'a>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    let found = before.table(chain, name);
    if found.is_some() {
        return found;
    }
    report.at(name.name.at).say("no table ").table(name).say(" at this revision");
    // the one with a similar name stands in
    help_table(chain, before, name, report)
}

/// The table, or the view of that kind, that an op is about: materialized views have indexes, the others triggers.
pub(super) const fn table_or_view<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    kind: ObjectKind,
    name: TableName<'a>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    let table = before.table(chain, name);
    if table.is_some() {
        return table;
    }
    match before.named(chain, name) {
        Some(view) if view.is_a(kind) => Some(view),
        Some(view) if view.view().is_some() => {
            report.at(name.name.at).table(name).say(" is a ").say(view.noun());
            if matches!(kind, ObjectKind::MaterializedView) {
                report.say(", which has no indexes");
                report.help("index the tables that it reads, or make it a materialized view");
            } else {
                report.say(", which has no triggers").help("put the trigger on a table that it reads");
            }
            None
        }
        _ => existing(chain, before, name, report),
    }
}

/// The table that [`detach`] took away from its old name, under its new one.
pub(super) const fn renamed<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    from: TableName<'a>,
    to: TableName<'a>,
    version: u64,
    report: &mut Report,
) -> Option<Table<'a>> {
    let table = match before.node(key(chain, from)) {
        Some(table) if is_detached(table, version) => {
            check_table_free(chain, before, to, report);
            *table
        }
        _ => match existing(chain, before, from, report) {
            Some(near) => *near,
            // nothing is known of the table, so nothing about it is wrong from here on
            None => Table { assumed: true, ..created(chain, &Schema::EMPTY, to, version, "", report) },
        },
    };
    Some(attached(chain, table, to))
}

/// A node that was taken away from its old name, under the new one.
pub(super) const fn attached<'a>(chain: &Chain, node: Table<'a>, to: TableName<'a>) -> Table<'a> {
    Table { name: to, key: key(chain, to), live: true, ..node }
}

/// Whether the first half of the rename with that version made it.
pub(super) const fn is_detached(node: &Table<'_>, version: u64) -> bool {
    node.version == detached(version)
}

/// Marks the version of the first half of a rename.
pub(super) const DETACHED: u64 = 1 << 63;

/// The version of the first half of a rename.
const fn detached(version: u64) -> u64 {
    version ^ DETACHED
}

/// First half of a rename: the table or object is gone from its old name.
pub(super) const fn detach<'a>(chain: &Chain, before: &Schema<'a>, op: &'a Op<'a>, version: u64) -> Option<Table<'a>> {
    let found = match op {
        Op::RenameTable { table, .. } => before.table(chain, *table),
        Op::RenameObject { kind, name, .. } => before.object(chain, *kind, *name),
        _ => None,
    };
    let Some(from) = found else { return None };
    let mut gone = Table { live: false, version: detached(version), op: Some(op), ..*from };
    gone.insert_into(before.root);
    Some(gone)
}
