//! Three revisions that revise each other.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises C;
    upgrade { create_table a { id: i64 } }
}

migration! {
    /// B.
    revision B = "b";
    revises A;
    upgrade { create_table b { id: i64 } }
}

migration! {
    /// C.
    revision C = "c";
    revises B;
    upgrade { create_table c { id: i64 } }
}

fn main() {}
