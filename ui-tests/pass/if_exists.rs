//! `if_exists` and `if_not_exists`, also as names.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table if_not_exists users { id: i64 primary_key identity, age: i32, code: Option<String> }
        create_table if_not_exists { id: i64 primary_key, if_exists: Option<i32> }
        create_table if_not_exists "odd name" { id: i64 primary_key }
        create_index if_not_exists on users(age);
        create_index if_not_exists unique on users(id, age) as if_exists;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_index if_exists on users;
        create_index concurrently on users(age, id) as ix;
        drop_index if_exists concurrently ix on users;
        add_column if_not_exists users.nick: Varchar<20> default("none") comment("what friends say");
        add_column if_not_exists.if_not_exists: Option<i32>;
        drop_column if_exists users.code;
        drop_column if_not_exists.if_exists;
        drop_table if_exists "odd name";
        drop_table if_not_exists;
    }

    downgrade {
        create_table if_not_exists { id: i64 primary_key, if_exists: Option<i32> }
        create_table if_not_exists "odd name" { id: i64 primary_key }
        add_column users.code: Option<String>;
        drop_column if_exists users.nick;
        create_index if_not_exists unique on users(id, age) as if_exists;
    }
}

fn main() {}
