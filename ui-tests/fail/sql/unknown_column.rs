//! A check that names a column that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { amount: i64, check("amuont > 0") }
    }
}

fn main() {}
