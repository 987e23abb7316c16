//! Views, and what may happen to the tables below them.

use aludel::model::{Database, ObjectKind, Type, Value};
use aludel::op::{Alter, Op, Set};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const ROWS: &str = "INSERT INTO teams (id, name) VALUES (1, 'red'), (2, 'blue')";
const NAMES: &str = "SELECT id, name FROM teams WHERE id > 1";

/// A table.
fn teams() -> Op<'static> {
    create_table(
        "teams",
        [column("id", Type::BigInt), column("name", Type::Varchar(20)), column("size", Type::Integer).null()],
        [primary_key("pk_teams", &["id"])],
    )
}

fn names() -> Op<'static> {
    create_view("names", NAMES, &["teams"], &["teams.id", "teams.name"])
}

/// A table with a view, and a view of that.
fn stack() -> [Op<'static>; 3] {
    let upper = create_view("upper names", "SELECT upper(name) AS n FROM names", &["names"], &["=n"]);
    [teams(), names(), upper]
}

fn drop_view(called: &str) -> Op<'static> {
    drop_object(ObjectKind::View, called)
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = made();
    cases.extend(indexed());
    cases.extend(replaced());
    cases.extend(below());
    cases.extend(recreated());
    cases
}

/// What stands below views changes while they are out of the way.
fn recreated() -> Vec<Case> {
    let type_of = |ty| Alter { ty: Some(ty), ..Alter::NOTHING };
    vec![
        Case::new(
            "recreate_views",
            stack(),
            recreate_views(
                &["names", "upper names"],
                [alter_column("teams", "name", type_of(Type::Varchar(40))), drop_column("teams", "size", None)],
            ),
        )
        .rows(ROWS)
        .then("SELECT name FROM names", "blue"),
        Case::new(
            "recreate_views_of_everything",
            [
                teams(),
                create_view("all_teams", "SELECT * FROM teams", &["teams"], &["teams.*"]),
                create_view(
                    "alias",
                    "SELECT size AS people FROM all_teams",
                    &["all_teams"],
                    &["all_teams.size as people"],
                ),
            ],
            recreate_views(
                &["all_teams", "alias"],
                [rename_column("teams", "name", "called"), alter_column("teams", "size", type_of(Type::BigInt))],
            ),
        )
        .rows(ROWS)
        .then("SELECT called FROM all_teams WHERE id = 1", "red"),
        Case::new(
            "recreate_views_materialized",
            [
                create_schema("audit"),
                teams(),
                create_materialized_view("audit::counts", NAMES, &["teams"], &["teams.id", "teams.name"]),
                create_view("more", "SELECT name FROM audit.counts", &["audit::counts"], &["audit::counts.name"]),
            ],
            recreate_views(&["audit::counts", "more"], [alter_column("teams", "name", type_of(Type::Text))]),
        )
        .rows(ROWS)
        .then("SELECT name FROM more", "blue")
        .only(&[Database::Postgres]),
        Case::new(
            "recreate_views_of_enum",
            [
                create_enum("mood", &["calm", "sad", "glad"]),
                create_table(
                    "days",
                    [column("id", Type::BigInt), column("mood", enum_type("mood"))],
                    [primary_key("pk_days", &["id"])],
                ),
                create_view("moods", "SELECT mood FROM days", &["days"], &["days.mood"]),
            ],
            recreate_views(&["moods"], [drop_value("mood", "sad")]),
        )
        .rows("INSERT INTO days (id, mood) VALUES (1, 'glad')")
        .then("SELECT mood FROM moods WHERE mood = 'glad'", "glad"),
        Case::new(
            "recreate_views_replace",
            stack(),
            recreate_views(
                &["upper names"],
                [replace_view("names", "SELECT name, id FROM teams", &["teams"], &["teams.name", "teams.id"])],
            ),
        )
        .rows(ROWS)
        .then("SELECT name FROM names WHERE id = 1", "red"),
    ]
}

fn made() -> Vec<Case> {
    vec![
        Case::new("create_view", [teams()], [names()]).rows(ROWS).then("SELECT name FROM names", "blue"),
        Case::new(
            "create_view_of_views",
            [],
            [
                teams(),
                create_view("names_of", NAMES, &["teams"], &["teams.id", "teams.name"]),
                create_view_of("odd \"names\"", &["the id", "o'clock"], NAMES, &["teams"], &["teams.id", "teams.name"]),
                create_view("all of it", "SELECT * FROM teams", &["teams"], &["teams.*"]),
                create_view(
                    "both",
                    "SELECT a.*, b.name AS other FROM teams a JOIN names_of b ON a.id = b.id",
                    &["teams", "names_of"],
                    &["teams.*", "names_of.name as other"],
                ),
            ],
        ),
        Case::new("drop_view", [teams(), names()], [drop_view("names")]),
        Case::new("drop_view_stack", stack(), [drop_view("upper names"), drop_view("names"), drop_table("teams")]),
        Case::new("rename_view", stack(), [rename_object(ObjectKind::View, "upper names", "LOUD")])
            .rows(ROWS)
            .then("SELECT n FROM LOUD", "BLUE")
            .only(&[Database::Sqlite, Database::Mysql, Database::Mariadb]),
        Case::new("rename_view_postgres", stack(), [rename_object(ObjectKind::View, "upper names", "LOUD")])
            .only(&[Database::Postgres]),
        Case::new(
            "create_materialized_view",
            [teams()],
            [
                create_materialized_view("counts", "SELECT count(*) AS n FROM teams", &["teams"], &["=n"]),
                create_view("more", "SELECT n + 1 AS n FROM counts", &["counts"], &["=n"]),
            ],
        )
        .rows(ROWS)
        .then("SELECT n::text FROM more", "3")
        .only(&[Database::Postgres]),
        Case::new(
            "drop_materialized_view",
            [teams(), create_materialized_view("counts", "SELECT count(*) AS n FROM teams", &["teams"], &["=n"])],
            [drop_object(ObjectKind::MaterializedView, "counts")],
        )
        .only(&[Database::Postgres]),
        Case::new(
            "create_view_in_schema",
            [create_schema("audit")],
            [teams(), create_view("audit::names", NAMES, &["teams"], &["teams.id", "teams.name"])],
        )
        .only(&[Database::Postgres]),
    ]
}

/// Indexes of a materialized view.
fn indexed() -> Vec<Case> {
    let sizes = || {
        let written = "SELECT id, name, coalesce(size, 0) AS much FROM teams";
        create_materialized_view("sizes", written, &["teams"], &["teams.id", "teams.name", "=much"])
    };
    let by_id = || create("sizes", unique_index("uq_sizes_id", &["id"]));
    let by_name = || create("sizes", partial(index("ix_sizes_name", &["=lower({name})", "-much"]), "{much} > 1"));
    let before = || vec![teams(), sizes(), by_id(), by_name()];
    let all = "SELECT count(*)::text FROM pg_indexes WHERE tablename = 'sizes'";
    let cases = vec![
        Case::new(
            "materialized_view_index",
            [teams(), sizes()],
            [by_id(), by_name(), create("sizes", include(index("ix_sizes_much", &["much"]), &["name"]))],
        )
        .rows(ROWS)
        .then(all, "3"),
        Case::new(
            "materialized_view_index_renamed",
            before(),
            [rename_index("sizes", "uq_sizes_id", "uq ids"), drop_index("sizes", "ix_sizes_name")],
        )
        .then(all, "1"),
        Case::new("materialized_view_index_concurrently", [teams(), sizes()], [concurrently(by_id())]),
        Case::new(
            "materialized_view_index_dropped_concurrently",
            before(),
            [concurrently(drop_index("sizes", "uq_sizes_id"))],
        ),
        Case::new(
            "rename_materialized_view",
            before(),
            [
                rename_object(ObjectKind::MaterializedView, "sizes", "How much"),
                rename_index("How much", "ix_sizes_name", "ix"),
            ],
        ),
        Case::new(
            "drop_materialized_view_with_indexes",
            before(),
            [drop_object(ObjectKind::MaterializedView, "sizes")],
        ),
        Case::new(
            "recreate_materialized_view_with_indexes",
            before(),
            recreate_views(
                &["sizes"],
                [alter_column("teams", "name", Alter { ty: Some(Type::Text), ..Alter::NOTHING })],
            ),
        )
        .rows(ROWS)
        .then(all, "2"),
        Case::new(
            "recreate_materialized_view_of_all",
            [
                teams(),
                create_materialized_view("copy", "SELECT * FROM teams", &["teams"], &["teams.*"]),
                create("copy", index("ix_copy", &["size", "name"])),
            ],
            recreate_views(&["copy"], [rename_column("teams", "id", "number")]),
        ),
        Case::new(
            "refresh_materialized_view",
            before(),
            [execute("DELETE FROM teams WHERE id = 1", ""), refresh("sizes", false)],
        )
        .rows(ROWS)
        .then("SELECT count(*)::text FROM sizes", "1"),
        Case::new(
            "refresh_materialized_view_concurrently",
            before(),
            [execute("DELETE FROM teams WHERE id = 1", ""), refresh("sizes", true)],
        )
        .rows(ROWS)
        .then("SELECT count(*)::text FROM sizes", "1"),
    ];
    cases.into_iter().map(|case| case.only(&[Database::Postgres])).collect()
}

fn replaced() -> Vec<Case> {
    vec![
        Case::new(
            "replace_view",
            stack(),
            [replace_view("names", "SELECT id, name FROM teams", &["teams"], &["teams.id", "teams.name"])],
        )
        .rows(ROWS)
        .then("SELECT name FROM names WHERE id = 1", "red"),
        Case::new(
            "replace_view_more_columns",
            [teams(), names()],
            [replace_view(
                "names",
                "SELECT id, name, size FROM teams",
                &["teams"],
                &["teams.id", "teams.name", "teams.size"],
            )],
        )
        .rows(ROWS)
        .then("SELECT name FROM names WHERE id = 1", "red"),
        Case::new(
            "replace_view_other_columns",
            [teams(), names()],
            [replace_view("names", "SELECT upper(name) AS name FROM teams", &["teams"], &["=name"])],
        )
        .rows(ROWS)
        .then("SELECT name FROM names WHERE name = 'RED'", "RED"),
    ]
}

/// What stands below a view changes.
fn below() -> Vec<Case> {
    vec![
        Case::new(
            "view_over_new_column",
            [teams(), create_view("all_teams", "SELECT * FROM teams", &["teams"], &["teams.*"])],
            [add_column("teams", column("motto", Type::Text).null(), [])],
        )
        .rows(ROWS)
        .then("SELECT name FROM all_teams WHERE id = 1", "red"),
        Case::new(
            "view_over_rebuild",
            stack(),
            [
                alter_column(
                    "teams",
                    "size",
                    Alter { nullable: Some(false), fill: Some(Value::Int(1)), ..Alter::NOTHING },
                ),
                alter_column("teams", "name", Alter { default: Set::To(Value::Str("none")), ..Alter::NOTHING }),
                drop_column("teams", "size", Some(Value::Int(2))),
            ],
        )
        .rows(ROWS)
        .down([
            add_column_fill("teams", column("size", Type::Integer), Value::Int(2)),
            alter_column("teams", "name", Alter { default: Set::Drop, ..Alter::NOTHING }),
            alter_column("teams", "size", Alter { nullable: Some(true), ..Alter::NOTHING }),
        ])
        .then("SELECT n FROM \"upper names\"", "BLUE")
        .only(&[Database::Postgres, Database::Sqlite]),
        Case::new(
            "view_out_of_the_way",
            stack(),
            [
                drop_view("upper names"),
                drop_view("names"),
                rename_column("teams", "name", "called"),
                rename_table("teams", "people"),
                create_view(
                    "names",
                    "SELECT id, called AS name FROM people",
                    &["people"],
                    &["people.id", "people.called as name"],
                ),
            ],
        )
        .rows(ROWS)
        .then("SELECT name FROM names WHERE id = 1", "red"),
    ]
}
