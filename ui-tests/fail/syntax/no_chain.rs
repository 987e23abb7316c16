//! `chain!` is missing.
use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 }
    }
}

fn main() {}
