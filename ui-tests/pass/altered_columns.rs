//! Numbering, collation and generation, altered.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            id:    i64 primary_key,
            no:    i64 identity(start: 100, increment: 10,),
            name:  String collate("C"),
            price: i64,
            total: i64 generated("price * 2"),
        }
        create_table u { id: i32 primary_key identity(always, min: 5, max: 100, cache: 10, cycle: true) }
        create_table v { id: i32 primary_key identity(serial) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.no { identity: none }
        alter_column t.no { default: 5 }
        alter_column t.id { identity: always(start: 1000) }
        alter_column t.name { collate: none }
        alter_column t.total { generated: "price * 3" }
        alter_column t.total { generated: none, default: 0 }
        alter_column u.id { identity: by_default }
        alter_column v.id { identity: always }
    }
}

fn main() {}
