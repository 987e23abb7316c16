//! MySQL and MariaDB have shorter decimals.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Numeric<70, 2> }
    }
}

fn main() {}
