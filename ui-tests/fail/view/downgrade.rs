//! Views that a downgrade does not give back.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
        create_view everyone "SELECT * FROM users";
        create_view adults "SELECT id FROM users WHERE age > 18";
        create_view numbers "SELECT id FROM adults";
        add_column users.motto: Option<String>;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_view everyone;
        replace_view adults "SELECT id, name FROM users WHERE age > 18";
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        drop_view numbers;
        drop_view adults;
        create_view grown "SELECT id FROM users";
    }

    downgrade {
        create_view adults "SELECT id FROM users WHERE age > 21";
    }
}

fn main() {}
