//! Two branches about what a view reads.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_view adults "SELECT id, name FROM users WHERE age > 18";
        create_view everyone "SELECT * FROM teams";
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        drop_column users.age;
        alter_column users.name { type: Varchar<40> }
        add_column teams.motto: Option<String>;
        add_column users.motto: Option<String>;
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
