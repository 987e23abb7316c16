//! Values that rows may have in common: NULL, what is no key, what is unique with others or among some rows, what the database computes.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            id: i64 primary_key,
            a: Option<i64> unique,
            b: i64,
            c: i64,
            d: Varchar<9>,
            e: Varchar<40> unique,
            unique(b, c),
            index(d) unique where("b > 1"),
            index(expr("lower(d)"), d) unique,
        }
        bulk_insert t {
            { id: 1, a: null, b: 1, c: 1, d: "x", e: expr("'a'") },
            { id: 2, a: null, b: 1, c: 2, d: "x", e: expr("'a'") },
            { id: 3, a: 1, b: 2, c: 1, d: "x", e: "a" },
            { id: 4, a: 2, b: 2, c: 2, d: "y", e: "A" },
        }
    }
}

fn main() {}
