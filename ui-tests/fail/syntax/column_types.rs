//! Types that are no column types.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

struct Money;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: u128,
            b: Option<Option<i64>>,
            c: Money,
            d: Varchar<"x">,
            e: Nonsense,
        }
        alter_column t.a { type: i128 }
    }
}

fn main() {}
