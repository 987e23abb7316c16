//! MySQL and MariaDB have shorter strings.
aludel::chain! { databases: [postgres 13, mysql 8.0]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Char<256> }
    }
}

fn main() {}
