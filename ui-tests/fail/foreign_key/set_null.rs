//! A column that is NOT NULL cannot be set to NULL.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key }
        create_table users { team: i64 references(teams(id), on_delete: set_null) }
    }
}

fn main() {}
