//! Tables as a whole.

use aludel::model::{Action, Database, Databases, Type, Value};
use aludel::op::Op;

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

/// Teams and their users: keys, a check, indexes.
pub(super) fn teams_and_users() -> Vec<Op<'static>> {
    vec![
        create_table(
            "teams",
            [column("id", Type::BigInt).identity(), column("name", Type::Varchar(80))],
            [primary_key("pk_teams", &["id"]), unique("uq_teams_name", &["name"])],
        ),
        create_table(
            "users",
            [
                column("id", Type::BigInt).identity(),
                column("login", Type::Varchar(50)),
                column("email", Type::Varchar(100)).null(),
                column("team_id", Type::BigInt).null(),
                column("age", Type::Integer).default(Value::Int(18)),
            ],
            [
                primary_key("pk_users", &["id"]),
                foreign_key_on(
                    "fk_users_team_id_teams",
                    &["team_id"],
                    "teams",
                    &["id"],
                    Action::Cascade,
                    Action::NoAction,
                ),
                unique("uq_users_login_email", &["login", "email"]),
                check("ck_users_login", "length({login}) > 2 AND {age} >= 0"),
                index("ix_users_age", &["age", "-login"]),
            ],
        ),
    ]
}

pub(super) const ROWS: &str = "
INSERT INTO teams (id, name) VALUES (1, 'red'), (2, 'blue');
INSERT INTO users (id, login, email, team_id, age) VALUES (1, 'alice', 'a@x', 1, 30), (2, 'bobby', NULL, NULL, 40)";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new("create_table", [], teams_and_users()),
        Case::new("create_table_every_type", [], [every_type()]),
        Case::new(
            "create_table_postgres_types",
            [],
            [create_table(
                "t",
                [
                    column("tags", Type::Array(leak(Type::Varchar(20)))),
                    column("counts", Type::Array(leak(Type::BigInt))).null(),
                    column("place", Type::Sql("point")).null(),
                ],
                [],
            )],
        )
        .only(&[Database::Postgres]),
        Case::new("create_table_defaults", [], [defaults()]),
        Case::new("create_table_composite_keys", [], composite()),
        Case::new(
            "create_table_repeated_keys",
            [],
            [create_table(
                "t",
                [column("id", Type::BigInt), column("a", Type::Integer)],
                [
                    primary_key("pk_t", &["id"]),
                    unique("uq_t_id", &["id"]),
                    unique("uq_t_a", &["a"]),
                    unique("uq_t_a_again", &["a"]),
                ],
            )],
        ),
        Case::new("create_table_generated", [], [generated()]),
        Case::new("create_table_hostile_names", [], hostile()),
        Case::new(
            "create_table_self_reference",
            [],
            [create_table(
                "nodes",
                [column("id", Type::Integer), column("parent", Type::Integer).null()],
                [
                    primary_key("pk_nodes", &["id"]),
                    foreign_key_on(
                        "fk_nodes_parent_nodes",
                        &["parent"],
                        "nodes",
                        &["id"],
                        Action::SetNull,
                        Action::Cascade,
                    ),
                ],
            )],
        ),
        Case::new(
            "create_table_comments",
            [],
            [create_table_with(
                "t",
                vec![column("a", Type::Text).comment("it's \\ a \"comment\"")],
                vec![],
                "what's in here: 100 % \\ of it",
            )],
        ),
        Case::new("drop_table", teams_and_users(), [drop_table("users"), drop_table("teams")]).rows(ROWS),
        Case::new("rename_table", teams_and_users(), [rename_table("teams", "groups_of_users")]).rows(ROWS).then(
            "SELECT name FROM groups_of_users WHERE id = (SELECT team_id FROM users WHERE login = 'alice')",
            "red",
        ),
        Case::new("rename_table_with_everything", teams_and_users(), [rename_table("users", "accounts")])
            .rows(ROWS)
            .then("SELECT login FROM accounts WHERE team_id = 1", "alice"),
        Case::new(
            "execute",
            teams_and_users(),
            [execute(
                "UPDATE users SET email = 'none' WHERE email IS NULL; UPDATE users SET age = age + 1",
                "UPDATE users SET age = age - 1",
            )],
        )
        .rows(ROWS)
        .then("SELECT email FROM users WHERE login = 'bobby'", "none")
        .then("SELECT login FROM users WHERE age = 41", "bobby"),
    ]
}

fn every_type() -> Op<'static> {
    let types = [
        ("a_smallint", Type::SmallInt),
        ("an_integer", Type::Integer),
        ("a_bigint", Type::BigInt),
        ("a_real", Type::Real),
        ("a_double", Type::Double),
        ("a_numeric", Type::Numeric(12, 3)),
        ("a_bool", Type::Bool),
        ("a_text", Type::Text),
        ("a_varchar", Type::Varchar(50)),
        ("a_char", Type::Char(3)),
        ("some_bytes", Type::Bytes),
        ("a_uuid", Type::Uuid),
        ("a_date", Type::Date),
        ("a_time", Type::Time(6)),
        ("a_timestamp", Type::Timestamp(6)),
        ("a_timestamptz", Type::Timestamptz(6)),
        ("an_interval", Type::Interval),
        ("a_json", Type::Json),
        ("a_jsonb", Type::Jsonb),
    ];
    let columns = types.iter().flat_map(|(called, ty)| {
        let or_null = format!("{called}_or_null");
        [column(called, *ty), column(&or_null, *ty).null()]
    });
    create_table_with("every_type", columns.collect(), vec![], "")
}

fn defaults() -> Op<'static> {
    let columns = vec![
        column("yes", Type::Bool).default(Value::Bool(true)),
        column("no", Type::Bool).null().default(Value::Bool(false)),
        column("small", Type::SmallInt).default(Value::Int(-3)),
        column("number", Type::Integer).default(Value::Int(42)),
        column("big", Type::BigInt).default(Value::Int(9_000_000_000)),
        column("exact", Type::Numeric(10, 2)).default(Value::Decimal("12.50")),
        column("floating", Type::Double).default(Value::Decimal("0.5")),
        column("words", Type::Varchar(40)).default(Value::Str("it's \\ \"here\"")),
        column("nothing", Type::Varchar(40)).default(Value::Str("")),
        column("null_word", Type::Varchar(40)).null().default(Value::Str("NULL")),
        column("three", Type::Char(3)).default(Value::Str("abc")),
        column("created_at", Type::Timestamptz(6)).default(Value::Now),
        column("seen_at", Type::Timestamp(6)).null().default(Value::Now),
        column("day", Type::Date).default(Value::Today),
        column("fixed_day", Type::Date).default(Value::Str("2026-11-21")),
        column("uuid", Type::Uuid).default(Value::Uuid),
        column("computed", Type::Integer).default(Value::Expr(sql("1 + 2 * 3"))),
        column("each", Type::Varchar(20)).default(Value::Expr(sql_for(&[
            (Databases(Database::Postgres.bit()), "current_user"),
            (Databases::ALL.without(Databases(Database::Postgres.bit())), "lower('ABC')"),
        ]))),
    ];
    create_table_with("defaults", columns, vec![], "")
}

fn composite() -> Vec<Op<'static>> {
    vec![
        create_table(
            "orders",
            [column("shop", Type::Integer), column("number", Type::BigInt), column("code", Type::Varchar(10))],
            [primary_key("pk_orders", &["shop", "number"]), unique("uq_orders_code_shop", &["code", "shop"])],
        ),
        create_table(
            "lines",
            [
                column("shop", Type::Integer),
                column("number", Type::BigInt),
                column("line", Type::SmallInt),
                column("amount", Type::Numeric(8, 2)),
            ],
            [
                primary_key("pk_lines", &["number", "shop", "line"]),
                foreign_key_on(
                    "fk_lines_shop_number_orders",
                    &["shop", "number"],
                    "orders",
                    &["shop", "number"],
                    Action::Restrict,
                    Action::Cascade,
                ),
                check("ck_lines_amount", "{amount} > 0 AND ({line} BETWEEN 1 AND 99 OR {line} IN (100, 200))"),
                unique_index("ix_lines_unique", &["-line", "amount"]),
            ],
        ),
    ]
}

fn generated() -> Op<'static> {
    create_table(
        "items",
        [
            column("price", Type::Integer),
            column("amount", Type::Integer),
            column("total", Type::Integer).null().stored("{price} * {amount}"),
        ],
        [index("ix_items_total", &["total"])],
    )
}

/// Quotes, backslashes, reserved words, letters beyond ASCII, and the longest name that every database takes.
fn hostile() -> Vec<Op<'static>> {
    let long = "l".repeat(63);
    vec![
        create_table(
            "select",
            [
                column("from", Type::BigInt).identity(),
                column("a\"b`c'd", Type::Varchar(10)),
                column(&long, Type::Integer),
            ],
            [
                primary_key("pk_select", &["from"]),
                unique("uq \"quoted\"", &["a\"b`c'd"]),
                check("ck where", &format!("{{{long}}} > 0 AND {{{long}}} < 10")),
            ],
        ),
        create_table(
            "größe \\ 大",
            [column("naïve col", Type::BigInt), column("order", Type::Varchar(20)).default(Value::Str("\\'"))],
            [
                foreign_key("fk-with-dash", &["naïve col"], "select", &["from"]),
                index("ix.dotted", &["-order", "naïve col"]),
            ],
        ),
    ]
}
