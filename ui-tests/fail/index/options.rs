//! Options of indexes that only PostgreSQL has.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            b: i64,
            index(a) using(btree),
            index(a) using(brin) as ix_brin,
            index(a) include(b) as ix_include,
            index(a) unique nulls_not_distinct as ix_distinct,
            index(a nulls last) as ix_nulls,
            index(a ops(int8_ops)) as ix_ops,
        }
    }
}

fn main() {}
