//! Each type that PostgreSQL alone has, for a database that has not.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: Inet, b: Option<Citext>, c: Xml, d: Tsvector, e: Money, f: Oid, g: Bit<8>, h: Point,
            i: DateRange,
        }
    }
}

fn main() {}
