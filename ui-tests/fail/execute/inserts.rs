//! INSERTs that cannot work.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<80> }
        create_table users {
            id: i64 primary_key identity,
            name: Varchar<80>,
            email: Option<Varchar<120>>,
            team_id: Option<i64>,
        }
        create_table "Mixed" { id: i64 primary_key identity }
    }
}

migration! {
    /// Texts.
    revision Texts = "b";
    revises Tables;

    upgrade {
        execute "INSERT INTO users (email) VALUES ('x')" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('x')" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('x', 'y'), ('z')" undo nothing;
        execute "INSERT INTO users (name, email) SELECT name FROM teams" undo nothing;
        execute "INSERT INTO teams VALUES (1, 'x', 2)" undo nothing;
        execute "INSERT INTO teams VALUES (1)" undo nothing;
    }
}

fn main() {}
