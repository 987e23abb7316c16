//! Ops that insert rows.

use aludel::model::{Database, Type, Value};
use aludel::op::{Alter, RowsFile, SequenceSet};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

pub(super) fn cases() -> Vec<Case> {
    let teams = || {
        create_table(
            "teams",
            [column("id", Type::BigInt).identity(), column("name", Type::Varchar(30))],
            [primary_key("pk_teams", &["id"]), unique("uq_teams_name", &["name"])],
        )
    };
    vec![
        Case::new(
            "bulk_insert",
            [teams()],
            [bulk_insert(
                "teams",
                ["id", "name"],
                &[[Value::Int(1), Value::Str("red")], [Value::Int(7), Value::Str("it's \\ blue")]],
            )],
        )
        .then("SELECT count(*) FROM teams", "2")
        .then("SELECT 'seven' FROM teams WHERE id = 7", "seven"),
        Case::new(
            "bulk_insert_downwards",
            [create_table(
                "debts",
                [column("id", Type::BigInt).numbers(&[SequenceSet::Increment(-1)]), column("name", Type::Varchar(30))],
                [primary_key("pk_debts", &["id"])],
            )],
            [bulk_insert(
                "debts",
                ["id", "name"],
                &[[Value::Int(-1), Value::Str("a")], [Value::Int(-5), Value::Str("b")]],
            )],
        )
        .only(&[Database::Postgres])
        .then("SELECT nextval('debts_id_seq')::text", "-6"),
        Case::new(
            "bulk_insert_composite_key",
            [create_table(
                "seats",
                [column("row_no", Type::Integer), column("letter", Type::Char(1)), column("free", Type::Bool)],
                [primary_key("pk_seats", &["row_no", "letter"])],
            )],
            [bulk_insert(
                "seats",
                ["free", "letter", "row_no"],
                &[
                    [Value::Bool(true), Value::Str("a"), Value::Int(1)],
                    [Value::Bool(false), Value::Str("b"), Value::Int(1)],
                ],
            )],
        )
        .then("SELECT letter FROM seats WHERE row_no = 1 AND letter = 'b'", "b"),
        Case::new(
            "bulk_insert_every_value",
            [create_table(
                "things",
                [
                    column("id", Type::Uuid),
                    column("price", Type::Numeric(8, 2)),
                    column("ok", Type::Bool).null(),
                    column("day", Type::Date),
                    column("at", Type::Timestamp(6)),
                    column("made", Type::Timestamptz(6)),
                    column("token", Type::Uuid),
                    column("json", Type::Json),
                    column("size", Type::Double),
                    column("sum", Type::Integer),
                ],
                [primary_key("pk_things", &["id"])],
            )],
            [bulk_insert(
                "things",
                ["id", "price", "ok", "day", "at", "made", "token", "json", "size", "sum"],
                &[[
                    Value::Str("6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d"),
                    Value::Decimal("12.50"),
                    Value::Null,
                    Value::Str("2026-11-21"),
                    Value::Str("2026-11-21 13:45:00"),
                    Value::Now,
                    Value::Uuid,
                    Value::Str("{\"a\": [1]}"),
                    Value::Decimal("0.5"),
                    Value::Expr(sql("1 + 2 * 3")),
                ]],
            )],
        )
        .then("SELECT 'half' FROM things WHERE size = 0.5 AND sum = 7 AND ok IS NULL", "half"),
        Case::new(
            "bulk_insert_from_a_file",
            [create_table(
                "things",
                [
                    column("id", Type::BigInt).identity(),
                    column("name", Type::Varchar(30)),
                    column("price", Type::Numeric(8, 2)),
                    column("ok", Type::Bool).null(),
                    column("day", Type::Date).null(),
                    column("note", Type::Text).null(),
                ],
                [primary_key("pk_things", &["id"])],
            )],
            [bulk_insert_file(
                "things",
                ["id", "name", "price", "ok", "day", "note"],
                &[
                    ["1", "007", "12.50", "true", "2026-11-21", ""],
                    ["7", "it's \\ blue", "-3", "f", RowsFile::NULL, RowsFile::NULL],
                ],
            )],
        )
        .then("SELECT 'read' FROM things WHERE id = 1 AND name = '007' AND price = 12.5 AND ok AND note = ''", "read")
        .then(
            "SELECT 'seven' FROM things WHERE id = 7 AND price = -3 AND NOT ok AND day IS NULL AND note IS NULL",
            "seven",
        ),
        Case::new(
            "bulk_insert_between_rebuilds",
            [teams()],
            [
                add_column(
                    "teams",
                    column("kind", Type::Varchar(9)).null(),
                    [check("ck_teams_kind", "{kind} <> 'no'")],
                ),
                bulk_insert("teams", ["id", "name", "kind"], &[[Value::Int(3), Value::Str("c"), Value::Null]]),
                alter_column(
                    "teams",
                    "kind",
                    Alter { nullable: Some(false), fill: Some(Value::Str("new")), ..Alter::NOTHING },
                ),
            ],
        )
        .then("SELECT kind FROM teams WHERE id = 3", "new"),
        Case::new(
            "bulk_insert_in_a_schema",
            [
                execute("CREATE SCHEMA \"The app\"", "DROP SCHEMA \"The app\""),
                create_table(
                    "The app::odd \" one",
                    [column("the id", Type::BigInt).identity()],
                    [primary_key("pk_odd", &["the id"])],
                ),
            ],
            [bulk_insert("The app::odd \" one", ["the id"], &[[Value::Int(4)], [Value::Int(5)]])],
        )
        .only(&[Database::Postgres]),
    ]
}
