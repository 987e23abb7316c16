//! Functions and procedures: texts of the user's, with semicolons in them.

use aludel::model::{Database, ObjectKind, Type};
use aludel::op::Dependency;

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const SERVERS: &[Database] = &[Database::Postgres, Database::Mysql, Database::Mariadb];
const POSTGRES_ONE: &str = "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$\nDECLARE n int := 0;\nBEGIN\n  n := 1; -- it's one\n  RETURN n;\nEND;\n$$";
const MYSQL_ONE: &str = "CREATE FUNCTION one() RETURNS int DETERMINISTIC\nBEGIN\n  DECLARE n int DEFAULT 0;\n  SET n = 1; -- it's one\n  RETURN n;\nEND";
const POSTGRES_TWO: &str = "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2; SELECT 2'";
const MYSQL_TWO: &str = "CREATE FUNCTION one() RETURNS int DETERMINISTIC RETURN 2";

/// The function with one text on PostgreSQL, and another on the other two.
fn one(postgres: &str, mysql: &str) -> aludel::op::Routine<'static> {
    routine(&[(Database::Postgres, postgres), (Database::Mysql, mysql), (Database::Mariadb, mysql)], &[])
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new("create_function", [], [create_function("one", one(POSTGRES_ONE, MYSQL_ONE))])
            .then("SELECT one()", "1")
            .only(SERVERS),
        Case::new("drop_function", [create_function("one", one(POSTGRES_ONE, MYSQL_ONE))], [drop_object(
            ObjectKind::Function,
            "one",
        )])
        .only(SERVERS),
        Case::new("replace_function", [create_function("one", one(POSTGRES_ONE, MYSQL_ONE))], [replace_function(
            "one",
            one(POSTGRES_TWO, MYSQL_TWO),
        )])
        .then("SELECT one()", "2")
        .only(SERVERS),
        Case::new(
            "create_procedure",
            [create_table("t", [column("a", Type::Integer)], [])],
            [
                create_procedure(
                    "add_one",
                    routine(
                        &[
                            (
                                Database::Postgres,
                                "CREATE PROCEDURE add_one() LANGUAGE sql AS $$INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)$$",
                            ),
                            (
                                Database::Mysql,
                                "CREATE PROCEDURE add_one() BEGIN INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); END",
                            ),
                            (
                                Database::Mariadb,
                                "CREATE PROCEDURE add_one() BEGIN INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); END",
                            ),
                        ],
                        &[Dependency::Column(table_name("t"), name("a"))],
                    ),
                ),
                execute("CALL add_one()", ""),
            ],
        )
        .then("SELECT sum(a) FROM t", "3")
        .only(SERVERS),
        Case::new("drop_procedure", [create_procedure(
            "p",
            routine(&[(Database::Postgres, "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'")], &[]),
        )], [drop_object(ObjectKind::Procedure, "p")])
        .only(SERVERS),
        Case::new("rename_function", [create_function("one", one(POSTGRES_ONE, MYSQL_ONE))], [
            rename_object(ObjectKind::Function, "one", "number one"),
            replace_function("number one", routine(
                &[
                    (Database::Postgres, "CREATE FUNCTION \"number one\"() RETURNS int LANGUAGE sql AS 'SELECT 3'"),
                    (Database::Mysql, "CREATE FUNCTION `number one`() RETURNS int DETERMINISTIC RETURN 3"),
                    (Database::Mariadb, "CREATE FUNCTION `number one`() RETURNS int DETERMINISTIC RETURN 3"),
                ],
                &[],
            )),
            rename_object(ObjectKind::Function, "number one", "uno"),
        ])
        .then("SELECT uno()", "3")
        .only(SERVERS),
        Case::new("rename_function_and_drop", [create_function("one", one(POSTGRES_ONE, MYSQL_ONE))], [
            rename_object(ObjectKind::Function, "one", "uno"),
            drop_object(ObjectKind::Function, "uno"),
        ])
        .only(SERVERS),
        Case::new(
            "rename_function_in_schema",
            [
                create_schema("audit"),
                create_function(
                    "audit::one",
                    routine(
                        &[(Database::Postgres, "CREATE FUNCTION audit.one() RETURNS int LANGUAGE sql AS 'SELECT 1'")],
                        &[],
                    ),
                ),
            ],
            [
                rename_object(ObjectKind::Function, "audit::one", "audit::uno"),
                drop_object(ObjectKind::Function, "audit::uno"),
            ],
        )
        .only(&[Database::Postgres]),
        Case::new("rename_procedure", [create_procedure("p", routine(
            &[
                (Database::Postgres, "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'"),
                (Database::Mysql, "CREATE PROCEDURE p() SELECT 1"),
                (Database::Mariadb, "CREATE PROCEDURE p() SELECT 1"),
            ],
            &[],
        ))], [rename_object(ObjectKind::Procedure, "p", "q")])
        .only(SERVERS),
        Case::new(
            "create_function_in_schema",
            [create_schema("audit")],
            [create_function(
                "audit::one",
                routine(&[(Database::Postgres, "CREATE FUNCTION audit.one() RETURNS int LANGUAGE sql AS 'SELECT 1'")], &[]),
            )],
        )
        .only(&[Database::Postgres]),
    ]
}
