//! Constraints and indexes that are not there, are the other, or whose new name is none.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table other { a: i64, index(a) }
        create_table t { a: i64 unique, b: i64 check("b > 0"), index(b) }
        create_table u { a: i64 unique, b: i64, index(b) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_index ix_t_c to ix on t;
        rename_constraint uq_t_b to uq on t;
        rename_index ix_t_b to ix_t_b on t;
        rename_constraint ck_t_b to ck_t_b on t;
        rename_index ix_t_b to ix_other_a on t;
        rename_constraint ck_t_b to uq_t_a on t;
        rename_index uq_u_a to uq on u;
        rename_constraint ix_u_b to ix on u;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "other";

    upgrade {
        rename_index ix_t_b to ix_b on t;
        drop_index ix_t_b on t;
    }
}

fn main() {}
