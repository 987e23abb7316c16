//! Keys that MySQL and MariaDB take.
aludel::chain! { databases: [mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, id: i64 identity, primary_key(id, a) }
        create_table u { a: i64, id: i32 identity, index(id, a) }
        create_table v { a: Varchar<384>, b: Varchar<384>, unique(a, b) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_index on t(id);
        create_table w { words: String, title: Varchar<300>, place: sql("point"), index(words(100), title desc), index(place) spatial }
        create_table x { id: i64 primary_key, engine("MEMORY"), charset("latin1"), collate("latin1_bin"), row_format("fixed") }
        alter_table x { engine: none, collate: none, row_format: none, comment: "kept now" }
        create_index fulltext on w(title, words) as ix_w_words;
        create_index unique on w(words(20)) as ix_w_start;
        drop_constraint pk_t on t;
    }
}

fn main() {}
