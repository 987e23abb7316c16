//! What is expected where, in ops about enums.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum;
        create_enum status;
        create_enum status { new }
        alter_enum status;
        alter_enum status ad value "x";
        alter_enum status add "x";
        alter_enum status add value x;
        alter_enum status rename value "x";
        create_table t { a: Option<enum status, b: enum }
    }
}

fn main() {}
