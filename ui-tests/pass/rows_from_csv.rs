//! Rows of a file, typed by their columns.
#![deny(warnings)]
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::model::{Type, Value};
use aludel::op::Op;
use aludel::prelude::*;

migration! {
    /// A table and its rows.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table teams {
            id: i64 primary_key identity, name: Varchar<20>, size: Option<i16>, born: Option<Date>,
            price: Numeric<8, 2>, ok: bool, note: Option<String>,
        }
        bulk_insert teams from csv "csv/teams.csv";
        bulk_insert teams from csv "csv/teams.csv" undo nothing when(demo);
    }
}

fn main() {
    let Op::BulkInsert { columns, file, .. } = Tables::__aludel_revision().ops[1] else { panic!() };
    assert_eq!(columns.iter().map(|column| column.text).collect::<Vec<_>>().join(" "), "id name size born price ok note");
    let file = file.unwrap();
    assert_eq!((file.path, file.lines), ("csv/teams.csv", [2, 3].as_slice()));
    let cell = |row: usize, at: usize, ty: Type<'static>| format!("{:?}", file.value(row, at, &ty));
    assert_eq!(cell(0, 0, Type::BigInt), "Int(1)");
    assert_eq!(cell(0, 2, Type::SmallInt), "Null");
    assert_eq!(cell(0, 3, Type::Date), "Str(\"2026-11-21\")");
    assert_eq!(cell(0, 4, Type::Numeric(8, 2)), "Decimal(\"12.50\")");
    assert_eq!(cell(0, 5, Type::Bool), "Bool(true)");
    assert_eq!(cell(0, 6, Type::Text), "Null");
    assert!(matches!(file.value(1, 1, &Type::Text), Value::Str("it's, \"blue\"")));
    assert_eq!(cell(1, 4, Type::Numeric(8, 2)), "Decimal(\"-1\")");
    assert_eq!(cell(1, 6, Type::Text), "Str(\"\")");
}
