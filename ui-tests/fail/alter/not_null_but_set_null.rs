//! A foreign key that sets the column to NULL.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { t: Option<i64> references(t(id), on_delete: set_null) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column u.t { nullable: false };
    }
}

fn main() {}
