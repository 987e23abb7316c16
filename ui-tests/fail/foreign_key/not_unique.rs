//! A foreign key points to columns that are unique together.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key, name: Text }
        create_table users { team: Text references(teams(name)) }
    }
}

fn main() {}
