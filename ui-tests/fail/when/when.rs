//! Conditions that cannot be.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Where conditions cannot stand, and what they cannot be.
    revision First = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, name: Option<String> } when(demo);
        add_column users.age: Option<i32> when(demo);
        create_index on users(name) when(demo);
        execute unchecked("DROP VIEW v") changes { drop_view v; } undo nothing when(demo);
        execute "DELETE FROM users" undo nothing when;
        execute "DELETE FROM users" undo nothing when();
        execute "DELETE FROM users" undo nothing when(demo, demo);
        execute "DELETE FROM users" undo nothing when("a,b");
        execute "DELETE FROM users" wen(demo);
        run fill, version: 1, when(demo);
        run fill, version: 1, undo nothing, when(demo);
    }
}

async fn fill(_: &mut aludel::exec::Context<'_>) -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
