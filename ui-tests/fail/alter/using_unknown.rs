//! `using` names columns of the table.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { number: Text }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.number { type: i64, using: "nubmer::bigint" };
    }
    downgrade irreversible("why not");
}

fn main() {}
