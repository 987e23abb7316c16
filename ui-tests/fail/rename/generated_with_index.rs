//! MySQL does not rename what an indexed generated column reads.
aludel::chain! { databases: [mysql 8.0]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 generated("a + 1"), index(b) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_column t.a to c;
    }
}

fn main() {}
