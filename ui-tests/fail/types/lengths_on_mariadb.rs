//! Bytes have a limit there.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Binary<256>, b: Varbinary<70000> }
    }
}

fn main() {}
