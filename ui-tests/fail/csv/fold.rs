//! Files whose rows do not fit their table.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A table.
    revision Tables = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_table teams {
            id: i64 primary_key identity,
            name: Varchar<20>,
            size: i16 default(1),
            born: Option<Date>,
            ok: Option<bool>,
            mood: Option<enum mood>,
            note: Option<String>,
        }
        create_table totals { id: i64 primary_key, a: i64, total: Option<i64> generated("a + 1") }
        create_table names { name: String, size: i16 }
    }
}

migration! {
    /// Rows.
    revision Rows = "b";
    revises Tables;

    upgrade {
        bulk_insert teams from csv "values.csv";
        bulk_insert teams from csv "many.csv" undo nothing;
        bulk_insert totals from csv "columns.csv";
        bulk_insert names from csv "no_key.csv";
        bulk_insert nmaes from csv "no_key.csv" undo nothing;
    }
}

fn main() {}
