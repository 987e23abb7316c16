//! A revision whose parent is in another crate, whose chain goes on from there.

use aludel::prelude::*;
use aludel_ui_tests::library;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35];
    edition: 2026;
}

migration! {
    /// Colours are called colors.
    revision Colors = "3d5e0c1b2a49";
    revises library::TeamColours;

    upgrade {
        rename_column teams.colour to color;
        create_index on teams(color);
    }
}

fn main() {
    let ids: Vec<&str> = aludel::graph::REVISIONS.iter().map(|revision| revision.id).collect();
    for id in ["1975ea83b712", "ae1027a6acf2", "3d5e0c1b2a49"] {
        assert!(ids.contains(&id), "{id} in {ids:?}");
    }
    assert_eq!(Colors::__aludel_revision().parents[0].name, "TeamColours");
    assert_eq!(Colors::__aludel_revision().message, "Colours are called colors.");
}
