//! PostgreSQL and SQLite need a trigger for it.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table notes { id: i64 primary_key identity, at: Timestamp on_update(now()) }
    }
}

fn main() {}
