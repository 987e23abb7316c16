//! What may follow an index.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            index(a) unique where("a > 0") unique,
            index(a) wher("a > 0"),
            index(a) where,
            index(a) using(gim),
            index(a) using(gin) using(gin),
            index(a) include(a) include(a),
            index(a) include(),
            index(a nulls frist),
            index(a ops(1)),
            index(a nulls_first),
            index(a(0)),
            index(a("x")),
            index(a collat("C")),
            index(a) with(fillfactor = 70),
            index(a) with(fillfactor: "x"),
            index(a) fulltext spatial,
        }
        create_index on t(a) where("a > 0") where("a < 9");
        create_index on t(a) whre("a > 0");
        create_index on t(a) unique;
        create_index on t(a) concurrently;
        create_index unique concurently on t(a);
        create_index on t(a) fulltext;
        create_index unique unique on t(a);
        create_index on t(a) as ix_t where("a > 0");
    }
}

fn main() {}
