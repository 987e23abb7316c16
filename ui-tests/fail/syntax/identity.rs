//! How identity columns are written and altered.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key identity(serial, start: 100) }
        create_table b { id: i64 primary_key identity(start: 1, start: 2) }
        create_table c { id: i64 primary_key identity(start: "x") }
        create_table d { id: i64 primary_key identity(strat: 1) }
        create_table e { id: i64 primary_key identity(always, owned_by: e.id) }
        create_table f { id: i64 primary_key identity collate("C") }
        alter_column t.id { identity: true }
        alter_column t.id { identity: autoincrement(start: 5) }
        alter_column t.id { identity: always, collate: "C" }
        alter_column t.id { generated: 5 }
        alter_column t.id { charset: true }
        alter_column t.id { collation: "C" }
    }
}

fn main() {}
