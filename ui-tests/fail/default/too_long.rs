//! A string that is too long; characters count, not bytes.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Varchar<5> default("übermütig") }
    }
}

fn main() {}
