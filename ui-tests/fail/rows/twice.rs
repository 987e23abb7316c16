//! Rows that a key or a unique index takes once.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table countries {
            code: Char<2> primary_key,
            name: Varchar<50>,
            short: Option<Varchar<9>> unique,
            place: Option<i64>,
            index(place) unique as ix_places,
        }
        bulk_insert countries {
            { code: "AT", name: "Austria", short: "A", place: 1 },
            { code: "DE", name: "Germany", short: null, place: 2 },
            { code: "FR", name: "France", short: null, place: 3 },
            { code: "DE", name: "France", short: "A", place: 2 },
        }
        create_table memberships { team: i64, person: i64, since: i64, primary_key(team, person) }
        bulk_insert memberships {
            { team: 1, person: 1, since: 2020 },
            { team: 1, person: 2, since: 2020 },
            { team: 2, person: 1, since: 2020 },
            { person: 2, team: 1, since: 2021 },
        }
    }
}

fn main() {}
