//! Differences of two catalogs, in words.

use super::sql::{check, column, foreign_key, golden, index, key, table};
use crate::catalog::{Catalog, Column, Generated, Table};
use crate::dialect::differences;
use crate::model::Action;
use crate::model::Database::{self, Mariadb, Postgres};

fn catalog(tables: &[Table]) -> Catalog {
    let tables = tables.iter().map(|table| (table.name.clone(), table.clone())).collect();
    Catalog { tables, ..Catalog::default() }
}

fn users() -> Table {
    let mut users = table("users", &[column("id", "bigint"), column("login", "text"), column("age", "integer")]);
    users.primary_key = Some(key("pk_users", &["id"]));
    users.uniques.push(key("uq_users_login", &["login"]));
    users.foreign_keys.push(foreign_key("fk_users_age_teams", &["age"], "teams", &["id"]));
    users.checks.push(check("ck_users_age", "age > 0"));
    users.indexes.push(index("ix_users_age", &["age", "login"]));
    users
}

#[test]
fn every_difference_has_a_line() {
    let mut found = users();
    found.primary_key = None;
    found.uniques[0].columns = vec!["login".into(), "age".into()];
    found.foreign_keys[0].on_delete = Action::SetNull;
    found.checks[0].sql = "age > 1".into();
    found.indexes[0].parts[1].descending = true;
    found.indexes[0].unique = true;
    found.indexes.push(index("stray", &["id"]));
    found.comment = Some("it's".into());
    found.columns.remove(1);
    found.columns[0] = Column {
        nullable: true,
        default: Some("0".into()),
        identity: true,
        generated: Some(Generated { sql: "age * 2".into(), stored: true }),
        collation: Some("C".into()),
        comment: Some("x".into()),
        ..column("id", "integer")
    };
    found.columns.push(column("extra", "text"));
    let expected = catalog(&[users(), table("gone", &[])]);
    let lines = differences(Postgres, &expected, &catalog(&[found, table("stray", &[])]));
    golden("differences", &[lines.join("\n")]);
}

#[test]
fn the_order_of_columns_and_other_spellings_are_no_difference() {
    let mut found = users();
    found.columns.rotate_left(1);
    found.checks[0].sql = "((age)::numeric > '0'::numeric)".into();
    found.columns[1].ty = "int4".into();
    assert_eq!(differences(Postgres, &catalog(&[users()]), &catalog(&[found])), Vec::<String>::new());

    let action = |action| {
        let mut users = users();
        users.foreign_keys[0].on_delete = action;
        catalog(&[users])
    };
    let differ = |database: Database| differences(database, &action(Action::Restrict), &action(Action::NoAction)).len();
    assert_eq!((differ(Postgres), differ(Mariadb)), (1, 0));
}
