//! Two first revisions.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {

    }
}

migration! {
    /// B.
    revision B = "b";
    revises base;

    upgrade {

    }
}

fn main() {}
