//! What tables say beyond their columns, constraints and indexes.

use aludel::model::{Database, Type, Value, Version};
use aludel::op::{AlterTable, Op, Set, TableOptions};

use super::Case;
use super::tables::{ROWS, teams_and_users};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const MYSQLS: [Database; 2] = [Database::Mysql, Database::Mariadb];

fn table() -> Op<'static> {
    create_table(
        "t",
        [
            column("id", Type::BigInt),
            column("name", Type::Varchar(40)),
            column("code", Type::Varchar(20)).collate("utf8mb4_bin"),
            column("words", Type::Sql("text")).null(),
            column("doc", Type::Json).null(),
        ],
        [primary_key("pk_t", &["id"]), index("ix_t", &["name"])],
    )
}

fn plain() -> Op<'static> {
    let columns = [column("id", Type::BigInt), column("name", Type::Varchar(40)).default(Value::Str("x"))];
    create_table("t", columns, [primary_key("pk_t", &["id"]), index("ix_t", &["name"])])
}

const PLAIN: &str = "INSERT INTO t (id, name) VALUES (1, 'one'), (2, 'two')";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = of_mysql();
    cases.extend(of_others());
    cases
}

fn of_mysql() -> Vec<Case> {
    let none = TableOptions::NONE;
    let made = |name, options| Case::new(name, [], [with_table_options(plain(), options)]);
    let every =
        TableOptions { engine: "InnoDB", charset: "utf8mb4", collate: "utf8mb4_bin", row_format: "compressed", ..none };
    let altered = |name, alter| Case::new(name, [table()], [alter_table("t", alter)]).only(&MYSQLS);
    let nothing = AlterTable::NOTHING;
    let latin = AlterTable { charset: Set::To("latin1"), ..nothing };
    vec![
        made("table_engine", TableOptions { engine: "MyISAM", ..none }).only(&MYSQLS),
        made("table_engine_everywhere", TableOptions { engine: "InnoDB", charset: "utf8mb4", ..none }),
        Case::new(
            "table_collate_of_any_charset",
            [],
            [with_table_options(
                create_table(
                    "t",
                    [
                        column("a", Type::Varchar(40)),
                        column("b", Type::Varchar(40)).collate("uca1400_ai_cs"),
                        column("c", Type::Varchar(40)).collate("latin1_bin"),
                    ],
                    [],
                ),
                TableOptions { charset: "utf8mb3", collate: "uca1400_as_ci", ..none },
            )],
        )
        .only(&[Database::Mariadb]),
        made("table_charset", TableOptions { charset: "latin1", ..none }).only(&MYSQLS),
        made("table_collate", TableOptions { collate: "latin1_swedish_ci", ..none }).only(&MYSQLS),
        made("table_every_option", every).only(&MYSQLS),
        altered("alter_table_engine", AlterTable { engine: Set::To("MyISAM"), ..nothing }),
        altered("alter_table_charset", latin),
        altered("alter_table_collate", AlterTable { collate: Set::To("utf8mb4_unicode_ci"), ..nothing })
            .rows("INSERT INTO t (id, name, code, words) VALUES (1, 'one', 'x', 'many')")
            .then("SELECT name FROM t WHERE code = 'x'", "one"),
        altered("alter_table_row_format", AlterTable { row_format: Set::To("dynamic"), ..nothing }),
        Case::new(
            "alter_table_to_defaults",
            [with_table_options(plain(), every)],
            [alter_table("t", AlterTable { collate: Set::Drop, row_format: Set::Drop, ..nothing })],
        )
        .rows(PLAIN)
        .only(&MYSQLS),
    ]
}

const STRICT: Version = Version(3, 37);

fn every_type() -> Op<'static> {
    create_table(
        "t",
        [
            column("id", Type::BigInt).identity(),
            column("small", Type::SmallInt),
            column("text", Type::Varchar(20)),
            column("price", Type::Numeric(10, 2)),
            column("ratio", Type::Double),
            column("yes", Type::Bool).default(Value::Bool(true)),
            column("at", Type::Timestamptz(6)).default(Value::Now),
            column("day", Type::Date),
            column("bytes", Type::Bytes),
            column("data", Type::Jsonb),
            column("any", Type::Sql("whatever")),
        ],
        [primary_key("pk_t", &["id"])],
    )
}

fn of_others() -> Vec<Case> {
    let (none, nothing) = (TableOptions::NONE, AlterTable::NOTHING);
    let unlogged = || with_table_options(plain(), TableOptions { unlogged: true, ..none });
    let stored = || {
        let storage = &[("fillfactor", "70"), ("autovacuum_enabled", "off")];
        with_table_options(plain(), TableOptions { storage, ..none })
    };
    let half: &[(&str, &str)] = &[("parallel_workers", "2"), ("fillfactor", "50")];
    let without = || with_table_options(plain(), TableOptions { without_rowid: true, ..none });
    let strict = TableOptions { strict: true, ..none };
    let lite = [Database::Sqlite];
    let alter = |alter| [alter_table("t", alter)];
    let comment = |name, comment| {
        let op = alter_table("users", AlterTable { comment, ..nothing });
        Case::new(name, teams_and_users(), [op]).rows(ROWS)
    };
    let commented = create_table_with("c", vec![column("a", Type::Integer)], vec![], "who's who");
    vec![
        Case::new("table_unlogged", [], [unlogged()]),
        Case::new("alter_table_unlogged", [plain()], alter(AlterTable { unlogged: Some(true), ..nothing })).rows(PLAIN),
        Case::new("alter_table_logged", [unlogged()], alter(AlterTable { unlogged: Some(false), ..nothing }))
            .rows(PLAIN),
        Case::new("table_storage", [], [stored()]),
        Case::new("alter_table_storage", [plain()], alter(AlterTable { storage: Set::To(half), ..nothing }))
            .rows(PLAIN),
        Case::new("alter_table_storage_others", [stored()], alter(AlterTable { storage: Set::To(half), ..nothing })),
        Case::new("alter_table_storage_none", [stored()], alter(AlterTable { storage: Set::Drop, ..nothing })),
        Case::new("table_without_rowid", [], [without()]),
        Case::new("alter_table_without_rowid", [plain()], alter(AlterTable { without_rowid: Some(true), ..nothing }))
            .rows(PLAIN)
            .then("SELECT name FROM t WHERE id = 2", "two"),
        Case::new("rebuild_without_rowid", [without()], [create("t", check("ck_t", "{id} > 0"))])
            .rows(PLAIN)
            .only(&lite),
        Case::new("table_strict", [], [with_table_options(every_type(), strict)]).only_from(Database::Sqlite, STRICT),
        Case::new(
            "table_strict_without_rowid",
            [],
            [with_table_options(plain(), TableOptions { without_rowid: true, strict: true, ..none })],
        )
        .only_from(Database::Sqlite, STRICT),
        Case::new("alter_table_strict", [plain()], alter(AlterTable { strict: Some(true), ..nothing }))
            .rows(PLAIN)
            .only_from(Database::Sqlite, STRICT)
            .then("SELECT name FROM t WHERE id = 2", "two"),
        Case::new("rebuild_strict", [with_table_options(plain(), strict)], [create("t", check("ck_t", "{id} > 0"))])
            .rows(PLAIN)
            .only_from(Database::Sqlite, STRICT),
        comment("alter_table_comment", Set::To("who may \"log in\", it's said")),
        Case::new(
            "alter_table_no_comment",
            [commented],
            [alter_table("c", AlterTable { comment: Set::Drop, ..nothing })],
        ),
    ]
}
