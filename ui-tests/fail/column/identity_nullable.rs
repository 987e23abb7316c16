//! An identity column always has a value.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: Option<i64> identity }
    }
}

fn main() {}
