//! What few `alter_column`s change: numbering, collations, generation.

use aludel::model::{Database, Numbering, Type, Value};
use aludel::op::{Alter, AlterRare, ColumnDef, ColumnOptions, Op, SequenceSet, Set};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const MYSQLS: [Database; 2] = [Database::Mysql, Database::Mariadb];
const NOTHING: AlterRare<'static> = AlterRare::NOTHING;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = identity();
    cases.extend(numbers());
    cases.extend(generated());
    cases.extend(text());
    cases
}

fn users(id: ColumnDef<'static>) -> Op<'static> {
    create_table("users", [id, column("name", Type::Varchar(20))], [primary_key("pk_users", &["id"])])
}

fn big() -> ColumnDef<'static> {
    column("id", Type::BigInt)
}

fn on_id(name: &'static str, id: ColumnDef<'static>, rare: AlterRare<'static>) -> Case {
    Case::new(name, [users(id)], [alter_column("users", "id", rarely(rare))])
}

const NAMED: &str = "SELECT CAST(id AS char(3)) FROM users WHERE name = 'new'";

/// A row that the database numbers, put in behind the op and taken back before it is.
fn numbered(case: Case, id: &'static str) -> Case {
    let mut case = case.then(NAMED, id);
    case.ops.push(execute("INSERT INTO users (name) VALUES ('new')", "DELETE FROM users WHERE name = 'new'"));
    case
}

fn to(numbering: Numbering) -> AlterRare<'static> {
    AlterRare { identity: Set::To(numbering), ..NOTHING }
}

fn none() -> AlterRare<'static> {
    AlterRare { identity: Set::Drop, options: Set::Drop, ..NOTHING }
}

fn identity() -> Vec<Case> {
    const ROWS: &str = "INSERT INTO users (id, name) VALUES (3, 'a'), (7, 'b')";
    let in_postgres = |case: Case| case.rows(ROWS).only(&[Database::Postgres]);
    let standard = to(Numbering::Standard);
    let with_key = [
        users(big().identity()),
        create_table(
            "posts",
            [big(), column("user_id", Type::BigInt)],
            [primary_key("pk_posts", &["id"]), foreign_key("fk_posts", &["user_id"], "users", &["id"])],
        ),
    ];
    vec![
        numbered(on_id("alter_identity", big(), standard).rows(ROWS), "8"),
        on_id("alter_identity_of_no_rows", big(), standard),
        on_id("alter_identity_none", big().identity(), none()).rows(ROWS),
        in_postgres(on_id("alter_identity_always", big().identity(), to(Numbering::Always))),
        on_id("alter_identity_by_default", big().numbered(Numbering::Always), standard)
            .rows("INSERT INTO users (name) VALUES ('a')")
            .only(&[Database::Postgres]),
        numbered(in_postgres(on_id("alter_identity_of_serial", big().numbered(Numbering::Serial), standard)), "8"),
        numbered(in_postgres(on_id("alter_identity_to_serial", big(), to(Numbering::Serial))), "8"),
        in_postgres(on_id("alter_identity_serial_none", big().numbered(Numbering::Serial), none())),
        numbered(
            in_postgres(Case::new(
                "alter_identity_serial_renamed",
                [
                    users(big().numbered(Numbering::Serial)),
                    rename_table("users", "us'er\"s"),
                    rename_table("us'er\"s", "users"),
                ],
                [alter_column("users", "id", rarely(to(Numbering::Always)))],
            )),
            "8",
        ),
        on_id("alter_identity_autoincrement", big().identity(), to(Numbering::Autoincrement))
            .rows(ROWS)
            .only(&[Database::Sqlite]),
        Case::new(
            "alter_identity_under_key",
            with_key,
            [alter_column("users", "id", rarely(none())), alter_column("users", "id", rarely(standard))],
        )
        .rows("INSERT INTO users (id, name) VALUES (3, 'a'); INSERT INTO posts VALUES (1, 3)")
        .only(&[Database::Postgres, Database::Sqlite, Database::Mariadb]),
        Case::new(
            "alter_identity_with_the_rest",
            [create_table(
                "users",
                [big(), column("name", Type::Varchar(20)), column("no", Type::Integer).null().default(Value::Int(1))],
                [primary_key("pk_users", &["id"])],
            )],
            [alter_column(
                "users",
                "no",
                Alter {
                    ty: Some(Type::BigInt),
                    nullable: Some(false),
                    default: Set::Drop,
                    fill: Some(Value::Int(5)),
                    ..rarely(standard)
                },
            )],
        )
        .rows("INSERT INTO users VALUES (1, 'a', NULL), (2, 'b', 9)")
        .only(&[Database::Postgres]),
    ]
}

fn numbers() -> Vec<Case> {
    let all = [
        SequenceSet::Start(100),
        SequenceSet::Increment(10),
        SequenceSet::Min(50),
        SequenceSet::Max(1000),
        SequenceSet::Cache(5),
        SequenceSet::Cycle(true),
    ];
    let in_postgres = |case: Case| case.only(&[Database::Postgres]);
    let new = |name, id| Case::new(name, [], [users(id)]);
    let changed =
        |numbering, set: &[SequenceSet<'static>]| AlterRare { options: Set::To(numbers_of(set)), ..to(numbering) };
    vec![
        numbered(in_postgres(new("identity_start", big().numbers(&[SequenceSet::Start(100)]))), "100"),
        numbered(in_postgres(new("identity_numbers", big().numbers(&all).numbered(Numbering::Always))), "100"),
        in_postgres(new("identity_down", column("id", Type::Integer).numbers(&[SequenceSet::Increment(-1)]))),
        numbered(new("identity_start_mysql", big().numbers(&[SequenceSet::Start(100)])), "100").only(&MYSQLS),
        in_postgres(on_id(
            "alter_identity_numbers",
            big().numbers(&all),
            changed(Numbering::Always, &[SequenceSet::Increment(5), SequenceSet::Max(2000), SequenceSet::Start(101)]),
        ))
        .rows("INSERT INTO users (name) VALUES ('a')"),
        numbered(
            in_postgres(on_id(
                "alter_identity_start",
                big(),
                changed(Numbering::Standard, &[SequenceSet::Start(100), SequenceSet::Increment(10)]),
            ))
            .rows("INSERT INTO users VALUES (1, 'a'), (150, 'b')"),
            "160",
        ),
        numbered(
            on_id("alter_identity_start_mysql", big(), changed(Numbering::Standard, &[SequenceSet::Start(100)]))
                .rows("INSERT INTO users VALUES (1, 'a')"),
            "100",
        )
        .only(&MYSQLS),
        in_postgres(Case::new(
            "identity_start_retyped",
            [users(column("id", Type::Integer).numbers(&[SequenceSet::Start(100)]))],
            [
                alter_column("users", "id", Alter { ty: Some(Type::BigInt), ..Alter::NOTHING }),
                alter_column("users", "id", rarely(changed(Numbering::Standard, &[SequenceSet::Start(7)]))),
            ],
        )),
        in_postgres(Case::new(
            "identity_start_added",
            [create_table("users", [column("name", Type::Varchar(20))], [])],
            [add_column("users", big().numbers(&[SequenceSet::Start(100)]), [])],
        ))
        .rows("INSERT INTO users VALUES ('a'), ('b')")
        .then("SELECT max(id)::text FROM users", "101"),
        Case::new(
            "identity_start_added_mysql",
            [create_table("users", [column("name", Type::Varchar(20))], [])],
            [add_column("users", big().numbers(&[SequenceSet::Start(100)]), [primary_key("pk_users", &["id"])])],
        )
        .only(&MYSQLS),
    ]
}

fn numbers_of(set: &[SequenceSet<'static>]) -> &'static ColumnOptions<'static> {
    crate::build::numbers(set)
}

fn generated() -> Vec<Case> {
    const ROWS: &str = "INSERT INTO items (id, price) VALUES (1, 10), (2, 20)";
    const TOTAL: &str = "SELECT CAST(total AS char(3)) FROM items WHERE id = 2";
    let items = |total: ColumnDef<'static>| {
        create_table(
            "items",
            [column("id", Type::BigInt), column("price", Type::Integer), total, column("note", Type::Integer).null()],
            [primary_key("pk_items", &["id"])],
        )
    };
    let total = || column("total", Type::Integer).null();
    let alter = |rare| [alter_column("items", "total", rarely(rare))];
    let as_sql = |text| AlterRare { generated: Set::To(sql(text)), ..NOTHING };
    let plain = AlterRare { generated: Set::Drop, ..NOTHING };
    vec![
        Case::new("alter_generated", [items(total().stored("{price} * 2"))], alter(as_sql("{price} * 3"))).rows(ROWS),
        Case::new(
            "alter_generated_comment",
            [items(total().stored("{price} * 2").comment("a total"))],
            alter(as_sql("{price} * 3")),
        )
        .rows(ROWS),
        Case::new("alter_generated_anew", [items(total())], alter(as_sql("{price} * 3"))).rows(ROWS),
        Case::new("alter_generated_none", [items(total().stored("{price} * 2"))], alter(plain)).rows(ROWS),
        Case::new(
            "alter_generated_none_indexed",
            [items(total().stored("{price} * 2")), create("items", index("ix_items_total", &["total"]))],
            alter(plain),
        )
        .rows(ROWS)
        .down([
            drop_index("items", "ix_items_total"),
            alter(as_sql("{price} * 2"))[0],
            create("items", index("ix_items_total", &["total"])),
        ]),
        Case::new("alter_generated_virtual", [items(total().virtual_("{price} * 2"))], alter(as_sql("{price} * 3")))
            .rows(ROWS)
            .only(&[Database::Sqlite, Database::Mysql, Database::Mariadb]),
        Case::new("alter_generated_virtual_none", [items(total().virtual_("{price} * 2"))], alter(plain))
            .rows(ROWS)
            .only(&[Database::Sqlite])
            .then(TOTAL, "40"),
    ]
}

fn text() -> Vec<Case> {
    let table = |code: ColumnDef<'static>| {
        create_table(
            "t",
            [column("id", Type::BigInt), code],
            [primary_key("pk_t", &["id"]), index("ix_t_code", &["code"])],
        )
    };
    let code = || column("code", Type::Varchar(20));
    let options = |code: ColumnDef<'static>| {
        let options = code.options.map_or(Set::Drop, Set::To);
        [alter_column("t", "code", rarely(AlterRare { options, text_at: 1, ..NOTHING }))]
    };
    let case =
        |name, before, after| Case::new(name, [table(before)], options(after)).rows("INSERT INTO t VALUES (1, 'a')");
    let in_postgres = |case: Case| case.only(&[Database::Postgres]);
    vec![
        in_postgres(case("alter_collate", code(), code().collate("C"))),
        in_postgres(case("alter_collate_default", code().default(Value::Str("x")).collate("C"), code())),
        in_postgres(Case::new(
            "alter_collate_retyped",
            [table(code().collate("C"))],
            [alter_column("t", "code", Alter { ty: Some(Type::Text), ..Alter::NOTHING })],
        )),
        case("alter_collate_nocase", code(), code().collate("NOCASE")).only(&[Database::Sqlite]),
        case("alter_collate_bin", code(), code().collate("utf8mb4_bin")).only(&MYSQLS),
        case("alter_collate_latin1", code().collate("utf8mb4_bin"), code().charset("latin1", "latin1_bin"))
            .only(&MYSQLS),
        case("alter_charset", code(), code().charset("latin1", "")).only(&MYSQLS),
        Case::new("column_charset", [], [table(code().charset("latin1", ""))]).only(&MYSQLS),
        Case::new("column_charset_collate", [], [table(code().charset("LATIN1", "latin1_bin"))]).only(&MYSQLS),
        Case::new("column_charset_of_the_table", [], [table(code().charset("utf8mb4", ""))]).only(&MYSQLS),
    ]
}
