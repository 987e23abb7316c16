//! As many columns on both sides.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { a: i64, b: i64, primary_key(a, b) }
        create_table users { team: i64 references(teams(a, b)) }
    }
}

fn main() {}
