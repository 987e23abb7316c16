//! Ways in which databases number new rows.

use aludel::model::{Database, Numbering, Type, Value};
use aludel::op::Alter;

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

fn numbered(ty: Type<'static>, numbering: Numbering) -> aludel::op::Op<'static> {
    create_table(
        "users",
        [column("id", ty).numbered(numbering), column("name", Type::Varchar(20))],
        [primary_key("pk_users", &["id"])],
    )
}

pub(super) fn cases() -> Vec<Case> {
    let serial = [Type::SmallInt, Type::Integer, Type::BigInt];
    let names = ["identity_smallserial", "identity_serial", "identity_bigserial"];
    let mut cases: Vec<Case> = names
        .into_iter()
        .zip(serial)
        .map(|(name, ty)| {
            Case::new(name, [], [numbered(ty, Numbering::Serial), rename_table("users", "people")])
                .only(&[Database::Postgres])
        })
        .collect();
    cases.push(
        Case::new("identity_always", [], [numbered(Type::BigInt, Numbering::Always)]).only(&[Database::Postgres]),
    );
    cases.push(
        Case::new(
            "identity_serial_added",
            [create_table("users", [column("name", Type::Varchar(20))], [])],
            [add_column("users", column("id", Type::BigInt).numbered(Numbering::Serial), [])],
        )
        .rows("INSERT INTO users (name) VALUES ('a'), ('b')")
        .only(&[Database::Postgres])
        .then("SELECT max(id)::text FROM users", "2"),
    );
    cases.push(
        Case::new("identity_autoincrement", [], [numbered(Type::BigInt, Numbering::Autoincrement)])
            .only(&[Database::Sqlite]),
    );
    cases.push(
        Case::new(
            "identity_autoincrement_rebuilt",
            [numbered(Type::BigInt, Numbering::Autoincrement)],
            [
                add_column_fill("users", column("age", Type::Integer), Value::Int(7)),
                execute("INSERT INTO users (name, age) VALUES ('c', 1)", "DELETE FROM users WHERE name = 'c'"),
            ],
        )
        .rows("INSERT INTO users (name) VALUES ('a'), ('b'); DELETE FROM users WHERE name = 'b'")
        .only(&[Database::Sqlite])
        .then("SELECT CAST(id AS text) FROM users WHERE name = 'c'", "3"),
    );
    cases.extend(set_on_update());
    cases
}

/// Columns that MySQL and MariaDB set whenever a row changes.
fn set_on_update() -> [Case; 3] {
    let changed = |digits| column("changed", Type::Timestamp(digits)).default(Value::Now).on_update_now();
    let before = || {
        create_table(
            "notes",
            [column("id", Type::BigInt), column("text", Type::Varchar(20))],
            [primary_key("pk_notes", &["id"])],
        )
    };
    let databases = [Database::Mysql, Database::Mariadb];
    [
        Case::new("on_update_added", [before()], [add_column("notes", changed(6), [])])
            .rows("INSERT INTO notes VALUES (1, 'a')")
            .only(&databases),
        Case::new(
            "on_update_kept",
            [before(), add_column("notes", changed(6), [])],
            [add_column_fill("notes", column("length", Type::Integer), Value::Expr(sql("1 + 2")))],
        )
        .rows("INSERT INTO notes VALUES (1, 'a', '2020-01-01')")
        .only(&databases)
        .then("SELECT concat(length, ' ', date(changed)) FROM notes", "3 2020-01-01"),
        Case::new(
            "on_update_altered",
            [before(), add_column("notes", changed(0), [])],
            [
                alter_column("notes", "changed", Alter { ty: Some(Type::Timestamp(3)), ..Alter::NOTHING }),
                rename_column("notes", "changed", "at"),
            ],
        )
        .rows("INSERT INTO notes (id, text) VALUES (1, 'a')")
        .only(&databases),
    ]
}
