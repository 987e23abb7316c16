//! Tables that are not there.
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
        execute "UPDATE usrs SET name = 'x'" undo nothing;
        execute "INSERT INTO people (name) SELECT name FROM users" undo nothing;
        execute "SELECT 1;\nDELETE FROM users\nWHERE team_id IN (SELECT id FROM team)" undo nothing;
        execute "UPDATE mixed SET id = 1" undo nothing;
        execute "DELETE FROM users" undo "INSERT INTO user (name) VALUES ('x')";
    }
}

fn main() {}
