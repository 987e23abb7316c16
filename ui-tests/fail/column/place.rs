//! Where a new column stands.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, name: String }
        add_column t.a: Option<i64> after(id);
        add_column t.b: Option<i64> first;
    }
}

fn main() {}
