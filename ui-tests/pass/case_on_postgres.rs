//! PostgreSQL alone tells upper from lower case.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64, Id: i64, ID: i64 }
        create_table Users { id: i64, index(id) as users_id }
        create_table "USERS" { id: i64, index(id) as Users_id }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_table users;
        add_column Users.ID: Option<i64>;
        rename_table Users to uSers;
    }
}

fn main() {}
