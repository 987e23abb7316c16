//! A text for a database that is not declared is not looked into.
aludel::chain! { databases: [mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            state: Varchar<9>, a: i64,
            check("state = \"open\""),
            check({ postgres: "no_such_column > 0", other: "a > 0" }),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_column t.a to b;
    }
}

fn main() {}
