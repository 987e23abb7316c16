//! MySQL and MariaDB take no identity column in a check.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity check("id > 0") }
    }
}

fn main() {}
