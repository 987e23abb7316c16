//! The same for a table that comes later.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64, index(id) as u }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_table u { id: i64 }
    }
}

fn main() {}
