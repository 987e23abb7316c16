//! On MySQL and MariaDB foreign keys do as well.
aludel::chain! { databases: [postgres 13, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { t: i64 references(t(id)) as here }
        create_table v { t: i64 references(t(id)) as here }
    }
}

fn main() {}
