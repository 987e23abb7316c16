//! A decimal that holds nothing.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Numeric<0, 0> }
    }
}

fn main() {}
