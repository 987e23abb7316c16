//! A place behind a column that is not there, and a branch that renames it.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, name: String }
        add_column t.a: Option<i64> after(nam);
        add_column t.c: Option<i64> after(c);
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column t.b: Option<i64> after(name);
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        rename_column t.name to title;
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {}
}

fn main() {}
