//! Defaults are compared.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64 default(1), b: i64 default(1), c: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.a { default: none };
        alter_column t.b { comment: "b" };
        alter_column t.c { default: 3 };
    }
    downgrade {
        alter_column t.a { default: 2 };
        alter_column t.b { comment: "c" };
    }
}

fn main() {}
