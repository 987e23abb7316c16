//! Ops that would break a view.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
        create_view adults "SELECT u.id, u.name, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id WHERE age > 18";
        create_view loud "SELECT upper(name) AS name FROM adults";
        create_view everyone "SELECT * FROM users";
        create_view numbers "SELECT id FROM everyone";
        create_view anything unchecked("SELECT 1 FROM teams WHERE name <> ''");
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column teams.name { type: Varchar<40> }
        drop_column users.team_id fill(1);
        rename_column users.age to years;
        replace_view everyone "SELECT id, name FROM numbers";
        replace_view everyone "SELECT name FROM users";
        replace_view numbers "SELECT id FROM numbers";
        rename_view adults to grown;
        rename_table teams to groups;
        drop_table users;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        drop_view adults;
    }
}

fn main() {}
