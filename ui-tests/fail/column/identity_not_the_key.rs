//! SQLite numbers the primary key alone.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 identity, name: Text primary_key }
    }
}

fn main() {}
