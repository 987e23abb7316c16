//! The law can be broken: what was changed behind Aludel's back is seen.

use aludel::Migrator;
use aludel::dialect::differences;
use aludel::model::{Action, Chain, Database, Databases, Type, Value};
use aludel_tests::build::{Modify, check, column, create_table, foreign_key_on, index, leak, primary_key, unique};
use aludel_tests::harness::{databases, for_each_database};
use aludel_tests::law::Made;

fn made() -> Made {
    let tested = databases().iter().fold(0, |bits, database| bits | database.bit());
    let ops = vec![
        create_table("other", [column("id", Type::BigInt)], [primary_key("pk_other", &["id"])]),
        create_table(
            "t",
            [
                column("id", Type::BigInt),
                column("a", Type::Varchar(20)).default(Value::Str("x")),
                column("b", Type::Integer).null(),
                column("c", Type::BigInt),
            ],
            [
                primary_key("pk_t", &["id"]),
                unique("uq_t_a", &["a"]),
                check("ck_t_b", "{b} > 0"),
                index("ix_t_b", &["b", "a"]),
                foreign_key_on("fk_t_c_other", &["c"], "other", &["id"], Action::Cascade, Action::NoAction),
            ],
        ),
    ];
    Made::new(leak(Chain::of(Databases(tested))), [(ops, None)])
}

/// What to do to the table, on which databases, and what must then be said.
const TAMPERING: [(&[Database], &str, &str); 12] = [
    (&[Database::Postgres, Database::Mariadb], "ALTER TABLE t DROP CONSTRAINT ck_t_b", "check ck_t_b is missing"),
    (&ALL, "ALTER TABLE t ADD COLUMN extra INT", "t.extra: the column is not expected"),
    (&ALL, "ALTER TABLE t RENAME COLUMN a TO z", "t.a: the column is missing"),
    (&ALL, "CREATE TABLE stray (x INT)", "stray: the table is not expected"),
    (&ALL, "DROP TABLE t", "t: the table is missing"),
    (&ALL, "CREATE INDEX ix_new ON t (c, b)", "index ix_new is not expected"),
    (&[Database::Postgres, Database::Sqlite], "DROP INDEX ix_t_b", "index ix_t_b is missing"),
    (
        &[Database::Mariadb],
        "ALTER TABLE t MODIFY COLUMN c int NOT NULL, DROP FOREIGN KEY fk_t_c_other",
        "t.c: the type is",
    ),
    (&[Database::Postgres], "ALTER TABLE t ALTER a DROP DEFAULT", "t.a: the default is"),
    (&[Database::Postgres], "ALTER TABLE t ALTER b SET NOT NULL", "t.b: nullable is"),
    (&[Database::Postgres], "ALTER TABLE t ALTER a TYPE varchar(21)", "t.a: the type is"),
    (
        &[Database::Postgres],
        "ALTER TABLE t DROP CONSTRAINT fk_t_c_other, ADD CONSTRAINT fk_t_c_other FOREIGN KEY (c) REFERENCES other (id)",
        "foreign key fk_t_c_other is",
    ),
];

const ALL: [Database; 3] = [Database::Postgres, Database::Sqlite, Database::Mariadb];

#[test]
fn tampering_is_seen() {
    let made = made();
    let migrator = Migrator::from_list(&made.revisions);
    for_each_database(async |fresh| {
        let expected = made.expected(fresh.database, 1).expect("the ops fit");
        for (_, sql, said) in TAMPERING.iter().filter(|(on, _, _)| on.contains(&fresh.database)) {
            migrator.upgrade(&fresh.url, "head").await.expect("the chain runs");
            assert_eq!(differences(fresh.database, &expected, &made.read(fresh).await), Vec::<String>::new());
            fresh.run(sql).await;
            let found = differences(fresh.database, &expected, &made.read(fresh).await);
            assert!(found.iter().any(|line| line.contains(said)), "{sql}: {found:#?}");
            fresh.try_each(&["DROP TABLE t", "DROP TABLE stray", "DROP TABLE other"].map(str::to_owned)).await;
            fresh.run("DROP TABLE aludel_version; DROP TABLE aludel_history").await;
        }
    });
}
