//! Storage parameters of tables.
aludel::chain! { databases: [sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key, with(fillfactor: 70) }
        alter_table a { with: none }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_table b { id: i64 primary_key, with }
        create_table c { id: i64 primary_key, with("fillfactor") }
        create_table d { id: i64 primary_key, with(fillfactor), with(fillfactor: 70), with(fillfactor: 80) }
        alter_table e { with: 70 }
        alter_table e { with: (fillfactor: "70") }
    }
}

fn main() {}
