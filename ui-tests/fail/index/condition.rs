//! What the condition of a partial index names must be there and stay, and only some rows are unique.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users {
            id: i64 primary_key,
            email: Varchar<100>,
            deleted_at: Option<Date>,
            index(email) unique where("deleted_at IS NULL") as ix_users_live,
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_index on users(id) where("delete_at IS NULL");
        create_index on users(email) where("deleted_at IS IS NULL");
        create_index on users(deleted_at) where { postgres: "id > 0" };
        drop_column users.deleted_at;
        create_table logins { email: Varchar<100> references(users(email)) }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "other";

    upgrade {
        drop_index ix_users_live on users;
    }
    downgrade {
        create_index unique on users(email) where("deleted_at IS NOT NULL") as ix_users_live;
    }
}

fn main() {}
