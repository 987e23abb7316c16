//! A key that a foreign key points to.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key }
        create_table users { team: i64 references(teams(id)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint pk_teams on teams;
    }
}

fn main() {}
