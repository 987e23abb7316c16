//! Types that cannot be compared, or not as a whole.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: TinyText unique, b: Blob unique, c: Varbinary<4000> unique }
    }
}

fn main() {}
