//! A table is found by its exact name only.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

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
        drop_table Users;
    }
}

fn main() {}
