//! A mistake in the downgrade is one mistake.
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
        create_table users { id: i64 }
    }
    downgrade {
        drop_table usres;
    }
}

fn main() {}
