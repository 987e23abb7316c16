//! MySQL and MariaDB have no keys over more than 3,072 bytes.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Varchar<500>, b: Varchar<500>, unique(a, b) }
    }
}

fn main() {}
