//! The types of columns as the op spells them.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        execute "CREATE TABLE a (a NUMERIC(10, 2) NOT NULL, b DECIMAL(5), c NUMERIC, d char(3), e varchar(20), f text[], g float8, h real)";
        execute "CREATE TABLE b (a timestamptz, b timestamp(3) with time zone, c timestamp, d json, e jsonb, f bytea, g time, h int2, i int8, j inet)";
    }
}

fn main() {}
