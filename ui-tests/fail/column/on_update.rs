//! What is set on update, and by whom.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table notes {
            id: i64 primary_key identity,
            day: Date on_update(now()),
            at: Timestamp on_update(now()),
        }
        alter_column notes.at { type: Date }
    }
}

fn main() {}
