//! `execute` and its texts.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        execute "SELECT 1" unod nothing;
        execute "SELECT 1" undo later;
        execute { postgre: "SELECT 1" }
        execute { postgres: "SELECT 1", postgres: "SELECT 2" }
        execute {}
        execute 5;
    }
}

fn main() {}
