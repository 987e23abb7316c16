//! What few ops say of columns and tables.

use aludel::fold::Element;
use aludel::model::{Database, Numbering, Type};
use aludel::op::{AlterRare, AlterTable, ColumnDef, ColumnOptions, ColumnPlace, Op, SequenceSet, Set, TableOptions};

use super::{Dice, pick};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const NOTHING: AlterRare<'static> = AlterRare::NOTHING;

/// `alter_column` of what it is numbered by, computed from or compared by; `alter_table`.
pub(super) fn alter(
    database: Database,
    table: &str,
    columns: &[&Element<'_>],
    definition: &ColumnDef<'_>,
    dice: Dice,
) -> Option<Op<'static>> {
    let [_, _, what, more, shape, rest] = dice;
    let column = pick(columns, what)?.name.text;
    let other = pick(columns, more)?;
    let rare = match shape % 4 {
        0 => identity(database, definition, rest),
        1 => match definition.generated {
            Some(_) if rest % 2 == 0 => AlterRare { generated: Set::Drop, ..NOTHING },
            _ => AlterRare { generated: Set::To(sql(&computed(other, &definition.ty)?)), ..NOTHING },
        },
        2 => AlterRare { options: collation(database, rest), text_at: 1, ..NOTHING },
        _ => {
            let alter =
                AlterTable { comment: if rest % 2 == 0 { Set::To("it's") } else { Set::Drop }, ..AlterTable::NOTHING };
            let unlogged = (database == Database::Postgres).then_some(rest % 3 == 0);
            let row_format = if database == Database::Mariadb { Set::To("dynamic") } else { Set::Keep };
            return Some(alter_table(table, AlterTable { unlogged, row_format, ..alter }));
        }
    };
    Some(alter_column(table, column, rarely(rare)))
}

fn identity(database: Database, definition: &ColumnDef<'_>, die: u8) -> AlterRare<'static> {
    let ways: &[Numbering] = match database {
        Database::Postgres => &[Numbering::Standard, Numbering::Always, Numbering::Serial],
        Database::Sqlite => &[Numbering::Standard, Numbering::Autoincrement],
        Database::Mysql | Database::Mariadb => &[Numbering::Standard],
    };
    if definition.identity && die.is_multiple_of(3) {
        return AlterRare { identity: Set::Drop, options: Set::Drop, ..NOTHING };
    }
    let numbering = *pick(ways, die).unwrap_or(&Numbering::Standard);
    let plain = matches!(numbering, Numbering::Serial | Numbering::Autoincrement) || database == Database::Sqlite;
    let options = if plain { Set::Drop } else { Set::To(numbers(&said(database, die))) };
    AlterRare { identity: Set::To(numbering), options, ..NOTHING }
}

/// What is said of the numbers.
pub(super) fn said(database: Database, die: u8) -> Vec<SequenceSet<'static>> {
    let start = SequenceSet::Start(i64::from(die % 5) + 10);
    if database == Database::Postgres { vec![start, SequenceSet::Increment(3)] } else { vec![start] }
}

/// An expression of another column that has the one value of the type.
fn computed(from: &Element<'_>, ty: &Type<'_>) -> Option<String> {
    let (name, of) = (from.name.text, from.column()?);
    match (ty, &of.ty) {
        (Type::Integer, Type::Integer) | (Type::BigInt, Type::BigInt) => Some(format!("{{{name}}} * 1")),
        (Type::Varchar(_), Type::Varchar(_)) => Some(format!("lower({{{name}}})")),
        _ => None,
    }
}

fn collation(database: Database, die: u8) -> Set<&'static ColumnOptions<'static>> {
    let of = |charset, collate| Set::To(leak(ColumnOptions { charset, collate, ..ColumnOptions::NONE }) as &_);
    match (database, die % 3) {
        (_, 0) => Set::Drop,
        (Database::Postgres, _) => of("", "C"),
        (Database::Sqlite, _) => of("", "NOCASE"),
        (Database::Mysql | Database::Mariadb, 1) => of("", "utf8mb4_bin"),
        (Database::Mysql | Database::Mariadb, _) => of("latin1", ""),
    }
}

/// What a new table says.
pub(super) fn options(database: Database, die: u8) -> Option<TableOptions<'static>> {
    let none = TableOptions::NONE;
    match (database, die % 8) {
        (Database::Postgres, 0) => Some(TableOptions { unlogged: true, ..none }),
        (Database::Sqlite, 0) => Some(TableOptions { without_rowid: true, ..none }),
        (Database::Mysql | Database::Mariadb, 0) => Some(TableOptions { collate: "utf8mb4_unicode_ci", ..none }),
        _ => None,
    }
}

/// Where a new column stands, if not behind the others.
pub(super) fn place(database: Database, columns: &[&Element<'_>], die: u8) -> Option<ColumnPlace<'static>> {
    match (database, die % 4) {
        (Database::Mysql | Database::Mariadb, 0) => Some(ColumnPlace::First(0)),
        (Database::Mysql | Database::Mariadb, 1) => Some(ColumnPlace::After(name(pick(columns, die / 4)?.name.text))),
        _ => None,
    }
}
