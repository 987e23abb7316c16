//! A table has one identity column.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column users.number: i64 identity;
    }
}

fn main() {}
