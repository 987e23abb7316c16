//! A value of an enum that a view reads.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_table days { id: i64 primary_key identity, mood: enum mood }
        create_view moods "SELECT mood FROM days";
        alter_enum mood drop value "bad";
    }
}

fn main() {}
