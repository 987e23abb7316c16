//! Constraints that are looked at later, or of new rows only, and those that exclude.

use aludel::model::{Database, Deferrable, PostgresType, Type};
use aludel::op::Op;

use super::Case;
use super::tables::{ROWS, teams_and_users};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const POSTGRES: [Database; 1] = [Database::Postgres];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = deferred();
    cases.extend(unchecked());
    cases.extend(excluding());
    cases
}

fn deferred() -> Vec<Case> {
    let tables = || {
        vec![
            create_table("a", [column("x", Type::BigInt), column("y", Type::BigInt).null()], []),
            create_table("b", [column("k", Type::BigInt)], [primary_key("pk_b", &["k"])]),
        ]
    };
    let both = [Database::Postgres, Database::Sqlite];
    let key = |when| deferrable(foreign_key("fk_a_x", &["x"], "b", &["k"]), when);
    let case = |name, item| Case::new(name, tables(), [create("a", item)]).rows("INSERT INTO a VALUES (1, 1)");
    let filled = |name, item| case(name, item).rows("INSERT INTO b VALUES (1); INSERT INTO a VALUES (1, 1)");
    let table = create_table(
        "nodes",
        [column("id", Type::BigInt), column("up", Type::BigInt).null()],
        [
            primary_key("pk_nodes", &["id"]),
            deferrable(foreign_key("fk_nodes_up", &["up"], "nodes", &["id"]), Deferrable::Deferred),
        ],
    );
    vec![
        filled("foreign_key_deferrable", key(Deferrable::Immediate)).only(&both),
        filled("foreign_key_deferred", key(Deferrable::Deferred)).only(&both),
        case("unique_deferrable", deferrable(unique("uq_a", &["y"]), Deferrable::Immediate)).only(&POSTGRES),
        case("unique_deferred", deferrable(unique("uq_a", &["y"]), Deferrable::Deferred)).only(&POSTGRES),
        case("primary_key_deferred", deferrable(primary_key("pk_a", &["x"]), Deferrable::Deferred)).only(&POSTGRES),
        Case::new("create_table_deferred", [], [table]).only(&both),
        // an order that only a key which is looked at last takes
        Case::new("rows_of_deferred_key", [table], [rename_column("nodes", "up", "above")])
            .rows("BEGIN; INSERT INTO nodes VALUES (1, 2); INSERT INTO nodes VALUES (2, NULL); COMMIT")
            .only(&both),
        Case::new("rename_deferred_key", [table], [rename_constraint("nodes", "fk_nodes_up", "fk_up")]).only(&both),
        Case::new("rebuild_with_deferred_key", [table], [create("nodes", check("ck_nodes", "{id} > 0"))]).only(&both),
    ]
}

fn unchecked() -> Vec<Case> {
    let case = |name, op: Op<'static>| Case::new(name, teams_and_users(), [op]).rows(ROWS);
    let old = || not_valid(check("ck_users_age", "{age} > 35"));
    let young = || not_valid(check("ck_users_age", "{age} > 0"));
    let key = || not_valid(foreign_key("fk_users_age", &["age"], "teams", &["id"]));
    vec![
        // a row that is there does not fulfil it
        case("check_not_valid", create("users", old())).only(&POSTGRES),
        case("check_not_valid_everywhere", create("users", young())),
        case("foreign_key_not_valid", create("users", key())).only(&POSTGRES),
        case(
            "add_column_not_valid",
            add_column(
                "users",
                column("x", Type::BigInt).null(),
                [not_valid(foreign_key("fk_users_x", &["x"], "teams", &["id"]))],
            ),
        ),
        case("validate_check", validate_constraint("users", "ck_users_age")).before(create("users", young())),
        case("validate_foreign_key", validate_constraint("users", "fk_users_login"))
            .before(create("users", not_valid(foreign_key("fk_users_login", &["team_id"], "teams", &["id"])))),
        case("validate_deferred_foreign_key", validate_constraint("users", "fk_users_login"))
            .before(create(
                "users",
                not_valid(deferrable(
                    foreign_key("fk_users_login", &["team_id"], "teams", &["id"]),
                    Deferrable::Deferred,
                )),
            ))
            .only(&POSTGRES),
        case("drop_table_with_not_valid", drop_table("users")).before(create("users", young())).only(&POSTGRES),
        case("rename_not_valid", rename_constraint("users", "ck_users_age", "ck_age"))
            .before(create("users", young()))
            .only(&POSTGRES),
    ]
}

fn excluding() -> Vec<Case> {
    let columns = || {
        [
            column("room", Type::Postgres(PostgresType::Int4Range)),
            column("during", Type::Postgres(PostgresType::TstzRange)),
            column("gone", Type::Bool),
        ]
    };
    let table = |item| create_table("bookings", columns(), [item]);
    let item = || exclude("ex_bookings", &[("room", "="), ("during", "&&")], Some("NOT {gone} AND {room} <> '[1,2)'"));
    let rows = "INSERT INTO bookings VALUES ('[1,1]', '[2026-01-01, 2026-01-02)', false)";
    let plain = || create_table("bookings", columns(), []);
    let on = |name, op| Case::new(name, [table(item())], [op]).rows(rows).only(&POSTGRES);
    vec![
        Case::new("create_table_exclude", [], [table(item())]).only(&POSTGRES),
        Case::new("create_exclude_constraint", [plain()], [create("bookings", item())]).rows(rows).only(&POSTGRES),
        Case::new(
            "create_exclude_constraint_expression",
            [plain()],
            [create(
                "bookings",
                deferrable(
                    exclude("ex_bookings", &[("=tstzrange(lower({during}), NULL)", "&&")], None),
                    Deferrable::Deferred,
                ),
            )],
        )
        .rows(rows)
        .only(&POSTGRES),
        on("drop_exclude_constraint", drop_constraint("bookings", "ex_bookings")),
        on("rename_exclude_constraint", rename_constraint("bookings", "ex_bookings", "one at a time")),
        on("rename_column_excluded", rename_column("bookings", "room", "the room")),
        on("drop_table_exclude", drop_table("bookings")),
    ]
}
