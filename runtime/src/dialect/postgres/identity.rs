//! Columns that PostgreSQL numbers: `GENERATED … AS IDENTITY`, or `serial`, a default from a sequence that the column owns.

use super::DB;
use super::item::alter_table;
use crate::catalog::{Column, Sequence, Table, TableName};
use crate::dialect::writer::{identifier, string, table_name};
use crate::dialect::{Written, sequences};
use crate::model::Numbering;

/// What makes another way of numbering of a column.
#[derive(Default)]
pub(super) struct Numbered {
    /// Before the column is altered.
    pub(super) first: Vec<Written>,
    /// Before anything else in the ALTER TABLE.
    pub(super) drop: Vec<String>,
    /// After everything else in it.
    pub(super) add: Vec<String>,
    /// After the column is altered.
    pub(super) last: Vec<Written>,
}

/// `GENERATED … AS IDENTITY`, with what is said of its numbers.
pub(super) fn clause(column: &Column) -> String {
    let said = column.numbers.as_ref().map(|numbers| sequences::numbers(DB, numbers)).unwrap_or_default();
    let said = if said.is_empty() { said } else { format!(" ({})", said.trim_start()) };
    format!("GENERATED {} AS IDENTITY{said}", when(column))
}

fn when(column: &Column) -> &'static str {
    if column.numbering == Numbering::Always { "ALWAYS" } else { "BY DEFAULT" }
}

pub(super) fn change(table: &Table, before: &Column, after: &Column) -> Numbered {
    let mut out = Numbered::default();
    let column = format!("ALTER COLUMN {}", identifier(DB, &after.name));
    if is_identity(before) && is_identity(after) {
        let changes = changes(before, after);
        out.add.extend((!changes.is_empty()).then(|| format!("{column} {}", changes.join(" "))));
        return out;
    }
    if is_serial(before) && is_serial(after) {
        return out;
    }
    if is_serial(before) {
        out.first.extend(alter_table(&table.name, &[format!("{column} DROP DEFAULT")]));
        out.first.push(drop_sequence(table, after));
    }
    if is_identity(before) {
        out.drop.push(format!("{column} DROP IDENTITY"));
    }
    if is_identity(after) {
        out.add.push(format!("{column} ADD {}", clause(after)));
        out.last.push(go_on(table, after));
    }
    if is_serial(after) {
        let sequence = table_name(DB, &own_sequence(table, after));
        let owner = format!("{}.{}", table_name(DB, &table.name), identifier(DB, &after.name));
        out.last.push(Written::ddl(format!("CREATE SEQUENCE {sequence} AS {} OWNED BY {owner}", after.ty)));
        let default = format!("{column} SET DEFAULT nextval({})", string(DB, &sequence));
        out.last.extend(alter_table(&table.name, &[default]));
        out.last.push(go_on(table, after));
    }
    out
}

fn is_serial(column: &Column) -> bool {
    column.identity && column.numbering == Numbering::Serial
}

fn is_identity(column: &Column) -> bool {
    column.identity && column.numbering != Numbering::Serial
}

/// What is otherwise in the second of two identity columns. With its type the column's sequence gets that type's bounds by itself.
fn changes(before: &Column, after: &Column) -> Vec<String> {
    let mut out = Vec::new();
    if before.numbering != after.numbering {
        out.push(format!("SET GENERATED {}", when(after)));
    }
    let numbers = |column: &Column| column.numbers.clone().unwrap_or_else(|| sequences::plain(DB, &column.ty, 1));
    let (old, new) = (numbers(before), numbers(after));
    let (was, is) = (sequences::plain(DB, &old.ty, old.increment), sequences::plain(DB, &new.ty, old.increment));
    let retyped = Sequence {
        ty: new.ty.clone(),
        min: if old.min == was.min { is.min } else { old.min },
        max: if old.max == was.max { is.max } else { old.max },
        ..old
    };
    out.extend(sequences::changes(DB, &retyped, &new).iter().map(|change| format!("SET {change}")));
    out
}

/// The name that PostgreSQL gives to the sequence of a `serial` column.
fn own_sequence(table: &Table, column: &Column) -> TableName {
    TableName { name: format!("{}_{}_seq", table.name.name, column.name), ..table.name.clone() }
}

/// The sequence of a `serial` column; only the server knows what it is called after the table was renamed.
fn drop_sequence(table: &Table, column: &Column) -> Written {
    let name =
        format!("pg_get_serial_sequence({}, {})", string(DB, &table_name(DB, &table.name)), string(DB, &column.name));
    Written::ddl(format!("DO $aludel$BEGIN EXECUTE 'DROP SEQUENCE ' || {name}; END$aludel$"))
}

/// A new sequence goes on behind the rows that are there.
fn go_on(table: &Table, column: &Column) -> Written {
    let (name, quoted) = (table_name(DB, &table.name), identifier(DB, &column.name));
    let sequence = format!("pg_get_serial_sequence({}, {})", string(DB, &name), string(DB, &column.name));
    let (start, last, beyond) = match &column.numbers {
        Some(numbers) if numbers.increment < 0 => (numbers.start, "min", "<="),
        Some(numbers) => (numbers.start, "max", ">="),
        None => (1, "max", ">="),
    };
    Written::ddl(format!(
        "SELECT setval({sequence}, {last}({quoted})) FROM {name} HAVING {last}({quoted}) {beyond} {start}"
    ))
}
