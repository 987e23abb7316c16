//! Types that cannot be compared.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: Xml unique, b: Point unique, c: Array<Json> unique }
    }
}

fn main() {}
