//! On PostgreSQL a generated column reads plain columns only.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 generated("a + 1"), c: i64 generated("b + 1") }
    }
}

fn main() {}
