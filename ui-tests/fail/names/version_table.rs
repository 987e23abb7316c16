//! The names of the tables that Aludel keeps.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table aludel_version { id: i64 }
    }
}

fn main() {}
