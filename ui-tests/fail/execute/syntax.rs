//! SQL that a declared database does not take.
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
        execute "UPDATE users SET name =" undo nothing;
        execute "UPDATE users SET name = ifnull(name, 'x')" undo nothing;
        execute "UPDATE users SET name = DATE_FORMAT(now(), '%Y')" undo nothing;
        execute { postgres: "SELECT name FROM users WHERE name ILIKE 'a%'", other: "SELECT name FRM users" } undo nothing;
        create_check_constraint on users("to_tsvector(name) IS NOT NULL AND curdate() > '2020-01-01'");
    }
}

fn main() {}
