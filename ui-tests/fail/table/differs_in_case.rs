//! SQLite takes `Users` and `users` for one table.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, email: Option<Varchar<100>> }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_table Users { id: i64 }
    }
}

fn main() {}
