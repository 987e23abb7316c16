//! Texts in which nothing stands.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Texts.
    revision Texts = "a";
    revises base;

    upgrade {
        execute "" undo nothing;
        execute "SELECT 1" undo " ; ";
        execute { postgres: "SELECT 1", _: "-- nothing" } undo nothing;
        execute unchecked("/* later */") undo nothing;
    }
}

fn main() {}
