//! A table that a foreign key points to.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { t: i64 references(t(id)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_table t;
    }
}

fn main() {}
