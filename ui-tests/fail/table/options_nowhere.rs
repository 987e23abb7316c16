//! Options of tables that no declared database has.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, engine("InnoDB") }
        create_table u { id: i64 primary_key, without_rowid }
        alter_table u { row_format: "dynamic" }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_table t { unlogged: true }
    }
    downgrade {
        alter_table t { comment: "was logged" }
    }
}

fn main() {}
