//! On PostgreSQL keys do as well.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 unique as here }
        create_table u { id: i64, index(id) as here }
    }
}

fn main() {}
