//! Defaults at the edges of their types.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i16 default(-32768), b: i64 default(9223372036854775807), c: Numeric<5, 2> default(999.99),
            d: Numeric<3, 3> default(0.125), e: Varchar<5> default("größe"), f: f64 default(-1.5), g: f32 default(1),
            h: Option<i64> default(null), i: Date default("2024-02-29"), j: Time default("23:59:59.999999"),
            ever: Timestamptz default("infinity"), since: Date default("-infinity"),
            k: Timestamptz default("2026-11-21T13:45:00+01:00"), l: Uuid default("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
            m: Json default("{}"), n: bool default(false), o: Date default(today()), p: Timestamp default(now()),
            q: Uuid default(uuid()), r: i64 default(expr("1 + 1")), s: sql("integer") default(1), u: Numeric<38, 0> default(0),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column t.v: Option<i64> unique;
        add_column t.w: Uuid unique default(uuid());
        add_column t.x: i64 fill(0);
        alter_column t.h { default: 1, nullable: false, fill: 0 };
        alter_column t.e { type: Varchar<80>, default: none };
    }
}

fn main() {}
