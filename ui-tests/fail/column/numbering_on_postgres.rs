//! What PostgreSQL numbers always takes no number.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key identity(autoincrement) }
        create_table b { id: i64 primary_key identity(always), name: String }
        bulk_insert b { id: 1, name: "one" } undo nothing;
    }
}

fn main() {}
