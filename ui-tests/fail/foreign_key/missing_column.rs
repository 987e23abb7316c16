//! A foreign key to a column that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key }
        create_table users { team: i64 references(teams(di)) }
    }
}

fn main() {}
