//! Indexes of words and shapes.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            s: Varchar<20>,
            p: Varchar<20>,
            g: sql("geometry"),
            h: Option<sql("geometry")>,
            i: sql("geometry"),
            index(a) fulltext as ix_number,
            index(s) fulltext unique as ix_unique,
            index(s) spatial as ix_text,
            index(h) spatial as ix_null,
            index(g, i) spatial as ix_two,
            index(s desc) fulltext as ix_desc,
            index(a) with(fillfactor: 70) as ix_with,
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_index on t(p(9)) as ix_prefix;
        alter_column t.p { type: Varchar<8> }
        alter_column t.p { type: i64 }
        alter_column t.s { type: i64 }
    }
}

fn main() {}
