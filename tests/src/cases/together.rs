//! Several ops in one revision, where one must see what the other did.

use aludel::model::{Database, Type, Value};
use aludel::op::Alter;

use super::Case;
use super::tables::{ROWS, teams_and_users};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "swap_tables",
            [
                create_table("left", [column("l", Type::Integer)], [index("ix_left", &["l"])]),
                create_table("right", [column("r", Type::Integer)], [check("ck_right", "{r} > 0")]),
            ],
            [rename_table("left", "aside"), rename_table("right", "left"), rename_table("aside", "right")],
        )
        .rows("INSERT INTO \"left\" VALUES (1)")
        .only(&[Database::Postgres, Database::Sqlite])
        .then("SELECT 'one' FROM \"right\" WHERE l = 1", "one"),
        Case::new(
            "swap_columns",
            teams_and_users(),
            [
                rename_column("users", "login", "aside"),
                rename_column("users", "email", "login"),
                rename_column("users", "aside", "email"),
            ],
        )
        .rows(ROWS)
        .then("SELECT email FROM users WHERE login = 'a@x'", "alice"),
        Case::new(
            "add_alter_rename_index",
            teams_and_users(),
            [
                add_column_fill("users", column("code", Type::Integer), Value::Int(7)),
                alter_column("users", "code", Alter { ty: Some(Type::BigInt), ..Alter::NOTHING }),
                rename_column("users", "code", "number"),
                create("users", index("ix_users_number", &["number", "login"])),
                rename_table("users", "members"),
                create("members", check("ck_members_number", "{number} >= {age} OR {number} = 7")),
                rename_column("members", "number", "badge"),
            ],
        )
        .rows(ROWS)
        .then("SELECT login FROM members WHERE badge = 7 AND id = 2", "bobby"),
        Case::new(
            "data_step_between_rebuilds",
            teams_and_users(),
            [
                add_column(
                    "users",
                    column("kind", Type::Varchar(10)).null(),
                    [check("ck_users_kind", "{kind} <> 'no'")],
                ),
                execute("UPDATE users SET kind = 'old' WHERE age >= 40", ""),
                alter_column(
                    "users",
                    "kind",
                    Alter { nullable: Some(false), fill: Some(Value::Str("new")), ..Alter::NOTHING },
                ),
                drop_constraint("users", "uq_users_login_email"),
            ],
        )
        .rows(ROWS)
        .then("SELECT kind FROM users WHERE id = 1", "new")
        .then("SELECT kind FROM users WHERE id = 2", "old"),
        Case::new(
            "tables_in_schemas",
            [
                execute("CREATE SCHEMA \"Other one\"", "DROP SCHEMA \"Other one\""),
                create_table("t", [column("id", Type::BigInt).identity()], [primary_key("pk_t", &["id"])]),
            ],
            [
                create_table(
                    "Other one::t",
                    [column("id", Type::BigInt), column("up", Type::BigInt).null()],
                    [
                        primary_key("pk_t", &["id"]),
                        foreign_key("fk_t_id_t", &["id"], "t", &["id"]),
                        index("ix_t_up", &["-up"]),
                    ],
                ),
                create("Other one::t", foreign_key("fk_t_up_t", &["up"], "Other one::t", &["id"])),
                rename_table("Other one::t", "Other one::u"),
                add_column("Other one::u", column("note", Type::Text).null().comment("in another schema"), []),
                drop_index("Other one::u", "ix_t_up"),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new(
            "columns_in_turn",
            [create_table("t", [column("a", Type::Integer), column("b", Type::Integer).null()], [])],
            [
                drop_column("t", "b", None),
                add_column("t", column("b", Type::Varchar(9)).default(Value::Str("x")), []),
                create("t", unique_index("ix_t_b", &["b", "-a"])),
                alter_column("t", "b", Alter { ty: Some(Type::Varchar(19)), ..Alter::NOTHING }),
            ],
        )
        .rows("INSERT INTO t VALUES (1, 2), (2, NULL)")
        .then("SELECT b FROM t WHERE a = 2", "x"),
    ]
}
