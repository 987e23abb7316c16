//! A constraint is dropped by `drop_constraint`.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64 unique }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_index uq_t_a on t;
    }
}

fn main() {}
