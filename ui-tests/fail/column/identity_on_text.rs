//! Only integers number themselves.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: Text primary_key identity }
    }
}

fn main() {}
