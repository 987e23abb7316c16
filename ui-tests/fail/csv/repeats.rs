//! Lines of a file that a key takes once.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, name: Varchar<50> unique, note: Option<String> unique }
        bulk_insert t from csv "repeats.csv";
    }
}

fn main() {}
