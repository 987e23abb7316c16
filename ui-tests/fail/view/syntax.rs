//! No views.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
        create_view gone "DELETE FROM users";
        create_view spelt "CREATE VIEW spelt AS SELECT id FROM users";
        create_view ages as "SELECT age FROM users";
        replace_view ages as "SELECT age FROM users";
        create_materialized_view audit::ages(a) as "SELECT age FROM users";
        create_view named() "SELECT id FROM users";
        create_view "SELECT id FROM users";
        execute "CREATE OR REPLACE VIEW v AS SELECT id FROM users";
        execute "DROP VIEW v";
        execute "DROP MATERIALIZED VIEW v";
    }
}

fn main() {}
