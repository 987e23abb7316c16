//! A unique index that a foreign key points to.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { name: Text, index(name) unique }
        create_table users { team: Text references(teams(name)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_index ix_teams_name on teams;
    }
}

fn main() {}
