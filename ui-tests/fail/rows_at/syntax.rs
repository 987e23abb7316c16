//! Row structs that cannot be read.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A table.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, "the name": String, "self": i64, "type": i32 }
    }
}

rows_at! { Tables.users { id: i64 } }
rows_at! { struct A of Tables.users { id: i64 } }
rows_at! { struct B at Tables { id: i64 } }
rows_at! { struct C at Tables.users {} }
rows_at! { struct D at Tables.users { id } }
rows_at! { struct E at Tables.users { "the name": String } }
rows_at! { struct F at Tables.users { self: i64, id: } }
rows_at! { struct G at Tables.users { id: i64 } rest }
rows_at! { struct I at Tables.users; }

fn main() {}
