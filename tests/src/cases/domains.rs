//! Domains, on PostgreSQL.

use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Alter, Op, Set};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const ROWS: &str = "INSERT INTO addresses (id, code) VALUES (1, '1010'), (2, '8010')";

fn code() -> Type<'static> {
    domain_type("postcode")
}

/// A domain with a check, and a table with columns of it.
fn addresses() -> Vec<Op<'static>> {
    vec![
        create_domain("postcode", Type::Varchar(10), &[("ck_postcode", "VALUE <> ''")]),
        create_table(
            "addresses",
            [
                column("id", Type::BigInt),
                column("code", code()),
                column("before", code()).null(),
                column("known", code()).default(Value::Str("1010")),
            ],
            [primary_key("pk_addresses", &["id"]), index("ix_addresses_code", &["code"])],
        ),
    ]
}

pub(super) fn cases() -> Vec<Case> {
    let cases = vec![
        Case::new("create_domain", [], addresses()).then("SELECT count(*) FROM addresses", "0"),
        Case::new(
            "create_domain_all",
            [],
            [
                with_default(
                    not_null(create_domain(
                        "odd \"name\"",
                        Type::Text,
                        &[
                            ("it's", "VALUE ~ '^\\d+$'"),
                            ("ck_length", "char_length(VALUE) BETWEEN 2 AND 20 OR VALUE LIKE 'x%'"),
                        ],
                    )),
                    Value::Str("it's 1"),
                ),
                with_default(create_domain("counter", Type::Integer, &[("ck_counter", "VALUE >= 0")]), Value::Int(0)),
                with_default(create_domain("moment", Type::Timestamptz(3), &[]), Value::Now),
                with_default(create_domain("price", Type::Numeric(10, 2), &[]), Value::Decimal("9.50")),
                create_domain("tags", Type::Array(&Type::Text), &[("ck_tags", "cardinality(VALUE) < 5")]),
                create_domain("any_point", Type::Sql("point"), &[]),
            ],
        ),
        Case::new(
            "create_domain_in_schema",
            [],
            [
                create_schema("audit"),
                create_domain("audit::kind", Type::Varchar(5), &[]),
                create_table("audit::entries", [column("kind", domain_type("audit::kind"))], []),
            ],
        ),
        Case::new(
            "drop_domain",
            [not_null(create_domain("postcode", Type::Varchar(10), &[("ck_postcode", "VALUE <> ''")]))],
            [drop_object(ObjectKind::Domain, "postcode")],
        ),
        Case::new(
            "rename_domain",
            addresses(),
            [
                rename_object(ObjectKind::Domain, "postcode", "zip code"),
                add_column("addresses", column("after", domain_type("zip code")).null(), []),
            ],
        )
        .rows(ROWS),
        Case::new(
            "alter_domain",
            addresses(),
            [
                alter_domain("postcode", Set::To(Value::Str("none")), None),
                add_domain_check("postcode", "ck_postcode_length", "length(VALUE) >= 4"),
                drop_domain_check("postcode", "ck_postcode"),
                drop_column("addresses", "before", None),
                alter_domain("postcode", Set::Drop, Some(true)),
            ],
        )
        .rows(ROWS)
        .then("SELECT code FROM addresses WHERE id = 2", "8010"),
        Case::new(
            "domain_default",
            [
                with_default(create_domain("colour", Type::Text, &[]), Value::Str("red")),
                create_table("t", [column("id", Type::BigInt), column("old", domain_type("colour"))], []),
            ],
            [
                add_column("t", column("colour", domain_type("colour")), []),
                drop_column("t", "old", None),
                bulk_insert("t", ["id"], &[[Value::Int(9)]]),
            ],
        )
        .rows("INSERT INTO t (id) VALUES (1)")
        .down([
            execute("DELETE FROM t WHERE id = 9", ""),
            add_column("t", column("old", domain_type("colour")), []),
            drop_column("t", "colour", None),
        ])
        .then("SELECT count(*) FROM t WHERE colour = 'red'", "2"),
        Case::new(
            "domain_add_column",
            addresses(),
            [add_column_fill("addresses", column("later", code()), Value::Str("1020"))],
        )
        .rows(ROWS)
        .then("SELECT later FROM addresses WHERE id = 1", "1020"),
        Case::new(
            "domain_from_text",
            [
                create_domain("postcode", Type::Varchar(10), &[("ck_postcode", "VALUE <> ''")]),
                create_domain("number", Type::Integer, &[("ck_number", "VALUE > 0")]),
                create_table(
                    "addresses",
                    [
                        column("id", Type::BigInt),
                        column("code", Type::Text).default(Value::Str("1010")),
                        column("door", Type::SmallInt).null(),
                    ],
                    [primary_key("pk_addresses", &["id"])],
                ),
            ],
            [
                alter_column("addresses", "code", Alter { ty: Some(code()), ..Alter::NOTHING }),
                alter_column("addresses", "door", Alter { ty: Some(domain_type("number")), ..Alter::NOTHING }),
            ],
        )
        .rows("INSERT INTO addresses VALUES (1, '8010', 7)")
        .then("SELECT code FROM addresses WHERE door = 7", "8010"),
        Case::new(
            "domain_array",
            [create_domain("postcode", Type::Varchar(10), &[("ck_postcode", "VALUE <> ''")])],
            [
                create_table("routes", [column("stops", Type::Array(leak(code()))).default(Value::Str("{}"))], []),
                alter_domain("postcode", Set::To(Value::Str("1010")), None),
                drop_domain_check("postcode", "ck_postcode"),
            ],
        )
        .down([
            drop_table("routes"),
            alter_domain("postcode", Set::Drop, None),
            add_domain_check("postcode", "ck_postcode", "VALUE <> ''"),
        ]),
        Case::new(
            "domain_in_keys",
            [],
            [
                create_domain("code", Type::Text, &[]),
                create_sequence("numbers", &[]),
                create_domain("number", Type::BigInt, &[("ck_number", "VALUE > 0")]),
                create_table(
                    "countries",
                    [
                        column("code", domain_type("code")),
                        column("number", domain_type("number")).default(nextval("numbers")),
                    ],
                    [primary_key("pk_countries", &["code"]), check("ck_countries", "{code} <> '' AND {number} < 1000")],
                ),
                create_table(
                    "cities",
                    [column("country", Type::Varchar(2))],
                    [foreign_key("fk_cities_country", &["country"], "countries", &["code"])],
                ),
            ],
        ),
    ];
    cases.into_iter().map(|case| case.only(&[Database::Postgres])).collect()
}
