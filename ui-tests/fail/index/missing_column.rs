//! An index over a column that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

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
        create_index on users(emial);
        create_index on users("lower(email)");
    }
}

fn main() {}
