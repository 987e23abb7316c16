//! Storage parameters that there are not; one like none we know may be a later version's.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            d: Jsonb,
            with(fillfacter: 70, autovacuum_enable: off),
            index(a) with(fillfactor: 70, filfactor: 70) as ix_a,
            index(d) using(gin) with(fillfactor: 70) as ix_d,
            index(a) using(brin) with(page_per_range: 4, of_a_later_version: 1) as ix_e,
            index(a) with(fillfactor: 5) as ix_f,
            index(a) with(fillfactor: 80, fillfactor: 90) as ix_g,
        }
        alter_table t { with: (fastupdate: off) }
    }
}

fn main() {}
