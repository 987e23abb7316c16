//! Defaults that the new types do not hold.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: u8 default(256), b: u32 default(-1), c: Year default(1900), d: Bit<3> default("1010"), e: Varbit<3> default("abc"),
            f: Oid default("x"), g: Inet default(1), h: Blob default("x"),
        }
    }
}

fn main() {}
