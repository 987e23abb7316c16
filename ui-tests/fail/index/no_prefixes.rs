//! Prefixes and the collation of an expression, where there are none.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            s: Varchar<20>,
            index(s(10)) as ix_prefix,
            index(expr("lower(s)") collate("NOCASE")) as ix_expr,
        }
    }
}

fn main() {}
