//! Comments are compared.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64, comment("one") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_table t;
    }
    downgrade {
        create_table t { id: i64, comment("two") }
    }
}

fn main() {}
