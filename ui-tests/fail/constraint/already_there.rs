//! A name that the table has already.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64, unique(a) as here }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_unique_constraint on t(b) as here;
    }
}

fn main() {}
