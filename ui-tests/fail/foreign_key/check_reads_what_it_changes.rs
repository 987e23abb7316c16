//! The same the other way round.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { t: i64 references(t(id), on_update: cascade) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_check_constraint on u("t > 0");
    }
}

fn main() {}
