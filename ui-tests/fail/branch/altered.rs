//! Two branches about one column: its collation, its numbers, what it is computed from.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, name: String, price: i64, total: i64 generated("price * 2"), other: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.name { collate: "C" }
        alter_column t.total { generated: "price * 3" }
        alter_column t.id { identity: by_default }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        create_index on t(name) as ix_name;
        create_index on t(total) as ix_total;
        alter_column t.other { identity: by_default }
        alter_column t.price { comment: "in cents" }
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {}
}

fn main() {}
