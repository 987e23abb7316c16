//! Indexes and triggers of views that cannot be made again.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32> }
        create_table notes { id: i64 primary_key identity, note: String }
        create_materialized_view everyone "SELECT * FROM users";
        create_index on everyone(age) as ix_everyone;
        create_materialized_view wide "SELECT id AS a0, id AS a1, id AS a2, id AS a3, id AS a4, id AS a5, id AS a6, id AS a7, id AS a8, id AS a9, id AS a10, id AS a11, id AS a12, id AS a13, id AS a14, id AS a15, id AS a16, id AS a17, id AS a18, id AS a19, id AS a20, id AS a21, id AS a22, id AS a23, id AS a24, id AS a25, id AS a26, id AS a27, id AS a28, id AS a29, id AS a30, id AS a31, id AS a32, id AS a33, id AS a34, id AS a35, id AS a36, id AS a37, id AS a38, id AS a39, id AS a40, id AS a41, id AS a42, id AS a43, id AS a44, id AS a45, id AS a46, id AS a47, id AS a48, id AS a49, id AS a50, id AS a51, id AS a52, id AS a53, id AS a54, id AS a55, id AS a56, id AS a57, id AS a58, id AS a59, id AS a60, id AS a61, id AS a62 FROM notes";
        create_index on wide(a0);
        create_index on wide(a1);
        create_view names "SELECT id, name FROM users";
        create_trigger add on names "CREATE TRIGGER add INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION f()" depends_on(notes.note);
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        recreate_views(everyone) { rename_column users.age to years; }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        recreate_views(everyone) { create_index on users(age) as ix_everyone; }
    }
}

migration! {
    /// D.
    revision D = "d";
    revises A;
    branch "d";

    upgrade {
        recreate_views(names) { drop_column notes.note fill(""); }
    }
}

migration! {
    /// E.
    revision E = "e";
    revises A;
    branch "e";

    upgrade {
        rename_column notes.note to text;
        drop_table notes;
    }
}

migration! {
    /// F.
    revision F = "f";
    revises A;
    branch "f";

    upgrade {
        recreate_views(wide) { create_index on users(name); }
    }
}

fn main() {}
