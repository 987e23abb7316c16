//! An index that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, index(a) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_index ix_t_b on t;
    }
}

fn main() {}
