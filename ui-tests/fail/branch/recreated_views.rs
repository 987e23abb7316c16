//! A branch that makes views again, and others that change what they read.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: Varchar<20>, age: Option<i32> }
        create_view everyone "SELECT * FROM users";
        create_view names "SELECT id, name FROM users";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        recreate_views(everyone, names) {
            alter_column users.name { type: Varchar<40> }
        }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        add_column users.motto: Option<String>;
        drop_view names;
        create_view more "SELECT id FROM everyone";
        create_view many "SELECT count(*) AS n FROM teams";
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {
    }
}

fn main() {}
