//! A parent that is not there, and one that is no revision.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises Nobody;

    upgrade {

    }
}

struct Other;

migration! {
    /// B.
    revision B = "b";
    revises Other;

    upgrade {

    }
}

fn main() {}
