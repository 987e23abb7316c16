//! MariaDB reads no zones; a `Z` is taken off where a column keeps UTC.
aludel::chain! { databases: [postgres 13, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: Timestamptz default("2026-11-21T10:15:00.123Z"),
            b: Timestamptz default("2026-11-21 10:15:00+01:00"),
            c: Timestamptz default("2026-11-21 10:15:00 Europe/Vienna"),
            d: Timestamp default("2026-11-21 10:15:00Z"),
            e: Timestamp default("2026-11-21 10:15:00.5"),
            f: Uuid default("ae1027a6-acf2-4e6c-8c31-00000000000g"),
            g: Uuid default("ae1027a6-acf2-4e6c-8c31-000000000000"),
        }
    }
}

fn main() {}
