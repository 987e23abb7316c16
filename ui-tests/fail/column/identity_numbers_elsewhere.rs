//! SQLite numbers from 1 by 1, MySQL and MariaDB from any number by 1.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key identity(start: 100) }
        create_table d { id: u8 primary_key identity(start: 300) }
        create_table b { id: i64 primary_key identity(increment: 5) }
        create_table c { id: i64 primary_key, t: String charset("latin1") }
    }
}

fn main() {}
