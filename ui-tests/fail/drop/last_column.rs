//! A table's last column.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Option<i64> }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_column t.a;
    }
}

fn main() {}
