//! What is said of the numbers of an identity column, and of text.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table a { id: i64 primary_key identity(increment: 0) }
        create_table b { id: i64 primary_key identity(always, cache: 0) }
        create_table c { id: i16 primary_key identity(start: 50_000) }
        create_table d { id: i64 primary_key identity(min: 10, max: 10) }
        create_table e { id: i64 primary_key identity(start: 100, increment: -5, min: -1000, max: 100, cycle: true) }
        create_table f { id: i64 primary_key collate("C"), t: String charset("latin1"), data: Jsonb collate("C") }
        create_table g { id: i64 primary_key, other: Option<i64> }
        create_table h { id: i64 primary_key, number: i64 identity }
        alter_column h.number { generated: "id * 2" }
        create_table i { id: i64 primary_key, twice: i64 generated("id * 2") }
        alter_column i.twice { identity: always }
        alter_column g.other { identity: by_default }
        alter_column g.id { identity: always(increment: 0) }
    }
}

fn main() {}
