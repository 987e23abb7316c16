//! MySQL numbers nothing that another table points to, and has one way to number.
aludel::chain! { databases: [mysql 8.0]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table c { id: i64 primary_key, check("id > 0") as ck_c }
        create_table d { id: i64 primary_key, twice: i64 generated("1 + 1") }
        create_table e { id: i8 primary_key identity(start: 300) }
        create_table u { id: i64 primary_key identity, t: i64 references(t(id)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.id { identity: by_default }
        alter_column u.id { identity: always }
        alter_column c.id { identity: by_default }
        alter_column d.twice { identity: by_default }
    }
}

fn main() {}
