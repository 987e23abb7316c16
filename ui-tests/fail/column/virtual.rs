//! PostgreSQL 13 stores all generated columns.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 generated("a + 1", virtual) }
    }
}

fn main() {}
