//! A column that many use: all of them are named.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64 check("a > 0"), b: i64 unique,
            unique(a, b), index(a),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_column t.a fill(1);
    }
}

fn main() {}
