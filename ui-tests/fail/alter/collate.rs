//! Collations that cannot change.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: Varchar<20> primary_key, number: i64, name: String collate("C"), seen: String }
        create_table u { t: Varchar<20> references(t(id)), upper: String, lower: Option<String> generated("lower(upper)") }
        create_view v "SELECT seen FROM t";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.id { collate: "C" }
        alter_column t.number { collate: "C" }
        alter_column t.name { collate: "C" }
        alter_column t.name { type: i64, using: "1" }
        alter_column t.seen { collate: "C" }
        alter_column u.t { charset: "latin1" }
        alter_column u.upper { collate: "C" }
    }

    downgrade irreversible("a test");
}

fn main() {}
