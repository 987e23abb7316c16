//! `alter_column`.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64, n: i32 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.n { type: Option<i64> }
        alter_column t.n { type: Option<sql("citext")> }
        alter_column t.n { nulable: true }
        alter_column t.n { nullable: yes }
        alter_column t.n { nullable: true, nullable: false }
        alter_column t { nullable: true }
        alter_column t.n nullable: true;
    }
}

fn main() {}
