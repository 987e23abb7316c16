//! A type that a declared database does not have.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Json }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.a { type: Array<String> };
    }
}

fn main() {}
