//! One id twice, but for case: MySQL and MariaDB keep ids in columns that do not tell it.
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
    revision B = "1975EA83B712";
    revises A;

    upgrade {

    }
}

fn main() {}
