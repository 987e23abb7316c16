//! SQLite cannot number a column that is no key.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key identity }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint pk_t on t;
    }
}

fn main() {}
