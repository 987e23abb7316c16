//! A revision that is not there.
aludel::chain! { databases: [postgres 13, mysql 8.0 since UseMySql]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision UseMysql = "a1";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
    }
}

fn main() {}
