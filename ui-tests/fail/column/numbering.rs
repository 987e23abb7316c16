//! Ways of numbering rows, each for one database.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key identity(serial) }
        create_table b { id: i64 primary_key identity(always) }
        create_table c { id: i64 primary_key identity(autoincrement) }
    }
}

fn main() {}
