//! A whole number with too many digits.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Numeric<5, 2> default(1000) }
    }
}

fn main() {}
