//! Columns.

use aludel::model::{Database, Type, Value};
use aludel::op::{Alter, ColumnPlace, Op, Set};

use super::Case;
use super::tables::{ROWS, teams_and_users};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = added();
    cases.extend(dropped());
    cases.extend(renamed());
    cases.extend(altered());
    cases
}

#[expect(clippy::large_types_passed_by_value, reason = "it is kept")]
fn users(name: &'static str, op: Op<'static>) -> Case {
    Case::new(name, teams_and_users(), [op]).rows(ROWS)
}

/// A column elsewhere than behind the others, and the first three of the table then.
fn placed_case(case: &'static str, place: ColumnPlace<'static>, order: &'static str) -> Case {
    const ORDER: &str = "SELECT substring_index(group_concat(column_name ORDER BY ordinal_position), ',', 3) \
        FROM information_schema.columns WHERE table_name = 'users' AND table_schema = database()";
    let note = column("note", Type::Varchar(20)).null();
    let op = placed(add_column("users", note, [index("ix_users_note", &["note"])]), place);
    users(case, op).only(&[Database::Mysql, Database::Mariadb]).then(ORDER, order)
}

fn added() -> Vec<Case> {
    vec![
        users("add_column", add_column("users", column("note", Type::Text).null(), [])),
        placed_case("add_column_after", ColumnPlace::After(name("id")), "id,note,login"),
        placed_case("add_column_first", ColumnPlace::First(0), "note,id,login"),
        users(
            "add_column_default",
            add_column("users", column("locale", Type::Varchar(12)).default(Value::Str("en")), []),
        )
        .then("SELECT locale FROM users WHERE id = 1", "en"),
        users(
            "add_column_default_now",
            add_column("users", column("created_at", Type::Timestamptz(6)).default(Value::Now), []),
        )
        .then("SELECT login FROM users WHERE id = 1 AND created_at IS NOT NULL", "alice"),
        users(
            "add_column_default_zulu",
            add_column(
                "users",
                column("created_at", Type::Timestamptz(3)).default(Value::Str("2026-11-21T10:15:00.5Z")),
                [],
            ),
        )
        .then("SELECT login FROM users WHERE id = 1 AND created_at > '2026-11-20'", "alice"),
        users(
            "add_column_default_uuid",
            add_column(
                "users",
                column("token", Type::Uuid).default(Value::Str("ae1027a6-acf2-4e6c-8c31-000000000001")),
                [],
            ),
        ),
        users("add_column_fill", add_column_fill("users", column("city", Type::Varchar(30)), Value::Str("it's ours")))
            .then("SELECT city FROM users WHERE id = 2", "it's ours"),
        users(
            "add_column_fill_expression",
            add_column_fill("users", column("shout", Type::Varchar(50)), Value::Expr(sql("lower('ABC')"))),
        )
        .then("SELECT shout FROM users WHERE id = 2", "abc"),
        users(
            "add_column_unique",
            add_column("users", column("phone", Type::Varchar(20)).null(), [unique("uq_users_phone", &["phone"])]),
        ),
        users(
            "add_column_references",
            add_column(
                "users",
                column("boss", Type::BigInt).null(),
                [
                    foreign_key("fk_users_boss_users", &["boss"], "users", &["id"]),
                    check("ck_users_boss", "{boss} <> {id}"),
                ],
            ),
        )
        // MySQL has no checks on a column that it numbers, and `id` is one.
        .only(&[Database::Postgres, Database::Sqlite]),
        users(
            "add_column_references_team",
            add_column(
                "users",
                column("second_team", Type::BigInt).null(),
                [foreign_key("fk_users_second_team_teams", &["second_team"], "teams", &["id"])],
            ),
        ),
        users(
            "add_column_check",
            add_column(
                "users",
                column("height", Type::Integer).default(Value::Int(170)),
                [check("ck_users_height", "{height} > 0")],
            ),
        ),
        users(
            "add_column_comment",
            add_column("users", column("x", Type::Integer).null().comment("it's a comment"), []),
        ),
        users("add_column_stored", add_column("users", column("twice", Type::Integer).null().stored("{age} * 2"), []))
            .then("SELECT login FROM users WHERE twice = 60", "alice"),
        users(
            "add_column_virtual",
            add_column("users", column("twice", Type::Integer).null().virtual_("{age} * 2"), []),
        )
        .only(&[Database::Sqlite, Database::Mariadb, Database::Mysql])
        .then("SELECT login FROM users WHERE twice = 60", "alice"),
    ]
}

fn dropped() -> Vec<Case> {
    let before = || {
        vec![
            create_table(
                "t",
                [
                    column("id", Type::BigInt).identity(),
                    column("free", Type::Text).null(),
                    column("counted", Type::Integer).default(Value::Int(7)),
                    column("needed", Type::Varchar(20)),
                    column("last", Type::Integer).null(),
                ],
                [primary_key("pk_t", &["id"]), index("ix_t_last", &["last"]), check("ck_t_last", "{last} > 0")],
            ),
            create_table(
                "child",
                [column("t_id", Type::BigInt)],
                [foreign_key("fk_child_t_id_t", &["t_id"], "t", &["id"])],
            ),
        ]
    };
    let rows =
        "INSERT INTO t (id, free, counted, needed, last) VALUES (1, 'a', 2, 'b', 3); INSERT INTO child VALUES (1)";
    let case = |name, op| Case::new(name, before(), [op]).rows(rows);
    vec![
        case("drop_column", drop_column("t", "free", None)).then("SELECT needed FROM t", "b"),
        case("drop_column_default", drop_column("t", "counted", None)),
        case("drop_column_fill", drop_column("t", "needed", Some(Value::Str("filled")))),
    ]
}

fn renamed() -> Vec<Case> {
    vec![
        users("rename_column", rename_column("users", "email", "mail"))
            .then("SELECT login FROM users WHERE mail = 'a@x'", "alice"),
        users("rename_column_in_check_and_index", rename_column("users", "login", "user name"))
            .then("SELECT age FROM users WHERE email = 'a@x'", "30"),
        users("rename_column_in_foreign_key", rename_column("users", "team_id", "team")),
        users("rename_column_that_is_referenced", rename_column("teams", "id", "team_id")),
        Case::new(
            "rename_column_json",
            [create_table("t", [column("doc", Type::Json), column("other", Type::Jsonb).null()], [])],
            [rename_column("t", "doc", "document"), rename_column("t", "other", "doc")],
        )
        .rows("INSERT INTO t VALUES ('{\"a\": 1}', NULL)"),
        Case::new(
            "rename_column_in_generated",
            [create_table(
                "items",
                [
                    column("price", Type::Integer),
                    column("amount", Type::Integer),
                    column("total", Type::Integer).null().stored("{price} * {amount}"),
                ],
                [],
            )],
            [rename_column("items", "price", "cost")],
        )
        .rows("INSERT INTO items (price, amount) VALUES (2, 3)")
        .then("SELECT 'six' FROM items WHERE total = 6 AND cost = 2", "six"),
    ]
}

fn altered() -> Vec<Case> {
    let alter = |name, column, alter| users(name, alter_column("users", column, alter));
    let ty = |ty| Alter { ty: Some(ty), ..Alter::NOTHING };
    vec![
        alter("alter_column_type", "email", ty(Type::Varchar(255))).then("SELECT email FROM users WHERE id = 1", "a@x"),
        alter("alter_column_type_of_key", "login", ty(Type::Varchar(60))),
        alter("alter_column_type_with_default", "age", ty(Type::BigInt))
            .then("SELECT login FROM users WHERE age = 30", "alice"),
        Case::new(
            "alter_column_type_using",
            [create_table("t", [column("a", Type::Varchar(20)).null().default(Value::Str("7"))], [])],
            [alter_column(
                "t",
                "a",
                Alter {
                    ty: Some(Type::Integer),
                    using: Some(sql("{a}::integer + 1")),
                    default: Set::To(Value::Int(8)),
                    ..Alter::NOTHING
                },
            )],
        )
        .down([alter_column(
            "t",
            "a",
            Alter { ty: Some(Type::Varchar(20)), default: Set::To(Value::Str("7")), ..Alter::NOTHING },
        )])
        .rows("INSERT INTO t VALUES ('12')")
        .only(&[Database::Postgres])
        .then("SELECT 'thirteen' FROM t WHERE a = 13", "thirteen"),
        alter("alter_column_nullable", "login", Alter { nullable: Some(true), ..Alter::NOTHING }).down([alter_column(
            "users",
            "login",
            Alter { nullable: Some(false), fill: Some(Value::Str("nobody")), ..Alter::NOTHING },
        )]),
        alter(
            "alter_column_not_null",
            "email",
            Alter { nullable: Some(false), fill: Some(Value::Str("")), ..Alter::NOTHING },
        )
        .then("SELECT login FROM users WHERE email = ''", "bobby"),
        alter("alter_column_default", "age", Alter { default: Set::To(Value::Int(21)), ..Alter::NOTHING }),
        alter("alter_column_drop_default", "age", Alter { default: Set::Drop, ..Alter::NOTHING }),
        alter("alter_column_comment", "age", Alter { comment: Set::To("in years, it's said"), ..Alter::NOTHING }),
        alter(
            "alter_column_everything",
            "email",
            Alter {
                ty: Some(Type::Varchar(200)),
                nullable: Some(false),
                default: Set::To(Value::Str("none")),
                fill: Some(Value::Str("unknown")),
                comment: Set::To("where to write"),
                ..Alter::NOTHING
            },
        )
        .then("SELECT login FROM users WHERE email = 'unknown'", "bobby"),
    ]
}
