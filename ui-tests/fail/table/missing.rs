//! A table that is not there, its name nearly right.
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
        add_column user.name: Option<Text>;
    }
}

fn main() {}
