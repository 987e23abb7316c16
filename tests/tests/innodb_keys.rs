//! What InnoDB refuses about foreign keys, the fold refuses first; what it takes, runs.

use aludel::Migrator;
use aludel::fold::Arena;
use aludel::graph::Revision;
use aludel::model::{Action, Chain, Database, Databases, MysqlType, Type};
use aludel::op::{Alter, Op};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use aludel_tests::build::*;
use aludel_tests::harness::{TempDatabase, block_on};

fn tables() -> Vec<Op<'static>> {
    vec![
        create_table(
            "parent",
            [column("code", Type::Varchar(20)), column("above", Type::Varchar(20)).null()],
            [primary_key("pk_parent", &["code"]), foreign_key("fk_above", &["above"], "parent", &["code"])],
        ),
        create_table(
            "child",
            [column("code", Type::Varchar(20))],
            [foreign_key("fk_code", &["code"], "parent", &["code"])],
        ),
    ]
}

fn wider(table: &str, column: &str) -> Op<'static> {
    alter_column(table, column, Alter { ty: Some(Type::Varchar(40)), ..Alter::NOTHING })
}

fn findings(database: Database, ops: Vec<Op<'static>>) -> Vec<String> {
    let chain = leak(Chain::of(Databases(database.bit())));
    let arena = Arena::new();
    let mut schema = arena.schema();
    let mut findings = Vec::new();
    for (version, op) in (1..).zip(ops) {
        let folded = arena.apply(chain, schema, leak(op), version);
        schema = folded.schema;
        findings.extend(folded.findings);
    }
    findings
}

#[test]
fn the_type_of_what_another_table_points_to_stays_on_innodb() {
    let with = |op| tables().into_iter().chain([op]).collect::<Vec<_>>();
    let said = "the foreign key `fk_code` of `child` points here from Varchar<20>: MariaDB would refuse Varchar<40>\n\
                help: drop the key, alter both columns, and create it again";
    assert_eq!(findings(Database::Mariadb, with(wider("parent", "code"))), [said]);
    assert_eq!(findings(Database::Postgres, with(wider("parent", "code"))), [""; 0]);
    assert_eq!(findings(Database::Mariadb, with(wider("child", "code"))), [""; 0]);
    assert_eq!(findings(Database::Mariadb, with(wider("parent", "above"))), [""; 0]);

    let database = TempDatabase::new(Database::Mariadb);
    block_on(async {
        database.run("CREATE TABLE p (c varchar(20) PRIMARY KEY); CREATE TABLE k (c varchar(20), FOREIGN KEY (c) REFERENCES p (c))").await;
        let refused = database.try_run("ALTER TABLE p MODIFY COLUMN c varchar(40)").await;
        assert!(
            refused.is_err_and(|error| error.to_string().contains("Cannot change column 'c'")),
            "the server says so"
        );
    });
}

#[test]
fn what_a_key_starts_from_takes_another_type() {
    let ops = tables().into_iter().chain([wider("child", "code"), wider("parent", "above")]).collect::<Vec<_>>();
    for kind in [Database::Postgres, Database::Sqlite, Database::Mariadb] {
        let chain = leak(Chain::of(Databases(kind.bit())));
        let revision = leak(Revision { ops: ops.clone().leak(), ..Revision::new("aaaaaaaaaaaa", chain, &[], &[]) });
        let database = TempDatabase::new(kind);
        block_on(async {
            let migrator = Migrator::from_list(&[revision]);
            migrator.upgrade(&database.url, "head").await.unwrap_or_else(|error| panic!("{}: {error}", kind.title()));
            migrator.downgrade(&database.url, "base").await.unwrap_or_else(|error| panic!("{}: {error}", kind.title()));
        });
    }
}

#[test]
fn nothing_that_is_kept_reads_what_a_key_changes() {
    let table = |items: Vec<aludel::op::Item<'static>>| {
        let columns = vec![column("id", Type::BigInt), column("up", Type::BigInt).null()];
        create_table_with("t", columns, items.into_iter().chain([primary_key("pk_t", &["id"])]).collect(), "")
    };
    let key = |on_delete, on_update| foreign_key_on("fk_up", &["up"], "t", &["id"], on_delete, on_update);
    let checked = || check("ck_up", "{up} <> 7");
    let stored = || column("twice", Type::BigInt).null().stored("{up} * 2");
    let help = "help: let the key `restrict`, or cascade on delete alone; or leave the column out of the expression";
    for (on_delete, on_update) in [(Action::SetNull, Action::NoAction), (Action::NoAction, Action::Cascade)] {
        let key = || key(on_delete, on_update);
        let said = format!("a check cannot read `t.up` on MariaDB: the foreign key `fk_up` changes it\n{help}");
        assert_eq!(findings(Database::Mariadb, vec![table(vec![key()]), create("t", checked())]), [said]);
        let said = format!("a stored column cannot read `t.up` on MariaDB: the foreign key `fk_up` changes it\n{help}");
        assert_eq!(findings(Database::Mariadb, vec![table(vec![key()]), add_column("t", stored(), [])]), [said]);
        let said = format!("a foreign key cannot change `t.up` on MariaDB: the check `ck_up` reads it\n{help}");
        assert_eq!(findings(Database::Mariadb, vec![table(vec![checked()]), create("t", key())]), [said]);
        let said =
            format!("a foreign key cannot change `t.up` on MariaDB: the generated column `twice` reads it\n{help}");
        let ops = vec![table(vec![]), add_column("t", stored(), []), create("t", key())];
        assert_eq!(findings(Database::Mariadb, ops.clone()), [said]);
        assert_eq!(findings(Database::Postgres, ops), [""; 0]);
    }
    let taken = vec![table(vec![key(Action::Cascade, Action::Restrict), checked()]), add_column("t", stored(), [])];
    assert_eq!(findings(Database::Mariadb, taken), [""; 0]);
}

/// The column beside the longest text that fits, and beside one of one character more. (MariaDB takes a longer unique
/// constraint, by a hash that no foreign key can point to.)
#[test]
fn the_bytes_of_a_key_are_counted_as_innodb_counts_them() {
    let kinds = [
        (Type::Bool, 1),
        (Type::SmallInt, 2),
        (Type::Date, 3),
        (Type::Integer, 4),
        (Type::Real, 4),
        (Type::Time(6), 6),
        (Type::Time(0), 3),
        (Type::BigInt, 8),
        (Type::Double, 8),
        (Type::Timestamp(6), 8),
        (Type::Timestamp(3), 7),
        (Type::Timestamp(0), 5),
        (Type::Timestamptz(6), 8),
        (Type::Mysql(MysqlType::TinyInt), 1),
        (Type::Mysql(MysqlType::Year), 1),
        (Type::Mysql(MysqlType::MediumIntUnsigned), 3),
        (Type::Mysql(MysqlType::BigIntUnsigned), 8),
        (Type::Mysql(MysqlType::Binary(16)), 16),
        (Type::Mysql(MysqlType::Varbinary(300)), 300),
        (Type::Uuid, 16),
        (Type::Char(3), 12),
        (Type::Interval, 256),
        (Type::Numeric(9, 0), 4),
        (Type::Numeric(10, 2), 5),
        (Type::Numeric(38, 10), 18),
    ];
    let database = TempDatabase::new(Database::Mariadb);
    for (ty, bytes) in kinds {
        let most = (3072 - bytes) / 4;
        let table = |text: u32| {
            let columns = vec![column("a", ty), column("b", Type::Varchar(text))];
            create_table_with("t", columns, vec![primary_key("pk_t", &["a", "b"])], "")
        };
        assert_eq!(findings(Database::Mariadb, vec![table(most)]), [""; 0], "{ty:?}");
        let refused = findings(Database::Mariadb, vec![table(most + 1)]);
        assert!(refused.iter().any(|said| said.contains("bytes, its columns together")), "{ty:?}: {refused:?}");
        block_on(async {
            let chain = leak(Chain::of(Databases(Database::Mariadb.bit())));
            let revision = leak(Revision { ops: vec![table(most)].leak(), ..Revision::new("a", chain, &[], &[]) });
            let migrator = Migrator::from_list(&[revision]);
            migrator.upgrade(&database.url, "head").await.unwrap_or_else(|error| panic!("{ty:?}: {error}"));
            let text = most + 1;
            let sql = format!("ALTER TABLE t MODIFY b varchar({text}) NOT NULL");
            let error = database.try_run(&sql).await.expect_err("the server says so, too").to_string();
            assert!(error.contains("max key length is 3072 bytes"), "{ty:?}: {error}");
            database.run("DROP TABLE t; DROP TABLE aludel_version; DROP TABLE aludel_history").await;
        });
    }
}

#[test]
fn a_wider_type_counts_in_every_key_of_its_column() {
    let table = create_table_with(
        "t",
        vec![column("a", Type::Varchar(500)), column("b", Type::Varchar(200))],
        vec![unique("uq_t", &["a", "b"])],
        "",
    );
    let alter = || alter_column("t", "b", Alter { ty: Some(Type::Varchar(300)), ..Alter::NOTHING });
    let said = "MariaDB would refuse the unique constraint `uq_t` with Varchar<300>: 3200 bytes, its columns together\n\
                help: 3072 are the most, a character counts 4: shorten the columns";
    assert_eq!(findings(Database::Mariadb, vec![table, alter()]), [said]);
    assert_eq!(findings(Database::Postgres, vec![table, alter()]), [""; 0]);
}
