//! What the library's revisions left is known in the crate that goes on.

use aludel::prelude::*;
use aludel_ui_tests::library;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35];
    edition: 2026;
}

migration! {
    /// A misspelt column.
    revision Colors = "3d5e0c1b2a49";
    revises library::TeamColours;

    upgrade {
        rename_column teams.color to shade;
    }
}

fn main() {}
