//! An index that the new type cannot be in.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Varchar<20>, index(a) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.a { type: Text };
    }
}

fn main() {}
