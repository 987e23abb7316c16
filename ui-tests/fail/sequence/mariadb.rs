//! What sequences of MariaDB do not know.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key identity }
        create_sequence typed { type: i32 }
        create_sequence owned { owned_by: t.id }
    }
}

fn main() {}
