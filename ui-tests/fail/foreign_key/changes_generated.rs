//! A generated column is changed by nothing else.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { a: i64, t: Option<i64> generated("a + 1") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_foreign_key on u(t) references(t(id), on_delete: set_null);
    }
}

fn main() {}
