//! Columns for which PostgreSQL has no operator class, and no extension is there that has one.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: String, b: i64, c: Json, d: Jsonb, e: Array<i64>, f: Int4Range, g: Varchar<9> }
        create_index on t(a) using(gin);
        create_index on t(b) using(gin);
        create_index on t(c) using(gin);
        create_index on t(g) using(gist);
        create_index on t(d) using(gist);
        // these are right
        create_index on t(a ops(gin_trgm_ops)) using(gin) as ix_trigrams;
        create_index on t(b, d) using(gin) as ix_both;
        create_index on t(d) using(gin) as ix_gin;
        create_index on t(e) using(gin);
        create_index on t(f) using(gist);
        create_index on t(a) using(hash) as ix_hash;
        create_index on t(b) using(brin) as ix_brin;
        create_extension "btree_gin";
        create_index on t(b) using(gin) as ix_extended;
    }
}

fn main() {}
