//! What stands beside a command that the parser does not know is read.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Texts.
    revision Texts = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: Option<String> }
        execute "SET CONSTRAINTS ALL DEFERRED; UPDATE usres SET name = ''; REINDEX TABLE users" undo nothing;
        execute "REINDEX TABLE users; UPDATE users SET nam = ''" undo nothing;
    }
}

fn main() {}
