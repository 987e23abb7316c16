//! What a `DO` changes but rows, nobody would learn of.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity }
        execute "DO $$BEGIN UPDATE users SET id = id; END$$; DELETE FROM users" undo nothing;
        execute "DO $$BEGIN ALTER TABLE users ADD COLUMN nick text; END$$" undo nothing;
        execute "do language plpgsql 'BEGIN DROP TABLE users; END'" undo nothing;
    }
}

fn main() {}
