//! Random chains: numbers become ops that fit what stands before them, or nothing.
//!
//! Every value is the same for its type, and every table gets one row, so that whatever keys and checks a chain makes, its rows
//! fit them, and a failure is the product's and not the data's.

mod objects;
mod rare;

use aludel::catalog::Column;
use aludel::fold::{Arena, Element, Kind, Schema, Table};
use aludel::graph::Revision;
use aludel::model::{Action, Chain, Database, Databases, Deferrable, MysqlType, Type, Value};
use aludel::op::{Alter, ColumnDef, Item, On, Only, Op, Set, Settings};

#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

/// The numbers that one op is made of.
pub type Dice = [u8; 6];

const TABLES: [&str; 6] = ["t0", "t1", "Users", "order", "with \"quotes\"", "größe"];
const COLUMNS: [&str; 8] = ["a", "b", "c", "select", "Name", "o'clock", "back\\slash", "ünder"];

/// The ops that the dice make, those left out that do not fit or could not be taken back.
pub fn ops(chain: &Chain, dice: &[Dice]) -> Vec<Op<'static>> {
    ops_after(chain, &[], 1, dice)
}

/// As [`ops`], on what `before` makes; names that an op gives count on from `serial`.
pub fn ops_after(chain: &Chain, before: &[Op<'static>], serial: u64, dice: &[Dice]) -> Vec<Op<'static>> {
    let arena = Arena::new();
    let mut schema = arena.schema();
    let mut versions = 1 << 20..;
    for (version, op) in versions.by_ref().zip(before) {
        schema = arena.apply(chain, schema, leak(*op), version).schema;
    }
    let mut made = Vec::new();
    for ((serial, version), dice) in (serial..).zip(versions).zip(dice) {
        let Some(op) = op(chain, schema, *dice, serial) else { continue };
        let folded = arena.apply(chain, schema, leak(op), version);
        if folded.findings.is_empty() && folded.inverse.is_empty() {
            schema = folded.schema;
            made.push(op);
        }
    }
    made
}

/// Revisions of one op each, which is for all databases of the chain or, as the dice have it, for some of them.
pub fn revisions_for_some(chain: &'static Chain, dice: &[Dice]) -> Vec<&'static Revision> {
    let arena = Arena::new();
    let mut schema = arena.schema();
    let mut made: Vec<&'static Revision> = Vec::new();
    for (serial, dice) in (1..).zip(dice) {
        let all = chain.databases;
        let some = all.and(Databases(dice[0].rotate_left(3) ^ dice[5]));
        let databases = if dice[3] % 3 == 0 || some.is_empty() || some == all { Databases::ALL } else { some };
        let narrow = chain.only(databases);
        let Some(op) = op(&narrow, schema, *dice, serial) else { continue };
        let only: &[Only] =
            if databases == Databases::ALL { &[] } else { leak([Only { databases, on: On::Upgrade(0) }]) };
        let parents: Vec<&'static Revision> = made.last().copied().into_iter().collect();
        let revision: &'static Revision = leak(Revision {
            ops: leak([op]),
            settings: leak(Settings { only, ..Settings::NONE }),
            ..Revision::new(String::leak(format!("r{serial:03}")), chain, parents.leak(), &[])
        });
        let folded = arena.apply(&narrow, schema, &revision.ops[0], revision.version(On::Upgrade(0)));
        if folded.findings.is_empty() && folded.inverse.is_empty() {
            schema = folded.schema;
            made.push(revision);
        }
    }
    made
}

/// The value of every row in a column of that type, as SQL.
pub fn sql_value(database: Database, column: &Column) -> &'static str {
    let ty = column.ty.to_ascii_lowercase();
    if column.is_enum {
        return "'1'";
    }
    match ty.split(['(', ' ']).next().unwrap_or_default() {
        "boolean" if database == Database::Postgres => "true",
        "uuid" => "'00000000-0000-0000-0000-000000000001'",
        "timestamp" | "datetime" => "'2026-11-21 10:15:00'",
        "date" => "'2026-11-21'",
        "time" => "'10:15:00'",
        "interval" | "json" | "jsonb" | "text" | "longtext" | "character" | "varchar" | "char" | "bytea" | "blob"
        | "enum" | "longblob" | "binary" | "varbinary" | "mediumtext" => "'1'",
        _ => "1",
    }
}

const TYPES: [Type<'static>; 25] = [
    Type::Integer,
    Type::BigInt,
    Type::Varchar(20),
    Type::SmallInt,
    Type::Bool,
    Type::Numeric(10, 2),
    Type::Text,
    Type::Date,
    Type::Timestamp(6),
    Type::Double,
    Type::Real,
    Type::Char(5),
    Type::Bytes,
    Type::Uuid,
    Type::Time(6),
    Type::Timestamptz(6),
    Type::Interval,
    Type::Json,
    Type::Jsonb,
    Type::Varchar(200),
    Type::Timestamp(0),
    Type::Mysql(MysqlType::IntUnsigned),
    Type::Mysql(MysqlType::TinyInt),
    Type::Mysql(MysqlType::MediumText),
    Type::Mysql(MysqlType::Varbinary(30)),
];

/// The common types more often than the rare ones.
fn ty(die: u8) -> Type<'static> {
    let die = usize::from(die);
    TYPES[if die < 128 { die % 6 } else { die % TYPES.len() }]
}

fn value(ty: &Type<'_>) -> Option<Value<'static>> {
    Some(match ty {
        Type::Bool => Value::Bool(true),
        Type::Date => Value::Str("2026-11-21"),
        Type::Time(_) | Type::Timestamp(_) | Type::Timestamptz(_) => Value::Now,
        Type::Text | Type::Varchar(_) | Type::Char(_) => Value::Str("1"),
        // As PostgreSQL prints it: it keeps the value of a literal, not its text.
        Type::Interval => Value::Str("00:00:01"),
        Type::Numeric(..) => Value::Decimal("1.00"),
        Type::Mysql(of) if of.range().is_some() => Value::Int(1),
        Type::Uuid => Value::Uuid,
        Type::SmallInt | Type::Integer | Type::BigInt | Type::Real | Type::Double => Value::Int(1),
        Type::Bytes
        | Type::Decimal
        | Type::Json
        | Type::Jsonb
        | Type::Array(_)
        | Type::Postgres(_)
        | Type::Mysql(_)
        | Type::Enum { .. }
        | Type::Domain { .. }
        | Type::Sql(_) => return None,
    })
}

fn new_column(called: &str, dice: Dice) -> ColumnDef<'static> {
    let [_, _, _, kind, shape, _] = dice;
    let column = column(called, ty(kind));
    let column = if shape % 3 == 0 { column.null() } else { column };
    match value(&column.ty).filter(|_| shape % 5 < 2) {
        Some(value) => column.default(value),
        None => column,
    }
}

/// The chain's database, if it is one alone: what only that one can do is drawn, too.
fn alone(chain: &Chain) -> Option<Database> {
    chain.databases.first().filter(|database| chain.databases.0 == database.bit())
}

fn op(chain: &Chain, schema: &Schema<'_>, dice: Dice, serial: u64) -> Option<Op<'static>> {
    let [kind, which, what, more, _, rest] = dice;
    let mut tables = schema.tables();
    tables.sort_by_key(|table| table.name.name.text);
    let database = alone(chain);
    let kinds = if database.is_some() { 30 } else { 24 };
    if tables.is_empty() || kind % kinds < 2 {
        return Some(create(database, pick(&TABLES, which)?, &tables, dice, serial));
    }
    let table = *pick(&tables, which)?;
    let name = table.name.name.text;
    let columns: Vec<&Element<'_>> = table.elements().iter().copied().filter(|element| element.is_column()).collect();
    let items: Vec<&Element<'_>> = table.elements().iter().copied().filter(|element| !element.is_column()).collect();
    let one = *pick(&columns, what)?;
    let (column, definition) = (one.name.text, one.column()?);
    let made = |item| Some(crate::build::create(name, item));
    let alter = |alter| Some(alter_column(name, column, alter));
    match kind % kinds {
        2 => Some(drop_table(name)),
        3 => Some(rename_table(name, pick(&TABLES, what)?)),
        4 | 5 => {
            let new = new_column(pick(&COLUMNS, what)?, dice);
            let op = if new.nullable || new.default.is_some() {
                let item = column_item(&tables, &new, dice, serial);
                item.map_or_else(|| add_column(name, new, []), |item| add_column(name, new, [item]))
            } else {
                add_column_fill(name, new, value(&new.ty)?)
            };
            Some(match database.and_then(|database| rare::place(database, &columns, rest)) {
                Some(place) => placed(op, place),
                None => op,
            })
        }
        6 => Some(drop_column(name, column, value(&definition.ty).filter(|_| !definition.nullable))),
        7 => Some(rename_column(name, column, pick(&COLUMNS, more)?)),
        8 | 9 => alter(Alter { ty: Some(other_type(&definition.ty, more)?), ..Alter::NOTHING }),
        10 => alter(Alter { nullable: Some(false), fill: Some(value(&definition.ty)?), ..Alter::NOTHING }),
        11 => alter(Alter {
            default: if definition.default.is_some() { Set::Drop } else { Set::To(value(&definition.ty)?) },
            ..Alter::NOTHING
        }),
        12 => alter(Alter { comment: if more % 2 == 0 { Set::To("it's") } else { Set::Drop }, ..Alter::NOTHING }),
        13 => {
            let second = pick(&columns, more)?.name.text;
            let first = if rest % 2 == 0 { format!("-{column}") } else { column.to_owned() };
            let parts = if second == column { vec![first.as_str()] } else { vec![first.as_str(), second] };
            let called = format!("ix {serial}");
            let whole = if rest % 3 == 0 { unique_index(&called, &parts) } else { index(&called, &parts) };
            made(if rest % 5 == 0 { partial(whole, &condition(column, &definition.ty)?) } else { whole })
        }
        14 => made(unique(&format!("uq_{serial}"), &[column])),
        15 => {
            let item = check(&format!("ck {serial}"), &condition(column, &definition.ty)?);
            made(if rest % 3 == 0 { not_valid(item) } else { item })
        }
        16 => made(reference(&tables, column, definition, dice, serial)?),
        17 => {
            let second = pick(&columns, more)?.name.text;
            let pair = if second == column { vec![column] } else { vec![column, second] };
            made(primary_key(&format!("pk_{serial}"), &pair))
        }
        18 => {
            let (ty, sql) = match definition.ty {
                Type::Integer | Type::BigInt => (Type::BigInt, format!("{{{column}}} * 1")),
                Type::Varchar(_) => (Type::Varchar(300), format!("lower({{{column}}})")),
                _ => return None,
            };
            let computed = self::column(pick(&COLUMNS, more)?, ty).null();
            Some(add_column(name, if rest % 2 == 0 { computed.stored(&sql) } else { computed.virtual_(&sql) }, []))
        }
        19 => made(index(&format!("ix_{serial}"), &[&format!("={}", text_of(column, &definition.ty)?)])),
        20 => {
            let item = *pick(&items, what)?;
            // few names, so that some are taken
            let to = format!("renamed {}", rest % 16);
            Some(match item.kind {
                Kind::Index { .. } => rename_index(name, item.name.text, &to),
                Kind::Column(_)
                | Kind::PrimaryKey
                | Kind::Unique
                | Kind::ForeignKey { .. }
                | Kind::Check(_)
                | Kind::Exclude(_)
                | Kind::Value
                | Kind::Domain(_)
                | Kind::Sequence(_)
                | Kind::Body(_)
                | Kind::Trigger(_) => rename_constraint(name, item.name.text, &to),
            })
        }
        24..=26 => objects::op(database?, schema, table, dice),
        27..=29 => rare::alter(database?, name, &columns, definition, dice),
        _ => {
            let item = *pick(&items, what)?;
            Some(match item.kind {
                _ if item.is_not_valid() => validate_constraint(name, item.name.text),
                Kind::Index { .. } => drop_index(name, item.name.text),
                Kind::Column(_)
                | Kind::PrimaryKey
                | Kind::Unique
                | Kind::ForeignKey { .. }
                | Kind::Check(_)
                | Kind::Exclude(_)
                | Kind::Value
                | Kind::Domain(_)
                | Kind::Sequence(_)
                | Kind::Body(_)
                | Kind::Trigger(_) => drop_constraint(name, item.name.text),
            })
        }
    }
}

fn create(database: Option<Database>, name: &str, tables: &[&Table<'_>], dice: Dice, serial: u64) -> Op<'static> {
    let [_, _, what, more, shape, rest] = dice;
    let id = column("id", if more % 2 == 0 { Type::BigInt } else { Type::Integer });
    let id = match database {
        Some(database) if shape % 8 == 0 && database != Database::Sqlite => id.numbers(&rare::said(database, what)),
        _ if shape % 2 == 0 => id.identity(),
        _ => id,
    };
    let mut columns = vec![id];
    let mut items = vec![primary_key(&format!("pk_{serial}"), &["id"])];
    for i in 0..rest % 4 {
        let called = COLUMNS[usize::from(what.wrapping_add(i)) % COLUMNS.len()];
        let new = new_column(called, [0, 0, 0, more.wrapping_add(i * 3), shape.wrapping_add(i), 0]);
        columns.push(new);
        let dice = [0, 0, 0, more, shape, rest.wrapping_add(i)];
        items.extend(column_item(tables, &new, dice, serial * 10 + u64::from(i)));
    }
    let op = create_table_with(name, columns, items, if what % 4 == 0 { "a comment" } else { "" });
    match database.and_then(|database| rare::options(database, shape)) {
        Some(options) => with_table_options(op, options),
        None => op,
    }
}

/// A constraint or index that may stand on a column.
fn column_item(tables: &[&Table<'_>], column: &ColumnDef<'static>, dice: Dice, serial: u64) -> Option<Item<'static>> {
    let called = column.name.text;
    match dice[4].wrapping_add(dice[5]) % 5 {
        0 => Some(unique(&format!("uq_{serial}"), &[called])),
        1 => Some(index(&format!("ix_{serial}"), &[called])),
        2 => condition(called, &column.ty).map(|sql| check(&format!("ck_{serial}"), &sql)),
        3 => reference(tables, called, column, dice, serial),
        _ => None,
    }
}

fn reference(
    tables: &[&Table<'_>],
    column: &str,
    definition: &ColumnDef<'_>,
    dice: Dice,
    serial: u64,
) -> Option<Item<'static>> {
    let constant = matches!(
        definition.ty,
        Type::SmallInt | Type::Integer | Type::BigInt | Type::Varchar(_) | Type::Char(_) | Type::Date | Type::Bool
    );
    let fitting: Vec<(&str, &str)> = tables.iter().filter_map(|table| key_of_type(table, &definition.ty)).collect();
    let (target, key) = *pick(&fitting, dice[5]).filter(|_| constant)?;
    let actions = [Action::NoAction, Action::Cascade, Action::Restrict, Action::SetNull];
    let (on_delete, on_update) = (pick(&actions, dice[3])?, pick(&actions, dice[4] / 4)?);
    let key = foreign_key_on(&format!("fk_{serial}"), &[column], target, &[key], *on_delete, *on_update);
    Some(match dice[5] % 8 {
        0 => deferrable(key, Deferrable::Deferred),
        1 => deferrable(key, Deferrable::Immediate),
        2 => not_valid(key),
        _ => key,
    })
}

/// A table's name and its sole key column, if that is of the type.
fn key_of_type<'a>(table: &Table<'a>, ty: &Type<'_>) -> Option<(&'a str, &'a str)> {
    let key = table.elements().iter().find(|element| matches!(element.kind, Kind::PrimaryKey))?;
    let [id] = key.columns.as_slice() else { return None };
    let column = table.elements().iter().find(|element| element.id == *id)?;
    column.column()?.ty.same(ty).then_some((table.name.name.text, column.name.text))
}

fn condition(column: &str, ty: &Type<'_>) -> Option<String> {
    match ty {
        Type::SmallInt | Type::Integer | Type::BigInt | Type::Double | Type::Numeric(..) => {
            Some(format!("{{{column}}} > 0 AND {{{column}}} <> 7"))
        }
        Type::Text | Type::Varchar(_) => Some(format!("length({{{column}}}) >= 1 OR {{{column}}} = 'it''s'")),
        _ => None,
    }
}

fn text_of(column: &str, ty: &Type<'_>) -> Option<String> {
    matches!(ty, Type::Text | Type::Varchar(_)).then(|| format!("upper({{{column}}})"))
}

/// A type that takes the one value of this type, which every type spells with a 1 if it can.
fn other_type(ty: &Type<'_>, die: u8) -> Option<Type<'static>> {
    let choices: &[Type<'static>] = match ty {
        Type::SmallInt => &[Type::Integer, Type::BigInt, Type::Varchar(20), Type::Numeric(10, 2)],
        Type::Integer => &[Type::BigInt, Type::SmallInt, Type::Text, Type::Double],
        Type::BigInt => &[Type::Integer, Type::Varchar(30), Type::Real],
        Type::Varchar(_) => &[Type::Varchar(37), Type::Text, Type::Varchar(300), Type::Char(9), Type::Integer],
        Type::Char(_) => &[Type::Varchar(20), Type::Text],
        Type::Text => &[Type::Varchar(50), Type::Bytes],
        Type::Numeric(..) => &[Type::Numeric(12, 2), Type::Double, Type::Integer],
        Type::Real => &[Type::Double],
        Type::Double => &[Type::Real, Type::Numeric(12, 3)],
        Type::Date => &[Type::Timestamp(6), Type::Varchar(40)],
        Type::Timestamp(_) => &[Type::Timestamptz(6), Type::Date],
        Type::Timestamptz(_) => &[Type::Timestamp(6)],
        Type::Json => &[Type::Jsonb, Type::Text],
        Type::Jsonb => &[Type::Json],
        Type::Bool => &[Type::Integer, Type::SmallInt],
        Type::Mysql(MysqlType::TinyInt) => &[Type::Integer, Type::Mysql(MysqlType::IntUnsigned)],
        Type::Mysql(MysqlType::MediumText) => &[Type::Text, Type::Varchar(20)],
        Type::Bytes
        | Type::Decimal
        | Type::Uuid
        | Type::Time(_)
        | Type::Interval
        | Type::Array(_)
        | Type::Postgres(_)
        | Type::Mysql(_)
        | Type::Enum { .. }
        | Type::Domain { .. }
        | Type::Sql(_) => return None,
    };
    pick(choices, die).copied()
}

fn pick<T>(list: &[T], die: u8) -> Option<&T> {
    list.get(usize::from(die) % list.len().max(1))
}
