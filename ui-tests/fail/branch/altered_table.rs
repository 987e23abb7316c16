//! What one branch alters of a table that the other adds to, the merge has.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { id: i64 primary_key }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column t.b: Option<i64>;
        alter_table u { comment: "theirs" }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        alter_table t { comment: "ours" }
        add_column u.c: Option<i64>;
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {
        alter_table t { comment: "ours" }
        alter_table u { comment: "theirs" }
    }
}

fn main() {}
