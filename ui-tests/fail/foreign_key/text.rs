//! Columns of a key that MariaDB cannot index.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { name: Varchar<50> primary_key }
        create_table users { id: i64 primary_key, team: String references(teams(name)) }
        create_table posts { id: i64 primary_key, team: Varchar<50> references(teams(name)) as fk_posts_team }
        alter_column posts.team { type: String }
    }
}

fn main() {}
