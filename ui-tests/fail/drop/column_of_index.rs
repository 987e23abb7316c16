//! A column that an index is over.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, email: Option<Varchar<100>> }
        create_index on users(email);
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_column users.email;
    }
}

fn main() {}
