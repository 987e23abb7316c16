//! The documented rebuild of a table: make a new one, copy the rows, drop the old one, take over its name.
//!
//! It runs with foreign keys off ([`crate::plan::Mode::KeysOff`]): dropping the old table would otherwise delete its rows and fire
//! ON DELETE on those of others. Keys of other tables point to the name and find the new table there. `legacy_alter_table` keeps
//! the rename from looking into views that read the table, which is missing at that moment, and from rewriting those keys.
//! Triggers, and indexes that the chain does not know, are saved and made again.

use super::{DB, item, table};
use crate::catalog::{Change, Column, Table, TableName, ValueChange};
use crate::dialect::writer::{identifier, identifiers, string, table_name};
use crate::dialect::{IfExists, Unsupported, Written};
use crate::plan::Kind;

/// What the new table is called until it takes over the name; left behind by no run, and dropped first in case an older SQLite did.
pub(super) const PREFIX: &str = "_aludel_new_";

pub(super) fn statements(change: &Change) -> Result<Vec<Written>, Unsupported> {
    match change {
        Change::AddColumn { before, after, column, fill } => rebuild(before, after, &|new| match fill {
            Some(fill) if new.name == *column => Some(fill.clone()),
            _ => before.column(&new.name).map(|_| identifier(DB, &new.name)),
        }),
        Change::AlterColumn { before, after, column, using: _, fill } => rebuild(before, after, &|new| {
            let old = before.column(&new.name)?;
            let name = identifier(DB, &new.name);
            match fill {
                Some(fill) if new.name == *column && old.nullable && !new.nullable => {
                    Some(format!("coalesce({name}, {fill})"))
                }
                _ => Some(name),
            }
        }),
        Change::DropColumn { before, after, .. }
        | Change::AddItem { before, after, .. }
        | Change::RenameItem { before, after, .. }
        | Change::AlterItem { before, after, .. }
        | Change::AlterTable { before, after }
        | Change::DropItem { before, after, .. } => {
            rebuild(before, after, &|new| before.column(&new.name).map(|_| identifier(DB, &new.name)))
        }
        Change::AlterEnum { before, after, tables } => {
            let rebuilt = tables.iter().map(|table| {
                rebuild(&table.before, &table.after, &|new| {
                    let name = identifier(DB, &new.name);
                    Some(match before.value_change(after) {
                        Some(ValueChange::Renamed(from, to)) if table.columns.contains(&new.name) => {
                            let (from, to) = (string(DB, from), string(DB, to));
                            format!("CASE {name} WHEN {from} THEN {to} ELSE {name} END")
                        }
                        _ => name,
                    })
                })
            });
            Ok(rebuilt.collect::<Result<Vec<_>, _>>()?.concat())
        }
        Change::CreateObject { .. }
        | Change::DropObject { .. }
        | Change::RenameObject { .. }
        | Change::AlterObject { .. }
        | Change::Trigger { .. }
        | Change::Refresh { .. }
        | Change::CreateTable { .. }
        | Change::DropTable { .. }
        | Change::RenameTable { .. }
        | Change::RenameColumn { .. }
        | Change::Execute { .. }
        | Change::Run { .. }
        | Change::InsertRows { .. }
        | Change::DeleteRows { .. } => Ok(Vec::new()), // SQLite can do these
    }
}

/// `copied` says what a column of the new table gets from a row of the old one; nothing leaves it to its default.
fn rebuild(
    before: &Table,
    after: &Table,
    copied: &dyn Fn(&Column) -> Option<String>,
) -> Result<Vec<Written>, Unsupported> {
    let new = TableName { schema: None, name: format!("{PREFIX}{}", after.name.name) };
    let (new_name, old_name) = (table_name(DB, &new), table_name(DB, &after.name));
    let (columns, values): (Vec<&str>, Vec<String>) = after
        .columns
        .iter()
        .filter(|column| column.generated.is_none())
        .filter_map(|column| Some((column.name.as_str(), copied(column)?)))
        .unzip();
    let columns = identifiers(DB, &columns);

    let mut out = vec![
        Written::ddl(format!("DROP TABLE IF EXISTS {new_name}")),
        table::create(after, &new, IfExists(false))?,
        Written::ddl(format!("INSERT INTO {new_name} ({columns})\nSELECT {}\nFROM {old_name}", values.join(", "))),
    ];
    if item::numbers_once(before) && item::numbers_once(after) {
        out.extend(keep_number(&new.name, &before.name.name));
    }
    out.extend([
        Written { sql: save(before), kind: Kind::Save },
        Written::ddl(format!("DROP TABLE {old_name}")),
        Written::ddl("PRAGMA legacy_alter_table = ON"),
        Written::ddl(format!("ALTER TABLE {new_name} RENAME TO {}", identifier(DB, &after.name.name))),
        Written::ddl("PRAGMA legacy_alter_table = OFF"),
    ]);
    out.extend(after.indexes.iter().map(|index| item::create_index(after, index, IfExists(false))));
    out.push(Written { sql: String::new(), kind: Kind::Restore });
    Ok(out)
}

/// The number that was given last, which may be that of a row that is gone.
fn keep_number(new: &str, old: &str) -> [Written; 2] {
    let (new, old) = (string(DB, new), string(DB, old));
    [
        Written::ddl(format!("DELETE FROM sqlite_sequence WHERE name = {new}")),
        Written::ddl(format!(
            "INSERT INTO sqlite_sequence (name, seq) SELECT {new}, seq FROM sqlite_sequence WHERE name = {old} COLLATE NOCASE"
        )),
    ]
}

/// Selects what hangs on the table and would go with it: triggers, and indexes made by other hands. Views stay as they are.
fn save(table: &Table) -> String {
    let name = string(DB, &table.name.name);
    let known: Vec<String> = table.indexes.iter().map(|index| string(DB, &index.name)).collect();
    let unknown = if known.is_empty() { String::new() } else { format!(" AND name NOT IN ({})", known.join(", ")) };
    format!(
        "SELECT sql FROM sqlite_schema\n\
         WHERE tbl_name = {name} COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index'{unknown})\n\
         ORDER BY type, name"
    )
}
