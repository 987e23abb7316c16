//! A library crate ships a chain of its own; the application's stands beside it and depends on it.

use aludel::prelude::*;
use aludel_ui_tests::library;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35];
    edition: 2026;
}

migration! {
    revision Notes = "3d5e0c1b2a49";
    revises base;

    upgrade {
        create_table notes { id: i64 primary_key identity, text: String }
    }
}

migration! {
    /// What the library made is visible, at the revision that is named.
    revision NotesOfTeams = "4d5e0c1b2a49";
    revises Notes;
    depends_on library::CreateTeams;

    upgrade {
        add_column notes.team_id: Option<i64> references(teams(id));
    }
}

migration! {
    /// A second dependency brings what is new.
    revision ColourIndex = "5d5e0c1b2a49";
    revises NotesOfTeams;
    depends_on library::TeamColours;

    upgrade {
        create_index on teams(colour);
        create_index on notes(team_id);
    }
}

migration! {
    revision Tags = "6d5e0c1b2a49";
    revises Notes;
    branch "tags";

    upgrade {
        create_table tags { id: i64 primary_key identity, note_id: i64 references(notes(id)) }
    }
}

migration! {
    /// The library's chain ends in the application's.
    revision TagsOfTeams = "7d5e0c1b2a49";
    revises (Tags, library::TeamColours);

    upgrade {
        add_column tags.team_id: Option<i64> references(teams(id));
        create_index on teams(name);
    }
}

fn main() {
    let graph = aludel::graph::Graph::new(&aludel::graph::REVISIONS.iter().collect::<Vec<_>>()).unwrap();
    let rows = graph.rows(&graph.closure([graph.index_of("5d5e0c1b2a49").unwrap()]));
    assert_eq!(rows, ["5d5e0c1b2a49"]);
    assert_eq!(TagsOfTeams::__aludel_revision().parents[1].name, "TeamColours");
    assert_eq!(ColourIndex::__aludel_revision().depends_on[0].name, "TeamColours");
}
