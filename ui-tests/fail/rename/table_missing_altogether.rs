//! The same without a similar name.
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
        rename_table orders to sales;
        add_column sales.name: Option<Text>;
    }
}

fn main() {}
