//! A database that ends before it begins, and one that joins when another has left.
aludel::chain! {
    databases: [postgres 13, sqlite 3.35 until First, mysql 8.0 since Second until First, mariadb 10.6 since Second];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// First.
    revision First = "a1";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
    }
}

migration! {
    /// Second.
    revision Second = "a2";
    revises First;

    upgrade {
        create_table u { id: i64 primary_key }
    }
}

fn main() {}
