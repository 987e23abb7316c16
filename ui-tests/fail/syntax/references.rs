//! Foreign keys.
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
            id: i64 references(teams(id), on_delete: cascde),
            a: i64 references(teams),
            b: i64 references(teams(id), on_delte: cascade),
            c: i64 references(teams(id), on_delete: cascade, on_delete: restrict),
            d: i64 references teams(id),
        }
    }
}

fn main() {}
