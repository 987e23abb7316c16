//! InnoDB wants one type on both sides.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key }
        create_table users { team: i32 references(teams(id)) }
    }
}

fn main() {}
