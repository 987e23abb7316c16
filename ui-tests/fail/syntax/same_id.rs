//! One id twice.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "1975ea83b712";
    revises base;

    upgrade {

    }
}

migration! {
    /// B.
    revision B = "1975ea83b712";
    revises A;

    upgrade {

    }
}

fn main() {}
