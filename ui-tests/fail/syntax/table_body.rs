//! What stands where a column or an item was expected.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users {
            id: i64 primary_kee,
            name Text,
            age: ,
            indx(id),
            unique(id name),
            foreign_key(id) to teams(id),
            unique index(id),
            index(id down),
            unique(),
            size: "big",
        }
    }
}

fn main() {}
