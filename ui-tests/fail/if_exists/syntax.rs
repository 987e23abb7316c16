//! Where `if_exists` and `if_not_exists` may stand.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table if_exists t { id: i64 }
        drop_table if_not_exists t;
        create_index unique if_not_exists on t(id);
        drop_index if_not_exists ix on t;
        drop_constraint if_exists ck on t;
        create_enum if_not_exists mood { "good" }
        add_column if_not_exists t.a: i64 unique fill(1);
        add_column if_not_exists t.b: i64 references(u(id)) default(1);
        drop_column if_exists;
    }
}

fn main() {}
