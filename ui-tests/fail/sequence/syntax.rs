//! How sequences are written.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_sequence a { begin: 1 }
        create_sequence b { start: "1" }
        create_sequence c { start: 1, start: 2 }
        create_sequence d { cycle: yes }
        create_sequence e { max: 9_223_372_036_854_775_808 }
        create_sequence f { owned_by: orders }
        create_sequence g {}
        alter_sequence h;
        create_sequence 1;
        create_table t { id: i64 default(nextval()) }
        create_table u { id: i64 default(nextvalue(s)) }
    }
}

fn main() {}
