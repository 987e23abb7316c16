//! A foreign key to here that the new type does not fit.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i32 primary_key }
        create_table u { t: i32 references(t(id)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.id { type: i64 };
    }
}

fn main() {}
