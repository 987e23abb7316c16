//! What cannot be numbered.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: String primary_key }
        create_table b { id: i64 primary_key, other: Option<i64> }
        create_table c { id: i64 primary_key default(1), check("id > 0") as ck_c }
        create_table d { id: i64 primary_key identity, other: i64 }
        create_table e { id: i64 primary_key, without_rowid }
        create_table f { id: i64 primary_key, twice: Option<i64> generated("id * 2") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column a.id { identity: by_default }
        alter_column b.other { identity: by_default }
        alter_column c.id { identity: always }
        alter_column d.other { identity: by_default }
        alter_column d.id { identity: by_default }
        alter_column e.id { identity: by_default }
        alter_column f.id { identity: by_default(start: 10) }
        alter_column f.twice { identity: by_default }
    }
}

fn main() {}
