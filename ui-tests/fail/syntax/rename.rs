//! How constraints and indexes are renamed.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        rename_index a b on t;
        rename_index 1 to b on t;
        rename_index a to 1 on t;
        rename_constraint 1 to b on t;
        rename_constraint a to 1 on t;
        rename_constraint a to b;
    }
}

fn main() {}
