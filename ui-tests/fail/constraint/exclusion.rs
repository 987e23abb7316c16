//! An exclusion constraint names columns, an operator for each, and how it is built.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            b: i64,
            exclude(a with =) using(gin) as ex_gin,
            exclude(x with =, expr("y + 1") with <>) where("z > 0") as ex_missing,
            exclude(a with =, expr("b + 1") with &&) where("b > 0"),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_column t.b fill(0);
    }
}

fn main() {}
