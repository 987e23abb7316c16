//! Rows that cannot be found again: the table has no key.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { name: Varchar<5> }
        bulk_insert teams { name: "a" }
    }
}

fn main() {}
