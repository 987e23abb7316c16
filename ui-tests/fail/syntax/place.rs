//! How a place is written.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, name: String after(id) }
        add_column t.a: Option<i64> after(id) first;
        add_column t.b: Option<i64> after;
        add_column t.c: Option<i64> after(id, name);
    }
}

fn main() {}
