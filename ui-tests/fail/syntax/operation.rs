//! An operation that is none, an op that ends in nothing, and the next ones still read.
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
        create_tabel users { id: i64 }
        frobnicate everything;
        drop_table
        rename_table users into people;
        create_table ok { id: i64 }
    }
}

fn main() {}
