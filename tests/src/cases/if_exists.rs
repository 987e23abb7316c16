//! `if_exists` and `if_not_exists`: databases as the chain knows them, and those that were changed by hand.

use aludel::model::{Database, Type, Value};
use aludel::op::Op;

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const COLUMNS: &[Database] = &[Database::Postgres, Database::Mariadb];
const INDEXES: &[Database] = &[Database::Postgres, Database::Sqlite, Database::Mariadb];

fn users() -> Op<'static> {
    create_table(
        "users",
        [column("id", Type::BigInt), column("age", Type::Integer).null(), column("code", Type::Integer).null()],
        [primary_key("pk_users", &["id"]), index("ix_users_code", &["code"])],
    )
}

fn notes() -> Op<'static> {
    create_table(
        "notes",
        [column("id", Type::BigInt), column("n", Type::Integer).null()],
        [index("ix_notes_n", &["n"])],
    )
}

/// A table with constraints that PostgreSQL is told of one by one.
fn odd() -> Op<'static> {
    create_table(
        "it's",
        [column("id", Type::BigInt)],
        [unique("uq_a", &["id"]), unique("uq_b", &["id"]), not_valid(check("ck_id", "{id} <> 0"))],
    )
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new("create_table_if_not_exists", [], [notes()]).if_exists(),
        Case::new("create_table_if_not_exists_by_hand", [], [notes()])
            .if_exists()
            .rows("CREATE TABLE notes (id bigint NOT NULL, n integer); CREATE INDEX ix_notes_n ON notes (n)")
            .only(&[Database::Postgres]),
        Case::new("create_table_if_not_exists_alone", [], [odd()]).if_exists().only(&[Database::Postgres]),
        Case::new("create_table_if_not_exists_alone_by_hand", [], [odd()])
            .if_exists()
            .rows(
                "CREATE TABLE \"it's\" (id bigint NOT NULL CONSTRAINT uq_a UNIQUE CONSTRAINT uq_b UNIQUE);
                 ALTER TABLE \"it's\" ADD CONSTRAINT ck_id CHECK (id <> 0) NOT VALID",
            )
            .only(&[Database::Postgres]),
        Case::new("drop_table_if_exists", [notes()], [drop_table("notes")]).if_exists(),
        Case::new("drop_table_if_exists_by_hand", [notes()], [drop_table("notes")])
            .if_exists()
            .rows("DROP TABLE notes"),
        Case::new(
            "create_index_if_not_exists",
            [users()],
            [
                create("users", index("ix_users_age", &["age"])),
                create("users", unique_index("ux_users_age", &["age", "id"])),
            ],
        )
        .if_exists()
        .only(INDEXES),
        Case::new(
            "create_index_if_not_exists_by_hand",
            [users()],
            [
                create("users", index("ix_users_age", &["age"])),
                create("users", unique_index("ux_users_age", &["age", "id"])),
            ],
        )
        .if_exists()
        .rows("CREATE INDEX ix_users_age ON users (age); CREATE UNIQUE INDEX ux_users_age ON users (age, id)")
        .only(INDEXES),
        Case::new(
            "create_index_concurrently_if_not_exists",
            [users()],
            [concurrently(create("users", index("ix_users_age", &["age"])))],
        )
        .if_exists()
        .rows("CREATE INDEX ix_users_age ON users (age)")
        .only(&[Database::Postgres]),
        Case::new("drop_index_if_exists", [users()], [drop_index("users", "ix_users_code")]).if_exists().only(INDEXES),
        Case::new("drop_index_if_exists_by_hand", [users()], [drop_index("users", "ix_users_code")])
            .if_exists()
            .rows("DROP INDEX ix_users_code")
            .only(&[Database::Postgres, Database::Sqlite]),
        Case::new(
            "add_column_if_not_exists",
            [users()],
            [
                add_column("users", column("nick", Type::Varchar(20)).null(), []),
                add_column("users", column("rank", Type::Integer).default(Value::Int(1)), []),
            ],
        )
        .if_exists()
        .only(COLUMNS),
        Case::new(
            "add_column_if_not_exists_by_hand",
            [users()],
            [add_column("users", column("nick", Type::Integer).null(), [])],
        )
        .if_exists()
        .rows("ALTER TABLE users ADD COLUMN nick integer")
        .only(COLUMNS),
        Case::new("drop_column_if_exists", [users()], [drop_column("users", "age", None)]).if_exists().only(COLUMNS),
        Case::new(
            "drop_column_if_exists_fill",
            [create_table(
                "t",
                [column("id", Type::BigInt), column("n", Type::Integer), column("m", Type::Integer)],
                [],
            )],
            [drop_column("t", "n", Some(Value::Int(7))), drop_column("t", "m", Some(Value::Expr(sql("1 + 1"))))],
        )
        .if_exists()
        .rows("INSERT INTO t VALUES (1, 2, 3)")
        .only(COLUMNS),
        Case::new("drop_column_if_exists_by_hand", [users()], [drop_column("users", "age", None)])
            .if_exists()
            .rows("ALTER TABLE users DROP COLUMN age")
            .only(COLUMNS),
    ]
}
