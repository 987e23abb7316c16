//! A downgrade that drops too much.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column t.a: Option<i64>;
    }
    downgrade {
        drop_table t;
    }
}

fn main() {}
