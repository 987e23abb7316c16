//! What InnoDB refuses about foreign keys, the fold refuses first; what it takes, runs.

use aludel::Migrator;
use aludel::fold::Arena;
use aludel::graph::Revision;
use aludel::model::{Action, Chain, Database, Databases, Type};
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
