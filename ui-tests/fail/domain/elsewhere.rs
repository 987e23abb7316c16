//! There are no domains on SQLite, MySQL and MariaDB.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_domain postcode: Varchar<10> check("VALUE <> ''");
        create_table addresses { id: i64 primary_key identity, code: domain postcode }
    }
}

fn main() {}
