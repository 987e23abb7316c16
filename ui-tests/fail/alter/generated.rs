//! What cannot be computed, or in another way.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_table t {
            id:    i64 primary_key identity,
            price: i64,
            tax:   i64 default(0),
            mood:  Option<enum mood>,
            plain: i64,
            other: i64,
            total: i64 generated("price + tax"),
            shown: i64 generated("price * 2"),
            index(total) as ix_total,
        }
        create_view sums "SELECT shown FROM t";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.plain { generated: "prize * 2" }
        alter_column t.plain { generated: "total * 2" }
        alter_column t.plain { generated: "plain * 2" }
        alter_column t.total { generated: "price * 3" }
        alter_column t.shown { generated: "price * 3" }
        alter_column t.tax { generated: "price * 2" }
        alter_column t.id { generated: "price * 2" }
        alter_column t.mood { generated: "'good'" }
        alter_column t.other { generated: none }
        alter_column t.total { generated: none }
        alter_column t.shown { generated: none }
    }
}

fn main() {}
