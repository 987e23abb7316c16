//! Schemas, extensions, and downgrades that do not give them back.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_schema audit;
        create_schema audit;
        create_table audit::entries { id: i64 primary_key identity }
        drop_schema audit;
        drop_schema autit;
        create_extension citext;
        create_extension citext;
        drop_extension citext;
        drop_extension citext;
        create_enum mood { "good", "bad" }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_enum mood add value "worse";
        create_enum size { "s", "m" }
        create_schema stock;
    }

    downgrade {
        alter_enum mood drop value "worse";
        alter_enum mood rename value "bad" to "badly";
        drop_enum size;
        create_table size { id: i64 }
    }
}

fn main() {}
