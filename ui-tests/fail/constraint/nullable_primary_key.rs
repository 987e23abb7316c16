//! A primary key's columns are NOT NULL.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: Option<i64> primary_key }
    }
}

fn main() {}
