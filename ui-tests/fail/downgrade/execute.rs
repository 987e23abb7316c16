//! An `execute` that does not say how it is taken back.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        execute "SELECT 1";
    }
}

fn main() {}
