//! What a view shows.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
        create_view twice "SELECT u.name, t.name FROM users u, teams t";
        create_view all_twice "SELECT * FROM users, teams";
        create_view named(a, b, c) "SELECT id, name FROM users";
        create_view named_twice(a, a) "SELECT id, name FROM users";
        create_view once { postgres: "SELECT id FROM users", sqlite: "SELECT id FROM users" }
        create_view broken "SELECT FROM WHERE";
        create_materialized_view kept "SELECT id FROM users";
        create_view audit::entries "SELECT id FROM users";
    }
}

fn main() {}
