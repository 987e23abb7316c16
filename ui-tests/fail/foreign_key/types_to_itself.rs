//! The same within one table.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table nodes { id: i64 primary_key, parent: Option<Uuid> references(nodes(id)) }
    }
}

fn main() {}
