//! The same for a column's new name.
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
        rename_column t.id to nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn;
    }
}

fn main() {}
