//! A column has a collation or a character set without a name.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table notes { id: i64 primary_key, text: Varchar<20> collate("") }
        create_table places { id: i64 primary_key, text: Varchar<20> charset("") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column notes.text { collate: "" }
    }
}

fn main() {}
