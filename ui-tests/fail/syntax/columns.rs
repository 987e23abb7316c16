//! What the tokens of a column prove.
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
        create_table users {
            id: i64 primary_key identity,
            org: i64 primary_key,
            other: i64 identity default(5),
            name: Text unique unique,
            name: Text,
            total: i64 default(0) generated("1 + 1"),
            note: Text fill(""),
            comment("a"),
            comment("b"),
        }
    }
}

fn main() {}
