//! MySQL and MariaDB have shorter strings.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Varchar<20000> }
    }
}

fn main() {}
