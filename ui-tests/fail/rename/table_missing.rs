//! A table that is not there; what is done with it afterwards is not complained about.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_table user to people;
        add_column people.name: Option<Text>;
    }
}

fn main() {}
