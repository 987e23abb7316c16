//! MySQL and MariaDB number a row after they have computed it.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key identity, b: Option<i64> generated("id + 1") }
    }
}

fn main() {}
