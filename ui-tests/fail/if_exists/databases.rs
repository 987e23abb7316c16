//! `if_exists` where a declared database has no such words; and where the chain knows better.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table if_not_exists users { id: i64 primary_key identity, age: i32, code: Option<String> }
        create_table if_not_exists users { id: i64 }
        create_index if_not_exists on users(age);
        drop_index if_exists ix_users_age on users;
        add_column if_not_exists users.nick: Option<String>;
        drop_column if_exists users.code;
        drop_table if_exists user;
    }
}

fn main() {}
