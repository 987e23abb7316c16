//! Two revisions in a file of their own.

use aludel::prelude::*;

migration! {
    /// Create teams.
    revision CreateTeams = "1975ea83b712";
    revises base;

    upgrade {
        create_table teams {
            id: i64 primary_key,
            name: Varchar<80>,
        }
    }
}

migration! {
    /// Teams have a colour.
    revision TeamColours = "ae1027a6acf2";
    revises CreateTeams;

    upgrade {
        add_column teams.colour: Option<Varchar<20>>;
    }
}
