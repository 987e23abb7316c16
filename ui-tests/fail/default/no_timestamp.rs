//! A string that is no date and time.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Timestamptz default("2026-11-21") }
    }
}

fn main() {}
