//! Defaults that are no values.
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
            a: i64 default(nul),
            b: i64 default(5i64),
            c: i64 default(999999999999999999999999999999999999999999),
            d: i64 default(today),
            e: i64 default(),
            f: i64 default(-"x"),
            g: i64 default = 5,
            h: i64 default(f(5)),
        }
    }
}

fn main() {}
