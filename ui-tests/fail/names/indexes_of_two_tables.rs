//! Indexes of two tables share one name space.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64, index(id) as here }
        create_table u { id: i64, index(id) as here }
    }
}

fn main() {}
