//! MySQL and MariaDB take no name that ends with a blank.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { "id ": i64 }
    }
}

fn main() {}
