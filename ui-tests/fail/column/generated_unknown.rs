//! A generation expression that names no column of the table.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { amount: i64, total: i64 generated("amuont * 2") }
    }
}

fn main() {}
