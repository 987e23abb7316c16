//! MariaDB has no NOT NULL on generated columns.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 generated("a + 1") }
    }
}

fn main() {}
