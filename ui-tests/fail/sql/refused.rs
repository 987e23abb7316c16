//! SQL that no parser takes.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, check("a >") }
    }
}

fn main() {}
