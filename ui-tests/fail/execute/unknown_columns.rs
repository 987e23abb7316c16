//! Columns that are not there, or in two tables.
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
        execute "UPDATE users SET nam = 'x'" undo nothing;
        execute "UPDATE users SET name = 'x' WHERE users.mail IS NULL" undo nothing;
        execute "SELECT u.nick FROM users u" undo nothing;
        execute "SELECT emial FROM users u JOIN teams t ON t.id = u.team_id" undo nothing;
        execute "SELECT name FROM users u JOIN teams t ON t.id = u.team_id" undo nothing;
        execute "SELECT u.name FROM users AS x" undo nothing;
        execute "INSERT INTO users (name, mail) VALUES ('x', 'y')" undo nothing;
        execute "SELECT name FROM users WHERE EXISTS (SELECT 1 FROM teams WHERE boss = users.id)" undo nothing;
        execute "SELECT ID FROM users" undo nothing;
    }
}

fn main() {}
