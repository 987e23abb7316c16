//! Tables that are strict, before SQLite had them.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, strict }
        create_table u { id: i64 primary_key }
        alter_table u { strict: true }
    }
}

fn main() {}
