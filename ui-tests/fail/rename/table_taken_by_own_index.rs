//! A name that the table's own index has.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64, index(id) as taken }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_table t to taken;
    }
}

fn main() {}
