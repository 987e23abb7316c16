//! SQL that no declared database runs.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        execute { mysql: "SELECT 1" } undo nothing;
    }
}

fn main() {}
