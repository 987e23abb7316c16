//! Every difference is listed.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64, b: Option<i64>, c: i64 default(1), d: i64,
            unique(a), index(d), check("c > 0"),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_table t;
    }
    downgrade {
        create_table t {
            a: i32, b: i64, c: i64, e: i64,
            unique(a), index(e), check("c > 1") as ck_t_c,
        }
    }
}

fn main() {}
