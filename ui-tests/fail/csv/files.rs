//! Files that cannot be read.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Rows.
    revision Rows = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key, name: String }
        bulk_insert teams from "uneven.csv";
        bulk_insert teams from csv;
        bulk_insert teams from csv "missing.csv";
        bulk_insert teams from csv "uneven.csv";
        bulk_insert teams from csv "quotes.csv";
        bulk_insert teams from csv "header.csv";
        bulk_insert teams from csv "twice.csv";
        bulk_insert teams from csv "empty.csv";
        bulk_insert teams from csv "no_rows.csv";
        bulk_insert teams from csv "latin.csv";
        bulk_insert teams from csv "nul.csv";
    }
}

fn main() {}
