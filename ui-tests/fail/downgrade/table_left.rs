//! A downgrade that forgets a table.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 }
        create_table u { id: i64 }
    }
    downgrade {
        drop_table t;
    }
}

fn main() {}
