//! What parts of an index say must be so on every declared database.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            s: Varchar<20>,
            b: String,
            index(b(100)),
            index(b(100)) unique as ix_unique,
            index(s(20)) as ix_whole,
            index(a(4)) as ix_number,
            index(b(900)) as ix_wide,
            index(s collate("C")) as ix_collate,
            index(b) fulltext as ix_fulltext,
        }
    }
}

fn main() {}
