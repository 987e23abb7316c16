//! SQLite has no hash indexes; what PostgreSQL wants of one, MariaDB does not.
aludel::chain! { databases: [sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key, b: i64, c: i64, index(b, c) using(hash), index(c) using(brin) }
    }
}

fn main() {}
