//! `using` is for PostgreSQL.
aludel::chain! { databases: [sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { number: Varchar<20> }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.number { type: i64, using: "number + 1" };
    }
}

fn main() {}
