//! InnoDB wants the columns in the order of the key.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64, primary_key(a, b) }
        create_table u { a: i64, b: i64, foreign_key(b, a) references(t(b, a)) }
    }
}

fn main() {}
