//! PostgreSQL does not alter a column that a generated one reads.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i32, b: i32 generated("a + 1") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.a { type: i64 };
    }
}

fn main() {}
