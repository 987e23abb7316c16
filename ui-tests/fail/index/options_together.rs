//! Options of indexes that do not go together, or come with a later PostgreSQL.
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
            index(a) using(brin) unique,
            index(a, b) using(hash),
            index(a desc) using(brin) as ix_desc,
            index(a nulls first) using(brin) as ix_nulls,
            index(a) using(hash) include(b) as ix_include,
            index(a) using(spgist) include(b) as ix_spgist,
            index(a) nulls_not_distinct as ix_plain,
            index(a) unique nulls_not_distinct as ix_unique,
            index(a) include(c) as ix_missing,
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises base;
    branch "b";

    upgrade {
        create_table u { a: i64, b: i64, index(a) unique include(b) }
        create_table v { a: i64 references(u(a)) }
        drop_column u.b fill(1);
        drop_index ix_u_a on u;
    }
}

fn main() {}
