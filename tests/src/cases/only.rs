//! `only(…)`: what is made, changed and dropped on some databases, next to what all have.

use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Alter, ColumnPlace, Dependency, IndexOptions, Method, Op, SequenceSet, Set};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const PG: &[Database] = &[Database::Postgres];
const LITE: &[Database] = &[Database::Sqlite];
const MARIA: &[Database] = &[Database::Mariadb];
const MYSQLS: &[Database] = &[Database::Mysql, Database::Mariadb];
const COUNTING: &[Database] = &[Database::Postgres, Database::Mariadb];
const BUT_PG: &[Database] = &[Database::Sqlite, Database::Mysql, Database::Mariadb];
const ROWS: &str = "INSERT INTO users (id, name, age) VALUES (1, 'a', 30), (2, 'b', NULL)";

fn users() -> Op<'static> {
    create_table(
        "users",
        [column("id", Type::BigInt), column("name", Type::Varchar(20)), column("age", Type::Integer).null()],
        [primary_key("pk_users", &["id"])],
    )
}

fn using(called: &str, method: Method, part: &str) -> Op<'static> {
    create("users", with_options(index(called, &[part]), |options| IndexOptions { method, ..options }))
}

/// Columns, constraints and indexes that some databases have, on a table that all have.
fn mixed() -> [Op<'static>; 7] {
    [
        users(),
        add_column("users", column("words", Type::Array(leak(Type::Text))).null(), []),
        using("ix_users_words", Method::Gin, "words"),
        create("users", index("ix_users_age", &["age"])),
        placed(
            add_column("users", column("rank", Type::Integer).default(Value::Int(3)), []),
            ColumnPlace::After(name("id")),
        ),
        create("users", check("ck_users_age", "{age} > 0")),
        create("users", unique("uq_users_name", &["name", "age"])),
    ]
}

/// The same where they are.
fn somewhere(case: Case, revision: usize) -> Case {
    case.op_only(revision, 1, PG)
        .op_only(revision, 2, PG)
        .op_only(revision, 3, LITE)
        .op_only(revision, 4, MYSQLS)
        .op_only(revision, 5, BUT_PG)
        .op_only(revision, 6, COUNTING)
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = elements();
    cases.extend(objects());
    cases.extend(rows());
    cases
}

fn elements() -> Vec<Case> {
    let [table, rest @ ..] = mixed();
    let of_rest = |case: Case| {
        case.op_only(1, 0, PG)
            .op_only(1, 1, PG)
            .op_only(1, 2, LITE)
            .op_only(1, 3, MYSQLS)
            .op_only(1, 4, BUT_PG)
            .op_only(1, 5, COUNTING)
    };
    let wider = Alter { ty: Some(Type::BigInt), default: Set::To(Value::Int(1)), ..Alter::NOTHING };
    vec![
        of_rest(Case::new("only_added", [table], rest)).rows(ROWS),
        // what all have changes around what some have: on SQLite the table is made anew
        somewhere(
            Case::new(
                "only_stays",
                mixed(),
                [
                    rename_column("users", "name", "called"),
                    alter_column("users", "age", wider),
                    rename_table("users", "people"),
                    add_column("people", column("more", Type::Text).null(), []),
                ],
            ),
            0,
        )
        .rows(ROWS),
        somewhere(
            Case::new(
                "only_changed",
                mixed(),
                [
                    rename_column("users", "words", "tags"),
                    rename_index("users", "ix_users_words", "ix_users_tags"),
                    drop_index("users", "ix_users_age"),
                    alter_column("users", "rank", Alter { default: Set::Drop, ..Alter::NOTHING }),
                    rename_constraint("users", "ck_users_age", "ck_age"),
                    drop_constraint("users", "uq_users_name"),
                ],
            ),
            0,
        )
        .op_only(1, 0, PG)
        .op_only(1, 1, PG)
        .op_only(1, 2, LITE)
        .op_only(1, 3, MYSQLS)
        .op_only(1, 4, BUT_PG)
        .op_only(1, 5, COUNTING)
        .rows(ROWS),
        somewhere(
            Case::new(
                "only_dropped",
                mixed(),
                [
                    drop_index("users", "ix_users_words"),
                    drop_column("users", "words", None),
                    drop_column("users", "rank", None),
                    drop_constraint("users", "ck_users_age"),
                    drop_table("users"),
                ],
            ),
            0,
        )
        .op_only(1, 0, PG)
        .op_only(1, 1, PG)
        .op_only(1, 2, MYSQLS)
        .op_only(1, 3, BUT_PG),
    ]
}

/// Tables, views, sequences, a trigger, a domain and an enum.
fn made() -> Vec<Op<'static>> {
    let keep =
        "CREATE TRIGGER keep AFTER DELETE ON {users} BEGIN INSERT INTO users (id, name) VALUES (OLD.id, 'x'); END";
    let depends = &[Dependency::Column(table_name("users"), name("id"))];
    vec![
        create_table(
            "notes",
            [column("id", Type::BigInt), column("user_id", Type::BigInt), column("text", Type::Text)],
            [
                primary_key("pk_notes", &["id"]),
                foreign_key("fk_notes_user", &["user_id"], "users", &["id"]),
                index("ix_notes_user_id", &["user_id"]),
            ],
        ),
        create_sequence("numbers", &[SequenceSet::Start(5)]),
        add_column("users", column("number", Type::BigInt).null().default(nextval("numbers")), []),
        create_view("names", "SELECT name FROM users", &["users"], &["users.name"]),
        create_domain("level", Type::Integer, &[("ck_level", "VALUE > 0")]),
        add_column("users", column("level", domain_type("level")).null(), []),
        create_trigger("users", "keep", trigger_text(&[(Database::Sqlite, keep)], depends)),
        create_enum("mood", &["good", "bad"]),
        add_column("notes", column("mood", enum_type("mood")).null(), []),
    ]
}

fn where_made(case: Case, revision: usize, first: usize) -> Case {
    let all = [PG, COUNTING, COUNTING, LITE, PG, PG, LITE, PG, PG];
    (first..).zip(all).fold(case, |case, (op, databases)| case.op_only(revision, op, databases))
}

fn objects() -> Vec<Case> {
    let mut before = vec![users()];
    before.extend(made());
    vec![
        where_made(Case::new("only_objects", [users()], made()), 1, 0).rows(ROWS),
        where_made(
            Case::new(
                "only_objects_changed",
                before,
                [
                    rename_table("notes", "memos"),
                    alter_sequence("numbers", &[SequenceSet::Increment(2)]),
                    replace_view("names", "SELECT name, age FROM users", &["users"], &["users.name", "users.age"]),
                    add_domain_check("level", "ck_low", "VALUE < 100"),
                    drop_trigger("users", "keep"),
                    rename_value("mood", "bad", "poor"),
                    drop_column("memos", "mood", None),
                    drop_object(ObjectKind::Enum, "mood"),
                    add_column("users", column("more", Type::Text).null(), []),
                ],
            )
            .op_only(1, 0, PG)
            .op_only(1, 1, COUNTING)
            .op_only(1, 2, LITE)
            .op_only(1, 3, PG)
            .op_only(1, 4, LITE)
            .op_only(1, 5, PG)
            .op_only(1, 6, PG)
            .op_only(1, 7, PG),
            0,
            1,
        )
        .rows(ROWS),
        Case::new(
            "only_views_recreated",
            [users(), create_view("names", "SELECT name FROM users", &["users"], &["users.name"])],
            recreate_views(
                &["names"],
                [alter_column("users", "name", Alter { ty: Some(Type::Varchar(40)), ..Alter::NOTHING })],
            ),
        )
        .op_only(0, 1, COUNTING)
        .op_only(1, 0, COUNTING)
        .op_only(1, 2, COUNTING)
        .rows(ROWS),
    ]
}

fn rows() -> Vec<Case> {
    vec![
        Case::new(
            "only_rows",
            [users(), add_column_fill("users", column("code", Type::Varchar(5)), Value::Str("?"))],
            [
                bulk_insert("users", ["id", "name", "code"], &[[Value::Int(1), Value::Str("a"), Value::Str("x")]]),
                bulk_insert("users", ["id", "name"], &[[Value::Int(1), Value::Str("a")]]),
                execute("UPDATE users SET code = 'y'", "UPDATE users SET code = 'x'"),
                execute("UPDATE users SET age = 7", "UPDATE users SET age = NULL"),
            ],
        )
        .op_only(0, 1, MARIA)
        .op_only(1, 0, MARIA)
        .op_only(1, 1, &[Database::Postgres, Database::Sqlite, Database::Mysql])
        .op_only(1, 2, MARIA)
        .then("SELECT name FROM users WHERE age = 7", "a"),
    ]
}
