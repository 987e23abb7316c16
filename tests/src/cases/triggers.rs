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

/// The trigger `touch` on `users` of SQLite, which writes to `users`.
fn counts_itself() -> &'static Routine<'static> {
    let sqlite =
        "CREATE TRIGGER touch AFTER INSERT ON {users} BEGIN UPDATE users SET seen = 5 WHERE users.id = NEW.id; END";
    trigger_text(&[(Database::Sqlite, sqlite)], &[Dependency::Column(table_name("users"), name("seen"))])
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

const ADD: &str = "CREATE FUNCTION add() RETURNS trigger LANGUAGE plpgsql AS \
    $$BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); RETURN NEW; END$$";

/// A trigger of the view `names`.
fn add(and: &str) -> &'static Routine<'static> {
    let postgres = "CREATE TRIGGER add_name INSTEAD OF INSERT ON {names} FOR EACH ROW EXECUTE FUNCTION add()";
    let sqlite = format!(
        "CREATE TRIGGER add_name INSTEAD OF INSERT ON {{names}} BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7{and}); END"
    );
    let depends_on = [
        Dependency::Column(table_name("users"), name("seen")),
        Dependency::Call(object_name(aludel::model::ObjectKind::Function, "add")),
    ];
    // what other databases refuse
    let mysql = "CREATE TRIGGER add_name BEFORE INSERT ON {names} FOR EACH ROW SET @x = 1";
    let others = [(Database::Mysql, mysql), (Database::Mariadb, mysql)];
    let texts = [(Database::Postgres, postgres), (Database::Sqlite, sqlite.as_str())].into_iter().chain(others);
    trigger_text(&texts.collect::<Vec<_>>(), &depends_on)
}

fn names(called: &str) -> Op<'static> {
    create_view(called, "SELECT id, name FROM users", &["users"], &["users.id", "users.name"])
}

fn with_view() -> Vec<Op<'static>> {
    let add = create_function("add", routine(&[(Database::Postgres, ADD)], &[]));
    users().into_iter().chain([names("names"), add]).collect()
}

fn with_view_trigger() -> Vec<Op<'static>> {
    with_view().into_iter().chain([create_trigger("names", "add_name", add(""))]).collect()
}

/// Triggers of views, which go and come with them.
fn of_views() -> Vec<Case> {
    let rename_view = |to| rename_object(aludel::model::ObjectKind::View, "names", to);
    let insert = |view: &str| {
        execute(&format!("INSERT INTO {view} (id, name) VALUES (2, 'b')"), "DELETE FROM users WHERE id = 2")
    };
    let replaced = "SELECT id, name, seen FROM users";
    let shown = ["users.id", "users.name", "users.seen"];
    let cases = vec![
        Case::new("create_view_trigger", with_view(), [create_trigger("names", "add_name", add("")), insert("names")]),
        Case::new("replace_view_trigger", with_view_trigger(), [replace_trigger("names", "add_name", add(" + 0"))]),
        Case::new("rename_view_trigger", with_view_trigger(), [rename_trigger("names", "add_name", "Add")]),
        Case::new("drop_view_trigger", with_view_trigger(), [drop_trigger("names", "add_name")]),
        Case::new(
            "drop_view_with_trigger",
            with_view_trigger(),
            [drop_object(aludel::model::ObjectKind::View, "names")],
        ),
        Case::new("rename_view_with_trigger", with_view_trigger(), [rename_view("all names"), insert("\"all names\"")]),
        Case::new(
            "replace_view_with_trigger",
            with_view_trigger(),
            [replace_view("names", replaced, &["users"], &shown), insert("names")],
        ),
        // the view is dropped on PostgreSQL as well
        Case::new(
            "replace_view_with_trigger_by_another",
            with_view_trigger(),
            [
                replace_view("names", "SELECT name, id FROM users", &["users"], &["users.name", "users.id"]),
                insert("names"),
            ],
        ),
        Case::new(
            "recreate_views_with_trigger",
            with_view_trigger(),
            recreate_views(
                &["names"],
                [alter_column("users", "name", Alter { ty: Some(Type::Text), ..Alter::NOTHING })],
            )
            .into_iter()
            .chain([insert("names")])
            .collect::<Vec<_>>(),
        ),
        // a rebuild on SQLite
        Case::new(
            "alter_column_below_view_trigger",
            with_view_trigger(),
            [alter_column("users", "spare", Alter { ty: Some(Type::BigInt), ..Alter::NOTHING }), insert("names")],
        ),
    ];
    let on = [Database::Postgres, Database::Sqlite];
    let inserts = |case: &Case| case.ops.iter().any(|op| matches!(op, Op::Execute { .. }));
    let checked =
        |case: Case| if inserts(&case) { case.then("SELECT seen FROM users WHERE id = 2", "7") } else { case };
    cases.into_iter().map(|case| checked(case.only(&on).rows(ROWS))).collect()
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = of_tables();
    cases.extend(of_views());
    cases
}

fn of_tables() -> Vec<Case> {
    let renamed = [rename_table("users", "people")];
    vec![
        Case::new("create_trigger", users(), [create_trigger("users", "touch", touch("1"))])
            .rows(ROWS)
            .then("SELECT seen FROM users", "0"),
        Case::new("drop_trigger", with_trigger(), [drop_trigger("users", "touch")]).rows(ROWS),
        Case::new("replace_trigger", with_trigger(), [replace_trigger("users", "touch", touch("10"))]).rows(ROWS),
        Case::new("rename_trigger", with_trigger(), [rename_trigger("users", "touch", "on touch")]).rows(ROWS),
        Case::new(
            "rename_trigger_and_table",
            with_trigger(),
            [
                rename_trigger("users", "touch", "on touch"),
                rename_table("users", "people"),
                drop_trigger("people", "on touch"),
            ],
        )
        .rows(ROWS),
        Case::new("drop_table_with_trigger", with_trigger(), [drop_table("users")]),
        Case::new("rename_table_with_trigger", with_trigger(), renamed).rows(ROWS),
        Case::new(
            "rename_table_and_drop_trigger",
            with_trigger(),
            renamed.into_iter().chain([drop_trigger("people", "touch")]).collect::<Vec<_>>(),
        )
        .rows(ROWS),
        // the body names its own table, which SQLite renames in the triggers that are there alone
        Case::new(
            "rename_table_with_trigger_of_itself",
            [
                create_table(
                    "users",
                    [column("id", Type::BigInt), column("name", Type::Varchar(20)), column("seen", Type::Integer)],
                    [primary_key("pk_users", &["id"])],
                ),
                create_trigger("users", "touch", counts_itself()),
            ],
            [
                rename_table("users", "people"),
                rename_trigger("people", "touch", "on touch"),
                execute("INSERT INTO people (id, name, seen) VALUES (2, 'b', 0)", "DELETE FROM people WHERE id = 2"),
            ],
        )
        .only(&[Database::Sqlite])
        .rows(ROWS)
        .then("SELECT seen FROM people WHERE id = 2", "5"),
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
