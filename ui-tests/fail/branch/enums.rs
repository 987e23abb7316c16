//! Two branches about one enum.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_table t { id: i64 primary_key identity }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_enum mood add value "so so";
        create_enum size { "s" }
        add_column t.kind: Option<enum mood>;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        alter_enum mood add value "fair";
        create_table size { id: i64 primary_key identity }
    }
}

migration! {
    /// D.
    revision D = "d";
    revises A;
    branch "d";

    upgrade {
        rename_enum mood to temper;
    }
}

migration! {
    /// E.
    revision E = "e";
    revises (B, C);

    upgrade {}
}

migration! {
    /// F.
    revision F = "f";
    revises (E, D);

    upgrade {}
}

fn main() {}
