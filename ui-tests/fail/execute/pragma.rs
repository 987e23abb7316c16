//! Foreign keys switched off where SQLite ignores it.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Texts.
    revision Texts = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity }
        execute "PRAGMA foreign_keys = OFF; DELETE FROM users; PRAGMA foreign_keys = ON" undo nothing;
    }
}

fn main() {}
