//! Random chains: numbers become ops that fit what stands before them, or nothing.
//!
//! Every value is the same for its type, and every table gets one row, so that whatever keys and checks a chain makes, its rows
//! fit them, and a failure is the product's and not the data's.

use aludel::catalog::Column;
use aludel::fold::{Arena, Element, Kind, Schema, Table};
use aludel::model::{Action, Chain, Type, Value};
use aludel::op::{Alter, ColumnDef, Item, ItemKind, Op, Set};

#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

/// The numbers that one op is made of.
pub type Dice = [u8; 6];

const TABLES: [&str; 6] = ["t0", "t1", "Users", "order", "with \"quotes\"", "größe"];
const COLUMNS: [&str; 8] = ["a", "b", "c", "select", "Name", "o'clock", "back\\slash", "ünder"];

/// The ops that the dice make, those left out that do not fit or could not be taken back.
pub fn ops(chain: &Chain, dice: &[Dice]) -> Vec<Op<'static>> {
    let arena = Arena::new();
    let mut schema = arena.schema();
    let mut made = Vec::new();
    for (version, dice) in (1..).zip(dice) {
        let Some(op) = op(schema, *dice, version) else { continue };
        let folded = arena.apply(chain, schema, leak(op), version);
        if folded.findings.is_empty() && folded.inverse.is_empty() {
            schema = folded.schema;
            made.push(op);
        }
    }
    made
}

/// The value of every row in a column of that type, as SQL that every database takes.
pub fn sql_value(column: &Column) -> &'static str {
    let ty = column.ty.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| ty.contains(word));
    if has(&["char", "text"]) {
        "'a'"
    } else if ty == "boolean" {
        "true"
    } else if has(&["timestamp", "datetime"]) {
        "'2026-11-21 10:15:00'"
    } else if has(&["date"]) {
        "'2026-11-21'"
    } else {
        "1"
    }
}

fn ty(die: u8) -> Type<'static> {
    let types = [
        Type::Integer,
        Type::BigInt,
        Type::Varchar(20),
        Type::SmallInt,
        Type::Bool,
        Type::Numeric(10, 2),
        Type::Text,
        Type::Date,
        Type::Timestamp,
        Type::Double,
    ];
    types[usize::from(die) % types.len()]
}

fn value(ty: &Type<'_>) -> Value<'static> {
    match ty {
        Type::Bool => Value::Bool(true),
        Type::Date => Value::Str("2026-11-21"),
        Type::Timestamp => Value::Now,
        Type::Text | Type::Varchar(_) => Value::Str("a"),
        Type::Numeric(..) => Value::Decimal("1.00"),
        _ => Value::Int(1),
    }
}

fn new_column(called: &str, dice: Dice) -> ColumnDef<'static> {
    let [_, _, _, kind, shape, _] = dice;
    let column = column(called, ty(kind));
    let has_default = shape % 3 == 1 && !matches!(column.ty, Type::Text);
    let column = if shape % 3 == 0 { column.null() } else { column };
    if has_default { column.default(value(&column.ty)) } else { column }
}

fn op(schema: &Schema<'_>, dice: Dice, serial: u64) -> Option<Op<'static>> {
    let [kind, which, what, more, _, rest] = dice;
    let mut tables = schema.tables();
    tables.sort_by_key(|table| table.name.name.text);
    if tables.is_empty() || kind % 18 < 2 {
        return Some(create(pick(&TABLES, which)?, &tables, dice, serial));
    }
    let table = *pick(&tables, which)?;
    let name = table.name.name.text;
    let columns: Vec<&Element<'_>> = table.elements().iter().copied().filter(|element| element.is_column()).collect();
    let items: Vec<&Element<'_>> = table.elements().iter().copied().filter(|element| !element.is_column()).collect();
    let one = *pick(&columns, what)?;
    let (column, definition) = (one.name.text, one.column()?);
    let made = |item| Some(crate::build::create(name, item));
    let alter = |alter| Some(alter_column(name, column, alter));
    match kind % 18 {
        2 => Some(drop_table(name)),
        3 => Some(rename_table(name, pick(&TABLES, what).filter(|to| **to != name)?)),
        4 | 5 => {
            let new = new_column(pick(&COLUMNS, what)?, dice);
            Some(if new.nullable || new.default.is_some() {
                add_column(name, new, [])
            } else {
                add_column_fill(name, new, value(&new.ty))
            })
        }
        6 => Some(drop_column(name, column, (!definition.nullable).then(|| value(&definition.ty)))),
        7 => Some(rename_column(name, column, pick(&COLUMNS, more).filter(|to| **to != column)?)),
        8 => alter(Alter { ty: Some(wider(&definition.ty)?), ..Alter::NOTHING }),
        9 => alter(Alter { nullable: Some(false), fill: Some(value(&definition.ty)), ..Alter::NOTHING }),
        10 => alter(Alter {
            default: if definition.default.is_some() { Set::Drop } else { Set::To(value(&definition.ty)) },
            ..Alter::NOTHING
        }),
        11 => alter(Alter { comment: if more % 2 == 0 { Set::To("it's") } else { Set::Drop }, ..Alter::NOTHING }),
        12 => {
            let second = pick(&columns, more)?.name.text;
            let first = if rest % 2 == 0 { format!("-{column}") } else { column.to_owned() };
            let parts = if second == column { vec![first.as_str()] } else { vec![first.as_str(), second] };
            let called = format!("ix {serial}");
            made(if rest % 3 == 0 { unique_index(&called, &parts) } else { index(&called, &parts) })
        }
        13 => made(unique(&format!("uq_{serial}"), &[column])),
        14 => made(check(&format!("ck {serial}"), &condition(column, &definition.ty)?)),
        15 => made(reference(&tables, column, &definition.ty, dice, serial)?),
        _ => {
            let item = *pick(&items, what)?;
            Some(match item.kind {
                Kind::Index { .. } => drop_index(name, item.name.text),
                Kind::Column(_) | Kind::PrimaryKey | Kind::Unique | Kind::ForeignKey { .. } | Kind::Check(_) => {
                    drop_constraint(name, item.name.text)
                }
            })
        }
    }
}

fn create(name: &str, tables: &[&Table<'_>], dice: Dice, serial: u64) -> Op<'static> {
    let [_, _, what, more, shape, rest] = dice;
    let id = column("id", if more % 2 == 0 { Type::BigInt } else { Type::Integer });
    let id = if shape % 2 == 0 { id.identity() } else { id };
    let mut columns = vec![id];
    let mut items = vec![primary_key(&format!("pk_{serial}"), &["id"])];
    for i in 0..rest % 4 {
        let called = COLUMNS[usize::from(what.wrapping_add(i)) % COLUMNS.len()];
        let new = new_column(called, [0, 0, 0, more.wrapping_add(i * 3), shape.wrapping_add(i), 0]);
        columns.push(new);
        let item = match shape.wrapping_add(rest).wrapping_add(i) % 5 {
            0 => Some(unique(&format!("uq_{serial}_{i}"), &[called])),
            1 => Some(index(&format!("ix_{serial}_{i}"), &[called, "-id"])),
            2 => condition(called, &new.ty).map(|sql| check(&format!("ck_{serial}_{i}"), &sql)),
            3 => reference(tables, called, &new.ty, dice, serial * 10 + u64::from(i)),
            _ => None,
        };
        // What no database can index goes without.
        let indexes = item.is_some_and(|item| matches!(item.kind, ItemKind::Unique { .. } | ItemKind::Index { .. }));
        items.extend(item.filter(|_| !(indexes && matches!(new.ty, Type::Text))));
    }
    create_table_with(name, columns, items, if what % 4 == 0 { "a comment" } else { "" })
}

fn reference(tables: &[&Table<'_>], column: &str, ty: &Type<'_>, dice: Dice, serial: u64) -> Option<Item<'static>> {
    let fitting: Vec<(&str, &str)> = tables.iter().filter_map(|table| key_of_type(table, ty)).collect();
    let (target, key) = *pick(&fitting, dice[5])?;
    let on_delete = [Action::NoAction, Action::Cascade, Action::Restrict][usize::from(dice[3]) % 3];
    Some(foreign_key_on(&format!("fk_{serial}"), &[column], target, &[key], on_delete, Action::NoAction))
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

fn wider(ty: &Type<'_>) -> Option<Type<'static>> {
    match ty {
        Type::SmallInt => Some(Type::Integer),
        Type::Integer => Some(Type::BigInt),
        Type::Varchar(length) => Some(Type::Varchar(length + 17)),
        Type::Numeric(precision, scale) => Some(Type::Numeric(precision + 2, *scale)),
        _ => None,
    }
}

fn pick<T>(list: &[T], die: u8) -> Option<&T> {
    list.get(usize::from(die) % list.len().max(1))
}
