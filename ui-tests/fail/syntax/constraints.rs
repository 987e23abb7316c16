//! Options of constraints in the wrong place.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64 unique initially deferred deferrable,
            b: i64 check("b > 0") deferrable,
            c: i64 unique not_valid,
            d: i64 unique as uq_d deferrable,
            e: i64 references(t(a)) deferrable initially later,
            f: i64 unique deferrable deferrable,
            unique(a, b) as uq deferrable,
        }
        create_table u {
            a: i64 check("a > 0") not_valid,
            exclude(a with),
            exclude(a =),
            exclude(a with =) using(gist) using(gist),
            check("a < 9") not_valid as ck_9,
        }
        create_unique_constraint on t(a) deferred;
        create_exclude_constraint on t(a with =) using(tree);
    }
}

fn main() {}
