//! MySQL and MariaDB have no keys over text of any length.
aludel::chain! { databases: [sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { name: Text unique }
    }
}

fn main() {}
