//! Names that are not there, or there already.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
        create_view adults "SELECT id, nam FROM users";
        create_view adult "SELECT id FROM user";
        create_view unclear "SELECT name FROM users JOIN teams ON team_id = teams.id";
        create_view teams "SELECT id FROM users";
        create_view all_of_them "SELECT id, name FROM users";
        create_view all_of_them "SELECT id FROM users";
        drop_view all_of_thm;
        drop_view teams;
        drop_table all_of_them;
        replace_view nobody "SELECT id FROM users";
        replace_view all_of_them "SELECT id, name FROM users";
        execute "SELECT age FROM all_of_them" undo nothing;
        create_table all_of_them { id: i64 }
    }
}

fn main() {}
