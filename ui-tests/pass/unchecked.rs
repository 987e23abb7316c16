//! What `unchecked` is for, and what a text makes for later ones.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    revision A = "a";
    revises base;

    upgrade {
        create_table users {
            id: i64 primary_key identity,
            name: Varchar<80> check unchecked("name NOT GLOB 'a*'") as ck_glob,
            age: Option<i32>,
            check(unchecked("age IS NOT 3")) as ck_age,
        }
        execute unchecked("CREATE TABLE legacy (id integer); ALTER TABLE users ADD COLUMN nick text") undo nothing;
        execute unchecked("CREATE VIEW grown AS SELECT id FROM users") undo unchecked("DROP VIEW grown; what nobody reads");
    }
}

migration! {
    revision B = "b";
    revises A;

    upgrade {
        execute "UPDATE legacy SET id = 1; SELECT id FROM grown; UPDATE users SET nick = name" undo nothing;
        execute "SELECT version_num FROM aludel_version" undo nothing;
        execute { postgres: "SELECT a FROM elsewhere.t", sqlite: "SELECT name FROM sqlite_master" } undo nothing;
    }
}

fn main() {}
