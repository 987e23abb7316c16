//! The fold at run time says what it says at compile time: a row per message.

#![allow(clippy::large_types_passed_by_value, clippy::wildcard_imports, reason = "everything here is a test")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use aludel::fold::Arena;
use aludel::graph::Revision;
use aludel::model::{Action, Bound, Chain, Database, Databases, TableName, Type, Value};
use aludel::op::{Alter, Dependency, Op, Set};
use aludel_tests::build::*;

const PG: Databases = Databases(Database::Postgres.bit());
const LITE: Databases = Databases(Database::Sqlite.bit());
const MARIA: Databases = Databases(Database::Mariadb.bit());

/// What every row starts from.
fn before() -> Vec<Op<'static>> {
    vec![
        create_table(
            "teams",
            [column("id", Type::BigInt).identity(), column("name", Type::Varchar(80))],
            [primary_key("pk_teams", &["id"]), unique("uq_teams_name", &["name"])],
        ),
        create_table(
            "users",
            [
                column("id", Type::BigInt),
                column("team", Type::BigInt).null(),
                column("email", Type::Varchar(100)).null(),
                column("age", Type::SmallInt).default(Value::Int(18)),
            ],
            [
                primary_key("pk_users", &["id"]),
                foreign_key("fk_users_team", &["team"], "teams", &["id"]),
                check("ck_users_age", "{age} > 0"),
                index("ix_users_email", &["email"]),
            ],
        ),
    ]
}

/// What is wrong with `op`, and why it cannot be taken back.
fn said(databases: Databases, ops: &[Op<'static>], op: Op<'static>) -> Vec<String> {
    let (arena, chain) = (Arena::new(), Chain::of(databases));
    let mut schema = arena.schema();
    let ops: Vec<_> = before().into_iter().chain(ops.iter().copied()).chain([op]).collect();
    let ops = leak(ops);
    let mut said = Vec::new();
    for (version, op) in (1..).zip(ops.iter()) {
        let folded = arena.apply(&chain, schema, op, version);
        schema = folded.schema;
        said = folded.findings;
        said.extend(folded.inverse);
        if version < ops.len() as u64 {
            assert!(said.is_empty(), "{}: {said:?}", op.keyword());
        }
    }
    for said in &said {
        assert!(said.contains("\nhelp: "), "no help: {said}");
    }
    said
}

fn first_lines(said: &[String]) -> Vec<&str> {
    said.iter().filter_map(|said| said.lines().next()).collect()
}

#[track_caller]
fn whole(databases: Databases, op: Op<'static>, message: &str, help: &str) {
    assert_eq!(said(databases, &[], op), [format!("{message}\nhelp: {help}")]);
}

#[track_caller]
fn refused(databases: Databases, op: Op<'static>, message: &str) {
    assert_eq!(first_lines(&said(databases, &[], op)), [message]);
}

#[track_caller]
fn taken(databases: Databases, ops: &[Op<'static>], op: Op<'static>) {
    assert_eq!(said(databases, ops, op), [""; 0]);
}

#[test]
fn what_is_missing() {
    refused(PG, drop_table("user"), "no table `user` at this revision");
    refused(PG, rename_table("orders", "sales"), "no table `orders` at this revision");
    refused(PG, drop_column("users", "emial", None), "no column `users.emial` at this revision");
    refused(PG, rename_column("users", "emial", "mail"), "no column `users.emial` at this revision");
    refused(PG, drop_index("users", "ix_users"), "`users` has no index `ix_users` at this revision");
    refused(PG, drop_constraint("users", "ck"), "`users` has no constraint `ck` at this revision");
    refused(PG, drop_index("users", "ck_users_age"), "`ck_users_age` is a check, not an index");
    refused(PG, create("users", index("ix", &["emial"])), "no column `users.emial` at this revision");
    refused(
        PG,
        create("users", check("ck", "{emial} <> ''")),
        "no column `users.emial` at this revision (line 1, column 1 of the text)",
    );
    let to_nowhere = "no table `nodes` at this revision, so a foreign key cannot point to it";
    refused(PG, create("users", foreign_key("fk", &["id"], "nodes", &["id"])), to_nowhere);
}

#[test]
fn what_is_there_already() {
    let id = || column("id", Type::BigInt);
    refused(PG, create_table("users", [id()], []), "table `users` already exists at this revision");
    refused(LITE, create_table("Users", [id()], []), "table `users` already exists at this revision");
    taken(PG, &[], create_table("Users", [id()], []));
    refused(PG, add_column("users", id().null(), []), "`users` has a column `id` already");
    refused(PG, rename_column("users", "team", "id"), "`users` has a column `id` already");
    refused(PG, rename_table("users", "teams"), "table `teams` already exists at this revision");
    refused(PG, create("users", primary_key("pk", &["age"])), "`users` has a primary key already: `pk_users`");
    let here = "`users` has an index `ix_users_email` already";
    refused(PG, create("users", index("ix_users_email", &["age"])), here);
    let taken_by_table = "the name `users` is taken by a table: on PostgreSQL both share one name space";
    refused(PG, create("teams", index("users", &["name"])), taken_by_table);
    taken(MARIA, &[], create("teams", index("users", &["name"])));
    let by_index = "the name `ix_users_email` is taken by an index of `users`: on PostgreSQL both share one name space";
    refused(PG, create_table("ix_users_email", [id()], []), by_index);
}

#[test]
fn what_is_no_row() {
    let nothing = "there is no row to insert into `teams`";
    refused(PG, bulk_insert("teams", ["id"], &[]), nothing);
    refused(PG, bulk_insert("teams", [], &[[]]), nothing);
    let wrong: Vec<[Value<'static>; 2]> = (0..40).map(|id| [Value::Int(id), Value::Null]).collect();
    let said = said(PG, &[], bulk_insert("teams", ["id", "name"], &wrong));
    assert_eq!(said.len(), 8, "{said:?}");
}

#[test]
fn what_is_still_used() {
    refused(PG, drop_table("teams"), "`teams` is still used by the foreign key `fk_users_team` of `users`");
    refused(PG, drop_column("users", "age", None), "`users.age` is still used by the check `ck_users_age`");
    refused(PG, drop_column("users", "email", None), "`users.email` is still used by the index `ix_users_email`");
    let pointed_to = "the foreign key `fk_users_team` of `users` points to what `pk_teams` keeps unique";
    refused(PG, drop_constraint("teams", "pk_teams"), pointed_to);
    taken(PG, &[drop_constraint("users", "fk_users_team")], drop_constraint("teams", "pk_teams"));
}

#[test]
fn what_does_not_fit() {
    let not_unique = "the foreign key points to columns of `users` that are not unique";
    refused(PG, create("teams", foreign_key("fk", &["id"], "users", &["team"])), not_unique);
    let count = "the foreign key has 2 columns and points to 1";
    refused(PG, create("teams", foreign_key("fk", &["id", "name"], "users", &["id"])), count);
    let key = foreign_key_on("fk", &["id"], "teams", &["id"], Action::SetNull, Action::NoAction);
    refused(LITE, create("users", key), "`set_null` on `users.id`, which is NOT NULL");
    let new = || column("born", Type::Date);
    let no_value = "`users.born` is NOT NULL, and rows that are there already have no value for it";
    refused(PG, add_column("users", new(), []), no_value);
    taken(PG, &[], add_column_fill("users", new(), Value::Str("2000-01-01")));
    refused(PG, add_column_fill("users", new(), Value::Str("today")), "the fill `today` is not a date");
    let nothing = "this changes nothing: `users.age` is so already";
    refused(PG, alter_column("users", "age", Alter::NOTHING), nothing);
    let default = Alter { default: Set::To(Value::Bool(true)), ..Alter::NOTHING };
    let kind = "the default is a truth value, but the column is i16";
    refused(PG, alter_column("users", "age", default), kind);
    let wider = Alter { ty: Some(Type::Text), ..Alter::NOTHING };
    let index = "MariaDB cannot index String, and the index `ix_users_email` does";
    refused(MARIA, alter_column("users", "email", wider), index);
    refused(
        PG,
        create_table("audit::log", [column(&"n".repeat(64), Type::Text)], []),
        &format!("`{}` has 64 bytes, and PostgreSQL takes names of at most 63", "n".repeat(64)),
    );
    let schema = "SQLite has no schemas, so there can be no table `audit::log`";
    refused(LITE, create_table("audit::log", [column("id", Type::BigInt)], []), schema);
}

#[test]
fn what_is_too_much_or_nothing() {
    whole(PG, create_table("t", [], []), "`t` has no columns", "give it at least one: `id: i64 primary_key identity`");
    let nameless = create_table("", [column("id", Type::BigInt)], []);
    whole(LITE, nameless, "a name cannot be empty", "give it at least one character");
    let columns: Vec<_> = (0..600).map(|i| column(&format!("c{i}"), Type::BigInt)).collect();
    let table = create_table_with("t", columns.clone(), vec![], "");
    whole(LITE, table, "more than 512 columns, constraints and indexes in one table", "split the table");
    let values: Vec<_> = columns.iter().map(|column| column.name.text).collect();
    whole(LITE, create_enum("e", &values), "more than 512 values in one enum", "keep them as rows of a table");
    let names: Vec<_> = columns.iter().take(33).map(|column| column.name.text).collect();
    let table = create_table_with("t", columns[..33].to_vec(), vec![unique("uq", &names)], "");
    let help = "PostgreSQL takes 32, MySQL and MariaDB 16";
    whole(LITE, table, "more than 32 columns in one key, check or index", help);
    let sequences: Vec<_> = (0..33).map(|i| create_sequence(&format!("s{i}"), &[])).collect();
    let needed: Vec<_> = (0..33).map(|i| Dependency::Table(table_name(&format!("s{i}")))).collect();
    let function = create_function("f", routine(&[(Database::Postgres, "CREATE FUNCTION f()")], &needed));
    let message = "more than 32 tables, columns, functions and types in one `depends_on`";
    let help = "name tables instead of their columns";
    assert_eq!(said(PG, &sequences, function), [format!("{message}\nhelp: {help}")]);
}

#[test]
fn what_cannot_be_taken_back() {
    let gone = drop_column("users", "age", None);
    taken(PG, &[drop_constraint("users", "ck_users_age")], gone);
    let required = [create("teams", index("ix", &["name"])), drop_constraint("teams", "uq_teams_name")];
    let back = "no downgrade can be derived: adding the NOT NULL column `name` back needs a value for every row";
    let ops = [required[0], required[1], drop_index("teams", "ix")];
    assert_eq!(first_lines(&said(PG, &ops, drop_column("teams", "name", None))), [back]);
    taken(PG, &ops, drop_column("teams", "name", Some(Value::Str("none"))));
    let nulls = Alter { nullable: Some(true), ..Alter::NOTHING };
    let null = "no downgrade can be derived: the column becomes NOT NULL again, and rows may hold NULL by then";
    refused(PG, alter_column("users", "age", nulls), null);
}

/// A name follows through every rename, and what is left behind is free again.
#[test]
fn renames_are_followed() {
    let mut ops = vec![rename_table("users", "people"), rename_column("people", "age", "years")];
    for i in 0..50 {
        ops.push(rename_column(
            "people",
            if i % 2 == 0 { "years" } else { "age" },
            if i % 2 == 0 { "age" } else { "years" },
        ));
    }
    let used = "`people.years` is still used by the check `ck_users_age`";
    assert_eq!(first_lines(&said(PG, &ops, drop_column("people", "years", None))), [used]);
    taken(PG, &ops, create_table("users", [column("id", Type::BigInt)], []));
    let gone = "no table `users` at this revision";
    assert_eq!(first_lines(&said(PG, &ops, drop_table("users"))), [gone]);
    assert_eq!(
        first_lines(&said(PG, &ops, drop_table("teams"))),
        ["`teams` is still used by the foreign key `fk_users_team` of `people`"]
    );
}

/// Each of 2,000 tables is found again, under its own name alone, and a schema of before knows nothing of what came later.
#[test]
fn two_thousand_tables() {
    let (arena, chain) = (Arena::new(), Chain::of(PG));
    let ops: Vec<Op<'static>> = (0..2000)
        .map(|i| {
            create_table(&format!("t{i}"), [column("id", Type::BigInt)], [primary_key(&format!("pk_t{i}"), &["id"])])
        })
        .chain((0..1000).map(|i| drop_table(&format!("t{}", 2 * i))))
        .collect();
    let ops = leak(ops);
    let mut schemas = vec![arena.schema()];
    for (version, op) in (1..).zip(ops.iter()) {
        let folded = arena.apply(&chain, schemas[schemas.len() - 1], op, version);
        assert!(folded.findings.is_empty(), "{:?}", folded.findings);
        schemas.push(folded.schema);
    }
    for i in 0..2000 {
        let name = format!("t{i}");
        let there = |schema: usize| schemas[schema].table(&chain, TableName::new(&name)).is_some();
        assert!(!there(i) && there(i + 1) && there(2000));
        assert_eq!(there(3000), i % 2 == 1);
    }
    assert_eq!((schemas[2000].tables().len(), schemas[3000].tables().len()), (2000, 1000));
}

/// No file with so many revisions could be small.
#[test]
fn a_database_cannot_join_behind_too_many_revisions() {
    static CHAIN: Chain = Chain::of(Databases::ALL);
    let mut last: &'static Revision = leak(Revision::new("r0", &CHAIN, &[], &[]));
    for i in 1..=1 << 14 {
        last = leak(Revision::new(leak(format!("r{i}")), &CHAIN, leak([last]), &[]));
    }
    let refused =
        catch_unwind(AssertUnwindSafe(|| aludel::fold::term_slots(last, Bound::Since))).expect_err("too many");
    assert_eq!(
        refused.downcast_ref::<String>().map(String::as_str),
        Some(
            "a database cannot join or leave the chain behind more than 16,384 revisions\n\
             help: begin another chain with what stands there, and say it of that one"
        )
    );
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
