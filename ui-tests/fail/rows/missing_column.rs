//! A column that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<5>, size: i16 default(0), twice: Option<i32> generated("size * 2") }
        bulk_insert teams { id: 1, name: "a", sise: 1 }
        bulk_insert teams { id: 2, nmae: "b" }
    }
}

fn main() {}
