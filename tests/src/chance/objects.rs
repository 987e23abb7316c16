//! Enums, sequences and views, and the columns that use them.

use aludel::dialect::{identifier, table_name};
use aludel::fold::{Element, Kind, Schema, Table};
use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Op, SequenceSet, ValuePlace};

use super::{COLUMNS, Dice, pick};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const ENUMS: [&str; 2] = ["mood", "it's an enum"];
const SEQUENCES: [&str; 2] = ["numbers", "more Numbers"];
const VIEWS: [&str; 2] = ["seen", "a view"];
const KEPT: [&str; 2] = ["kept", "Kept rows"];

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
        _ => match (find(ObjectKind::View), shape % 8) {
            (_, 0 | 1) if database == Database::Postgres => kept(find(ObjectKind::MaterializedView), table, dice),
            (None, _) => Some(view(database, table, more)?.create(pick(&VIEWS, which)?)),
            (Some(found), 2) => Some(view(database, table, more)?.replace(found.name.name.text)),
            (Some(found), 3) => Some(rename_object(ObjectKind::View, found.name.name.text, pick(&VIEWS, more)?)),
            (Some(found), 4..7) => trigger_of(database, found, more),
            (Some(found), _) => Some(drop_object(ObjectKind::View, found.name.name.text)),
        },
    }
}

/// A trigger of a view, where there are some.
fn trigger_of(database: Database, view: &Table<'_>, die: u8) -> Option<Op<'static>> {
    let on = view.name.name.text;
    let called = *pick(&["see", "See it"], die)?;
    let postgres = format!(
        "CREATE TRIGGER \"{called}\" INSTEAD OF UPDATE ON {{v}} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    );
    let sqlite = format!("CREATE TRIGGER \"{called}\" INSTEAD OF DELETE ON {{v}} BEGIN SELECT {die}; END");
    let routine = || trigger_text(&[(Database::Postgres, &postgres), (Database::Sqlite, &sqlite)], &[]);
    let there = view.elements().iter().find(|element| matches!(element.kind, Kind::Trigger(_)));
    match (there, die / 2 % 4) {
        _ if matches!(database, Database::Mysql | Database::Mariadb) => None,
        (None, _) | (_, 0) => Some(create_trigger(on, called, routine())),
        (Some(there), 1) => Some(rename_trigger(on, there.name.text, called)),
        (Some(there), 2) if there.name.text == called => Some(replace_trigger(on, called, routine())),
        (Some(there), _) => Some(drop_trigger(on, there.name.text)),
    }
}

/// A materialized view, with indexes.
fn kept(found: Option<&&Table<'_>>, table: &Table<'_>, dice: Dice) -> Option<Op<'static>> {
    let [_, which, _, more, _, rest] = dice;
    let Some(found) = found else {
        return Some(view(Database::Postgres, table, more)?.create_materialized(pick(&KEPT, which)?));
    };
    let (on, elements) = (found.name.name.text, found.elements());
    let columns: Vec<_> = elements.iter().filter(|element| element.is_column()).collect();
    let there = elements.iter().find(|element| !element.is_column()).map(|element| element.name.text);
    let called = *pick(&["ix_kept", "By it", "a view"], more)?;
    match (rest % 8, there) {
        (0..3, _) => Some(create(on, unique_index(called, &[pick(&columns, which)?.name.text]))),
        (3, Some(there)) => Some(rename_index(on, there, called)),
        (4, Some(there)) => Some(drop_index(on, there)),
        (5, _) => Some(rename_object(ObjectKind::MaterializedView, on, pick(&KEPT, which)?)),
        (6, _) => Some(drop_object(ObjectKind::MaterializedView, on)),
        _ => Some(refresh(on, more % 2 == 0)),
    }
}

/// A SELECT, and what it shows.
struct Select {
    sql: String,
    from: &'static str,
    shown: [String; 2],
}

impl Select {
    fn create(&self, called: &str) -> Op<'static> {
        create_view(called, &self.sql, &[self.from], &self.shown())
    }

    fn replace(&self, called: &str) -> Op<'static> {
        replace_view(called, &self.sql, &[self.from], &self.shown())
    }

    fn create_materialized(&self, called: &str) -> Op<'static> {
        create_materialized_view(called, &self.sql, &[self.from], &self.shown())
    }

    fn shown(&self) -> [&str; 2] {
        [&self.shown[0], &self.shown[1]]
    }
}

/// One column of the table under its name, and one under another.
fn view(database: Database, table: &Table<'_>, die: u8) -> Option<Select> {
    let columns: Vec<&Element<'_>> = table.elements().iter().copied().filter(|element| element.is_column()).collect();
    let name = table.name.name.text;
    let (first, second) = (pick(&columns, die)?.name.text, pick(&columns, die / 8)?.name.text);
    let quoted = |name: &str| identifier(database, name);
    let of = table_name(database, &aludel::catalog::TableName { schema: None, name: name.to_owned() });
    let sql = format!("SELECT {}, {} AS {} FROM {of}", quoted(first), quoted(second), quoted("other"));
    let shown = [format!("{name}.{first}"), format!("{name}.{second} as other")];
    Some(Select { sql, from: String::leak(name.to_owned()), shown })
}
