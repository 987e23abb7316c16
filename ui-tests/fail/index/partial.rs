//! MySQL and MariaDB have no partial indexes.
aludel::chain! { databases: [postgres 13, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users {
            id: i64 primary_key,
            email: Varchar<100>,
            gone: Option<Date>,
            index(email) where { postgres: "gone IS NULL" },
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_index unique on users(email) where("gone IS NULL") as ix_users_live;
    }
}

fn main() {}
