//! A generated column that reads itself.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 generated("b + a") }
    }
}

fn main() {}
