//! What a column does not have cannot be taken from it, and what it has beside stays.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity(start: 100), name: Varchar<20> collate("C") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column users.id { collate: none }
        alter_column users.name { identity: none }
        alter_column users.id { generated: none }
    }
}

fn main() {}
