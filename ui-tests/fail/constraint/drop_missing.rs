//! A constraint that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, unique(a) as only_one }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint onlyone on t;
    }
}

fn main() {}
