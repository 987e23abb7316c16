//! Types that do not turn into each other by themselves.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Varchar<40>, b: Int4Range, c: u16 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.a { type: Inet };
        alter_column t.b { type: Int8Range };
        alter_column t.c { type: Oid };
    }
}

fn main() {}
