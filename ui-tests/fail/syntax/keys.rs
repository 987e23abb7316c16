//! Columns and names twice, a second primary key.
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
            id: i64 primary_key,
            name: Text unique,
            unique(name),
            unique(id, id),
            foreign_key(id, name) references(teams(a, a)),
            index(id) as here,
            index(name) as here,
            primary_key(name),
        }
        create_table empty {}
        create_index on users(id, id);
    }
}

fn main() {}
