//! Triggers, on every database.

use aludel::model::{Database, Type};
use aludel::op::{Alter, Dependency, Op, Routine};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const TOUCH: &str =
    "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.seen := NEW.seen + 1; RETURN NEW; END$$";
const ROWS: &str = "INSERT INTO users (id, name, seen) VALUES (1, 'a', 0)";

/// The trigger `touch` on `users`: what it does on PostgreSQL is the function's.
fn touch(step: &str) -> &'static Routine<'static> {
    let postgres = format!(
        "CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON {{users}} FOR EACH ROW WHEN (NEW.id < 100 + {step}) EXECUTE FUNCTION touch()"
    );
    let sqlite = format!("CREATE TRIGGER touch AFTER UPDATE ON {{users}} BEGIN UPDATE log SET n = n + {step}; END");
    let mysql = format!(
        "CREATE TRIGGER touch BEFORE UPDATE ON {{users}} FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + {step}; SET @x = 1; END"
    );
    trigger_text(
        &[
            (Database::Postgres, &postgres),
            (Database::Sqlite, &sqlite),
            (Database::Mysql, &mysql),
            (Database::Mariadb, &mysql),
        ],
        &[Dependency::Call(object_name(aludel::model::ObjectKind::Function, "touch"))],
    )
}

fn users() -> Vec<Op<'static>> {
    vec![
        create_table("log", [column("n", Type::Integer)], []),
        create_function("touch", routine(&[(Database::Postgres, TOUCH)], &[])),
        create_table(
            "users",
            [
                column("id", Type::BigInt),
                column("name", Type::Varchar(20)),
                column("seen", Type::Integer),
                column("spare", Type::Integer).null(),
            ],
            [primary_key("pk_users", &["id"])],
        ),
    ]
}

fn with_trigger() -> Vec<Op<'static>> {
    users().into_iter().chain([create_trigger("users", "touch", touch("1"))]).collect()
}

pub(super) fn cases() -> Vec<Case> {
    let renamed = [rename_table("users", "people")];
    vec![
        Case::new("create_trigger", users(), [create_trigger("users", "touch", touch("1"))])
            .rows(ROWS)
            .then("SELECT seen FROM users", "0"),
        Case::new("drop_trigger", with_trigger(), [drop_trigger("users", "touch")]).rows(ROWS),
        Case::new("replace_trigger", with_trigger(), [replace_trigger("users", "touch", touch("10"))]).rows(ROWS),
        Case::new("drop_table_with_trigger", with_trigger(), [drop_table("users")]),
        Case::new("rename_table_with_trigger", with_trigger(), renamed).rows(ROWS),
        Case::new(
            "rename_table_and_drop_trigger",
            with_trigger(),
            renamed.into_iter().chain([drop_trigger("people", "touch")]).collect::<Vec<_>>(),
        )
        .rows(ROWS),
        // a rebuild on SQLite
        Case::new(
            "alter_column_with_trigger",
            with_trigger(),
            [alter_column("users", "spare", Alter { ty: Some(Type::BigInt), ..Alter::NOTHING })],
        )
        .rows(ROWS),
        Case::new(
            "create_trigger_in_schema",
            [
                create_schema("app"),
                create_table("app::users", [column("seen", Type::Integer)], []),
                create_function("touch", routine(&[(Database::Postgres, TOUCH)], &[])),
            ],
            [
                create_trigger(
                    "app::users",
                    "Odd Name",
                    trigger_text(
                        &[(
                            Database::Postgres,
                            "CREATE CONSTRAINT TRIGGER \"Odd Name\" AFTER UPDATE ON {users} FOR EACH ROW EXECUTE FUNCTION touch()",
                        )],
                        &[],
                    ),
                ),
                rename_table("app::users", "app::people"),
            ],
        )
        .only(&[Database::Postgres]),
    ]
}
