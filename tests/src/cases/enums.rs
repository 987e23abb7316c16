//! Enums: types of their own on PostgreSQL, types of columns on MySQL and MariaDB, checks on SQLite.

use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Alter, Op, ValuePlace};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const STATUS: Type<'static> = enum_type("order_status");
const ROWS: &str = "INSERT INTO orders (id, status) VALUES (1, 'new'), (2, 'paid'), (3, 'shipped'), (4, NULL)";

/// An enum, and a table with two columns of it, one with a default.
fn orders() -> Vec<Op<'static>> {
    vec![
        create_enum("order_status", &["new", "paid", "shipped"]),
        create_table(
            "orders",
            [
                column("id", Type::BigInt),
                column("status", STATUS).null(),
                column("before", STATUS).default(Value::Str("new")),
            ],
            [primary_key("pk_orders", &["id"]), index("ix_orders_status", &["status"])],
        ),
    ]
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new("create_enum", [], orders()),
        Case::new("create_enum_alone", [], [create_enum("mood", &["it's \"so\"", "b\\c", "größer", ""])])
            .only(&[Database::Postgres]),
        Case::new(
            "create_enum_odd_values",
            [],
            [
                create_enum("odd mood", &["it's \"so\"", "größer, y", "a(b)"]),
                create_table("t", [column("mood", enum_type("odd mood")).default(Value::Str("it's \"so\""))], []),
            ],
        ),
        Case::new(
            "drop_enum",
            [create_enum("order_status", &["new", "paid"])],
            [drop_object(ObjectKind::Enum, "order_status")],
        ),
        Case::new(
            "rename_enum",
            orders(),
            [
                rename_object(ObjectKind::Enum, "order_status", "status of orders"),
                add_column("orders", column("after", enum_type("status of orders")).null(), []),
            ],
        )
        .rows(ROWS),
        Case::new(
            "rename_enum_table",
            orders(),
            [rename_column("orders", "status", "state"), rename_table("orders", "purchases")],
        )
        .rows(ROWS)
        .then("SELECT state FROM purchases WHERE id = 3", "shipped"),
        Case::new("enum_add_value", orders(), [add_value("order_status", "lost", ValuePlace::Last)])
            .rows(ROWS)
            .then("SELECT status FROM orders WHERE id = 2", "paid"),
        Case::new(
            "enum_add_value_before",
            orders(),
            [
                add_value("order_status", "draft", ValuePlace::Before(name("new"))),
                add_value("order_status", "packed", ValuePlace::After(name("paid"))),
            ],
        )
        .rows(ROWS),
        Case::new("enum_rename_value", orders(), [rename_value("order_status", "paid", "settled")])
            .rows(ROWS)
            .then("SELECT id FROM orders WHERE status = 'settled'", "2"),
        Case::new(
            "enum_drop_value",
            orders(),
            [
                execute(
                    "UPDATE orders SET status = 'paid' WHERE status = 'shipped'",
                    "UPDATE orders SET status = 'shipped' WHERE id = 3",
                ),
                drop_value("order_status", "shipped"),
            ],
        )
        .rows(ROWS)
        .then("SELECT status FROM orders WHERE id = 3", "paid"),
        Case::new(
            "enum_use_new_value",
            orders(),
            [
                add_value("order_status", "lost", ValuePlace::Last),
                add_value("order_status", "found", ValuePlace::Last),
                execute(
                    "UPDATE orders SET status = 'lost' WHERE id = 1",
                    "UPDATE orders SET status = 'new' WHERE id = 1",
                ),
                add_column("orders", column("then", STATUS).default(Value::Str("found")), []),
            ],
        )
        .rows(ROWS)
        .then("SELECT status FROM orders WHERE id = 1", "lost"),
        Case::new(
            "enum_drop_value_indexed",
            orders()
                .into_iter()
                .chain([
                    create("orders", partial(index("ix_orders_paid", &["id"]), "{status} = 'paid'")),
                    create("orders", check("ck_orders_before", "{before} <> 'paid'")),
                ])
                .collect::<Vec<_>>(),
            [drop_value("order_status", "shipped")],
        )
        .only(&[Database::Postgres, Database::Sqlite]),
        Case::new(
            "enum_add_column",
            orders(),
            [add_column_fill("orders", column("later", STATUS), Value::Str("paid"))],
        )
        .rows(ROWS)
        .then("SELECT later FROM orders WHERE id = 1", "paid"),
        Case::new("enum_drop_column", orders(), [drop_column("orders", "before", None)]).rows(ROWS),
        Case::new(
            "enum_from_text",
            [
                create_enum("order_status", &["new", "paid"]),
                create_table(
                    "orders",
                    [column("id", Type::BigInt), column("status", Type::Varchar(20)).default(Value::Str("new"))],
                    [primary_key("pk_orders", &["id"])],
                ),
            ],
            [alter_column("orders", "status", Alter { ty: Some(STATUS), ..Alter::NOTHING })],
        )
        .rows("INSERT INTO orders VALUES (1, 'paid')")
        .then("SELECT status FROM orders WHERE id = 1", "paid"),
        Case::new(
            "enum_array",
            [create_enum("order_status", &["new", "paid"])],
            [
                create_table("t", [column("all", Type::Array(leak(STATUS)))], []),
                add_value("order_status", "shipped", ValuePlace::Last),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new(
            "create_schema",
            [],
            [
                create_schema("audit"),
                create_enum("audit::kind", &["read", "write"]),
                create_table("audit::entries", [column("kind", Type::Enum { schema: "audit", name: "kind" })], []),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new("drop_schema", [create_schema("audit")], [drop_object(ObjectKind::Schema, "audit")])
            .only(&[Database::Postgres]),
        Case::new("create_extension", [], [create_extension("citext"), create_extension("pg_trgm")]),
        Case::new("drop_extension", [create_extension("citext")], [drop_object(ObjectKind::Extension, "citext")]),
    ]
}
