//! What a server was seen to refuse, the fold refuses first.

use aludel::fold::Arena;
use aludel::model::{Action, Chain, Database, Databases, Type, Value};
use aludel::op::{Alter, Op};
use aludel_tests::build::{
    Modify, add_column, add_column_fill, alter_column, check, column, create, create_table, drop_column,
    foreign_key_on, leak, primary_key, rename_column, rename_table,
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
        findings.extend(folded.inverse);
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
    let ops = || vec![numbered(), add_column("t", twice, [])];
    let said = "a generated column cannot read the identity column `t.id` on MySQL\nhelp: leave the column out of the expression";
    assert_eq!(findings(Database::Mysql, ops()), [said]);
    assert_eq!(findings(Database::Sqlite, ops()), [""; 0]);
}

#[test]
fn a_fill_of_what_the_database_computes() {
    let wide = create_table("t", [column("id", Type::BigInt).identity(), column("a", Type::Integer)], []);
    let drop = drop_column("t", "id", Some(Value::Int(1)));
    let said = "`fill` has nothing to fill: the database computes `t.id`\nhelp: leave `fill` out";
    assert_eq!(findings(Database::Postgres, vec![wide, drop]), [said]);
    let add = add_column_fill("t", column("id", Type::BigInt).identity(), Value::Int(1));
    let narrow = create_table("t", [column("a", Type::Integer)], []);
    assert_eq!(findings(Database::Postgres, vec![narrow, add]), [said]);
}

#[test]
fn a_foreign_key_that_changes_a_generated_column() {
    let key = foreign_key_on("fk", &["g"], "t", &["id"], Action::NoAction, Action::Cascade);
    let columns = [column("id", Type::BigInt), column("g", Type::BigInt).null().stored("{id} + 1")];
    let table = create_table("t", columns, [primary_key("pk", &["id"]), key]);
    let help = "let the key `restrict`, or cascade on delete alone";
    let said = format!("a foreign key cannot change the generated column `t.g` on PostgreSQL\nhelp: {help}");
    assert_eq!(findings(Database::Postgres, vec![table]), [said]);
    assert_eq!(findings(Database::Sqlite, vec![table]), [""; 0]);
}

#[test]
fn a_fill_of_a_generated_column() {
    let columns = [column("id", Type::BigInt), column("g", Type::BigInt).null().stored("{id} + 1")];
    let alter = Alter { nullable: Some(false), fill: Some(Value::Int(1)), ..Alter::NOTHING };
    let ops = vec![create_table("t", columns, []), alter_column("t", "g", alter)];
    let said = "`fill` has nothing to fill: the database computes `t.g`\nhelp: leave `fill` out";
    assert_eq!(findings(Database::Postgres, ops), [said]);
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
