//! Sequences, on PostgreSQL and MariaDB.

use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Alter, Op, SequenceSet, Set};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const BOTH: &[Database] = &[Database::Postgres, Database::Mariadb];
const ROWS: &str = "INSERT INTO tickets (title) VALUES ('a'), ('b')";

/// A sequence, and a table whose numbers it gives.
fn tickets() -> Vec<Op<'static>> {
    vec![
        create_sequence("ticket_numbers", &[SequenceSet::Start(100), SequenceSet::Increment(5), SequenceSet::Cache(1)]),
        create_table(
            "tickets",
            [
                column("number", Type::BigInt).default(nextval("ticket_numbers")),
                column("title", Type::Varchar(20)),
                column("rank", Type::Integer).null(),
            ],
            [primary_key("pk_tickets", &["number"])],
        ),
    ]
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new("create_sequence", [], [create_sequence("tickets", &[])]).only(BOTH),
        Case::new(
            "create_sequence_all",
            [],
            [
                create_sequence(
                    "odd \"name\"",
                    &[
                        SequenceSet::Start(20),
                        SequenceSet::Increment(10),
                        SequenceSet::Min(10),
                        SequenceSet::Max(1000),
                        SequenceSet::Cache(7),
                        SequenceSet::Cycle(true),
                    ],
                ),
                create_sequence("down", &[SequenceSet::Increment(-1)]),
                create_sequence("down_from", &[SequenceSet::Increment(-2), SequenceSet::Max(9), SequenceSet::Min(-9)]),
            ],
        )
        .only(BOTH),
        Case::new(
            "create_sequence_type",
            [create_table("t", [column("id", Type::BigInt)], [primary_key("pk_t", &["id"])])],
            [
                create_sequence("small", &[SequenceSet::Type(Type::SmallInt)]),
                create_sequence(
                    "whole",
                    &[SequenceSet::Type(Type::Integer), SequenceSet::Start(7), owned_by("t", "id")],
                ),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new(
            "create_sequence_in_schema",
            [],
            [
                create_schema("audit"),
                create_sequence("audit::numbers", &[]),
                create_table("audit::entries", [column("number", Type::BigInt).default(nextval("audit::numbers"))], []),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new(
            "drop_sequence",
            [create_sequence("s", &[SequenceSet::Start(3)])],
            [drop_object(ObjectKind::Sequence, "s")],
        )
        .only(BOTH),
        Case::new(
            "rename_sequence",
            [create_sequence("s", &[])],
            [rename_object(ObjectKind::Sequence, "s", "odd name")],
        )
        .only(BOTH),
        Case::new(
            "rename_sequence_drawn_from",
            tickets(),
            [
                rename_object(ObjectKind::Sequence, "ticket_numbers", "numbers"),
                add_column("tickets", column("other", Type::BigInt).default(nextval("numbers")), []),
            ],
        )
        .rows(ROWS)
        .only(&[Database::Postgres]),
        Case::new(
            "alter_sequence",
            tickets(),
            [
                alter_sequence("ticket_numbers", &[SequenceSet::Increment(10), SequenceSet::Max(5000)]),
                alter_sequence("ticket_numbers", &[SequenceSet::Cycle(true), SequenceSet::Cache(3)]),
            ],
        )
        .rows(ROWS)
        .only(BOTH),
        Case::new(
            "alter_sequence_min",
            [create_sequence("s", &[SequenceSet::Max(50)])],
            [
                alter_sequence("s", &[SequenceSet::Min(-100), SequenceSet::Max(100), SequenceSet::Start(-100)]),
                alter_sequence("s", &[SequenceSet::Increment(-1)]),
            ],
        )
        .then("SELECT setval('s', -50)", "-50")
        .only(&[Database::Postgres]),
        Case::new(
            "alter_sequence_min_cached",
            [create_sequence("s", &[SequenceSet::Min(-100), SequenceSet::Start(-50), SequenceSet::Cache(1)])],
            [alter_sequence("s", &[SequenceSet::Min(1), SequenceSet::Start(1)])],
        )
        .rows("SELECT nextval(s)")
        .then("SELECT nextval(s)", "1")
        .only(&[Database::Mariadb]),
        Case::new(
            "alter_sequence_elsewhere",
            [create_sequence("s", &[SequenceSet::Max(50)])],
            [alter_sequence("s", &[SequenceSet::Min(100), SequenceSet::Max(200), SequenceSet::Start(150)])],
        )
        .then("SELECT nextval('s')", "150")
        .only(&[Database::Postgres]),
        Case::new(
            "alter_sequence_owner",
            [create_table("t", [column("id", Type::BigInt)], []), create_sequence("s", &[owned_by("t", "id")])],
            [
                rename_column("t", "id", "number"),
                rename_table("t", "u"),
                alter_sequence("s", &[SequenceSet::NotOwned, SequenceSet::Type(Type::Integer)]),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new("sequence_in_default", [], tickets()).only(BOTH),
        Case::new(
            "sequence_added",
            tickets(),
            [
                add_column("tickets", column("other", Type::BigInt).default(nextval("ticket_numbers")), []),
                alter_column(
                    "tickets",
                    "rank",
                    Alter { default: Set::To(nextval("ticket_numbers")), ..Alter::NOTHING },
                ),
                alter_column("tickets", "number", Alter { default: Set::Drop, ..Alter::NOTHING }),
            ],
        )
        .rows(ROWS)
        .then("SELECT count(*) FROM tickets WHERE other >= 100", "2")
        .only(BOTH),
        Case::new(
            "sequence_retyped",
            tickets(),
            [alter_column("tickets", "number", Alter { ty: Some(Type::Integer), ..Alter::NOTHING })],
        )
        .rows(ROWS)
        .only(BOTH),
        Case::new(
            "sequence_in_rows",
            tickets(),
            [Op::BulkInsert {
                table: table_name("tickets"),
                columns: leak([name("number"), name("title")]),
                rows: leak([leak([
                    aludel::op::Cell { value: nextval("ticket_numbers"), at: 0 },
                    aludel::op::Cell { value: Value::Str("c"), at: 0 },
                ])
                .as_slice()]),
                file: None,
                repeats: &[],
                undo: aludel::op::Undo::Nothing,
                read: &[],
            }],
        )
        .then("SELECT title FROM tickets WHERE number = 100", "c")
        .only(BOTH),
    ]
}
