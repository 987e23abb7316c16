//! PostgreSQL.
use super::sql::{chain, column, script, table};
#[test]
fn placeholder() {
    let _ = chain();
    let change = crate::catalog::Change::CreateTable { table: table("a", &[column("b", "text")]) };
    assert_eq!(
        script(crate::model::Database::Postgres, &change),
        "CREATE TABLE \"a\" (\n    \"b\" text NOT NULL\n);\n"
    );
}
