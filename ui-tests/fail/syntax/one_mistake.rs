//! One mistake is one error: the struct is there, and what could be read of the ops.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, name: Text uniq }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column users.age: Option<i32>;
        rename_column users.name to login;
    }
}

fn main() {}
