//! Forms that only some of the declared databases take.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: String, age: i32 }
        create_table teams { id: i64 primary_key identity, name: String }
        execute "TRUNCATE users" undo nothing;
        execute "UPDATE users SET name = t.name FROM teams t WHERE t.id = users.id" undo nothing;
        execute { postgres: "UPDATE users SET age = 1 LIMIT 3", _: "UPDATE users SET age = 1" } undo nothing;
        execute { mariadb: "UPDATE users u JOIN teams t ON t.id = u.id SET u.name = t.name", sqlite: "UPDATE users u JOIN teams t ON t.id = u.id SET name = t.name" } undo nothing;
        execute { sqlite: "INSERT OR IGNORE INTO teams (name) VALUES ('a')", postgres: "INSERT INTO teams (name) VALUES ('a') ON CONFLICT DO NOTHING", mariadb: "INSERT INTO teams (name) VALUES ('a') ON CONFLICT DO NOTHING" } undo nothing;
        execute "DELETE FROM users USING teams WHERE teams.id = users.id" undo nothing;
        execute "UPDATE users SET age = name::integer" undo nothing;
        execute "UPDATE users SET age = 1 WHERE name ILIKE 'a%'" undo nothing;
        execute "UPDATE users SET age = 1 WHERE age IS DISTINCT FROM 2" undo nothing;
        create_table "order" { id: i64 primary_key identity, "key": Option<i32> }
        execute "DELETE FROM \"order\"" undo nothing;
        execute "UPDATE teams SET \"name\" = 'x'" undo nothing;
        execute { mariadb: "INSERT INTO `order` (\"key\") VALUES (1)", _: "INSERT INTO \"order\" (\"key\") VALUES (1)" } undo nothing;
        execute { mariadb: "INSERT INTO `order` (`key`) SELECT \"1\" AS \"one\" FROM teams", _: "UPDATE \"order\" SET \"key\" = 1" } undo nothing;
        create_view orders "SELECT id FROM \"order\"";
        create_check_constraint on users("name ~ '^a'") as ck_users_name;
        create_view adults "SELECT DISTINCT ON (name) id, name FROM users";
    }
}

fn main() {}
