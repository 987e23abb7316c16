//! Names that come free, and come back.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64, check("a < b") as ordered, index(a, b) }
        create_table u { id: i64 primary_key }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_table t to old;
        create_table t { id: i64 primary_key, old: Option<i64> references(u(id)) }
        rename_column old.a to c;
        rename_column old.b to a;
        rename_column old.c to b;
        rename_table u to U;
        rename_column old.a to A;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        drop_constraint pk_t on t;
        drop_column t.id;
        drop_table t;
        create_table t { id: i64 primary_key }
        drop_constraint ordered on old;
        create_check_constraint on old("b < A") as ordered;
        drop_index ix_t_a_b on old;
        create_index on old(b) as ix_t_a_b;
    }
    downgrade irreversible("its own test");
}

fn main() {}
