//! Lengths that hold nothing, or more than the servers take.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Bit<0>, b: Varbit<100000000>, c: Timestamp<7>, d: Binary<0> }
    }
}

fn main() {}
