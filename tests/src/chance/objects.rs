//! Enums, sequences and views, and the columns that use them.

use aludel::dialect::{identifier, table_name};
use aludel::fold::{Element, Schema, Table};
use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Op, SequenceSet, ValuePlace};

use super::{COLUMNS, Dice, pick};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const ENUMS: [&str; 2] = ["mood", "it's an enum"];
const SEQUENCES: [&str; 2] = ["numbers", "more Numbers"];
const VIEWS: [&str; 2] = ["seen", "a view"];

/// An op about an enum, a sequence, a view, or a column that uses one.
pub(super) fn op(database: Database, schema: &Schema<'_>, table: &Table<'_>, dice: Dice) -> Option<Op<'static>> {
    let [_, which, what, more, shape, _] = dice;
    let objects = schema.objects();
    let find = |kind| objects.iter().find(|object| object.object.is_some_and(|found| found.definition.kind() == kind));
    let called = |kind| find(kind).map(|object| object.name.name.text.to_owned());
    let column_name = pick(&COLUMNS, more)?;
    match what % 3 {
        0 => match (called(ObjectKind::Enum), shape % 6) {
            // as every value is spelt
            (None, _) | (_, 0) => Some(create_enum(pick(&ENUMS, which)?, &["1", "b"])),
            (Some(name), 1) => Some(add_value(
                &name,
                "c",
                *pick(&[ValuePlace::Last, ValuePlace::Before(crate::build::name("b"))], more)?,
            )),
            (Some(name), 2) => Some(rename_value(&name, "b", "it's b")),
            (Some(name), 3) => Some(rename_object(ObjectKind::Enum, &name, pick(&ENUMS, more)?)),
            (Some(name), _) => {
                let new = column(column_name, enum_type(String::leak(name)));
                let new = if shape % 2 == 0 { new.null() } else { new.default(Value::Str("1")) };
                Some(add_column(table.name.name.text, new, []))
            }
        },
        1 => match (called(ObjectKind::Sequence), shape % 5) {
            (None, _) | (_, 0) => {
                Some(create_sequence(pick(&SEQUENCES, which)?, &[SequenceSet::Start(5), SequenceSet::Increment(2)]))
            }
            (Some(name), 1) => {
                Some(alter_sequence(&name, &[SequenceSet::Increment(i64::from(more % 3) + 1), SequenceSet::Cache(3)]))
            }
            (Some(name), 2) => Some(rename_object(ObjectKind::Sequence, &name, pick(&SEQUENCES, more)?)),
            (Some(name), 3) => Some(drop_object(ObjectKind::Sequence, &name)),
            (Some(name), _) => {
                let new = column(column_name, Type::BigInt).default(nextval(&name));
                Some(add_column(table.name.name.text, new, []))
            }
        },
        _ => match (called(ObjectKind::View), shape % 4) {
            (None, _) => view(database, table, pick(&VIEWS, which)?, more, false),
            (Some(name), 0) => view(database, table, &name, more, true),
            (Some(name), 1) => Some(rename_object(ObjectKind::View, &name, pick(&VIEWS, more)?)),
            (Some(name), _) => Some(drop_object(ObjectKind::View, &name)),
        },
    }
}

/// A view of one column of the table under its name, and of one under another.
fn view(database: Database, table: &Table<'_>, called: &str, die: u8, replace: bool) -> Option<Op<'static>> {
    let columns: Vec<&Element<'_>> = table.elements().iter().copied().filter(|element| element.is_column()).collect();
    let name = table.name.name.text;
    let (first, second) = (pick(&columns, die)?.name.text, pick(&columns, die / 8)?.name.text);
    let quoted = |name: &str| identifier(database, name);
    let of = table_name(database, &aludel::catalog::TableName { schema: None, name: name.to_owned() });
    let sql = format!("SELECT {}, {} AS {} FROM {of}", quoted(first), quoted(second), quoted("other"));
    let shown = [format!("{name}.{first}"), format!("{name}.{second} as other")];
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    Some(if replace { replace_view(called, &sql, &[name], &shown) } else { create_view(called, &sql, &[name], &shown) })
}
