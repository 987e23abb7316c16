//! Rows that cannot be found again: the database computes the key.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: Uuid primary_key, name: Varchar<5> }
        bulk_insert teams { id: uuid(), name: "b" }
    }
}

fn main() {}
