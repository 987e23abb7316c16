//! What stands in the parentheses of `identity`.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key identity(seriel) }
        create_table b { id: i64 primary_key identity() }
        create_table c { id: i64 primary_key identity(always, serial) }
    }
}

fn main() {}
