//! A key over a column that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { name: Text }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_unique_constraint on t(nmae);
    }
}

fn main() {}
