//! MySQL and MariaDB have no indexes over text of any length.
aludel::chain! { databases: [mysql 8.0]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { name: Text, index(name) }
    }
}

fn main() {}
