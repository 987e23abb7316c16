//! An index is dropped by `drop_index`.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, index(a) as here }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint here on t;
    }
}

fn main() {}
