//! A virtual column has no values that MariaDB could keep, and a computed one takes NULL there.
aludel::chain! { databases: [mariadb 10.6, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: Option<i64> generated("a * 2", virtual), c: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.b { generated: none }
        alter_column t.c { generated: "a * 3" }
    }
}

fn main() {}
