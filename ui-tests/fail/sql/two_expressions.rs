//! More than one expression.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, check("a > 0, a < 9") }
    }
}

fn main() {}
