//! A foreign key points to a key that is looked at with every statement.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 unique deferrable }
        create_table u { t: i64 references(t(id)) }
    }
}

fn main() {}
