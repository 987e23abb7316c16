//! A column is set to the present time.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table notes { id: i64 primary_key identity, at: Timestamp on_update("2026-11-21 00:00:00") }
    }
}

fn main() {}
