//! What a server was seen to refuse, the fold refuses first.

use aludel::fold::Arena;
use aludel::model::{Chain, Database, Databases, Type};
use aludel::op::Op;
use aludel_tests::build::{
    Modify, check, column, create, create_table, leak, primary_key, rename_column, rename_table,
};

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

fn numbered() -> Op<'static> {
    create_table("t", [column("id", Type::BigInt).identity()], [primary_key("pk_t", &["id"])])
}

#[test]
fn a_check_on_an_identity_column() {
    let ops = || vec![numbered(), create("t", check("ck", "{id} > 0"))];
    let said =
        "a check cannot read the identity column `t.id` on MariaDB\nhelp: leave the column out of the expression";
    assert_eq!(findings(Database::Mariadb, ops()), [said]);
    assert_eq!(findings(Database::Postgres, ops()), [""; 0]);
}

#[test]
fn a_generated_column_from_an_identity_column() {
    let twice = column("twice", Type::BigInt).null().stored("{id} * 2");
    let ops = || vec![numbered(), aludel_tests::build::add_column("t", twice, [])];
    let said = "a generated column cannot read the identity column `t.id` on MySQL\nhelp: leave the column out of the expression";
    assert_eq!(findings(Database::Mysql, ops()), [said]);
    assert_eq!(findings(Database::Sqlite, ops()), [""; 0]);
}

#[test]
fn a_rename_to_the_same_name() {
    for (op, said) in [
        (rename_table("t", "t"), "this changes nothing: the table is called `t` already\nhelp: leave it out"),
        (rename_column("t", "id", "id"), "this changes nothing: the column is called `id` already\nhelp: leave it out"),
    ] {
        assert_eq!(findings(Database::Postgres, vec![numbered(), op]), [said]);
    }
}
