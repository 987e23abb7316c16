//! PostgreSQL's own types.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_extension citext;
        create_table t {
            a: Inet default("127.0.0.1") unique, b: Cidr, c: Macaddr, d: Option<Citext>, e: Tsvector, f: Bit<3> default("101"),
            g: Varbit<8>, h: Money default(0), i: Xml, j: Oid, k: Point, l: Int4Range, m: Int8Range, n: NumRange, o: TsRange,
            p: TstzRange, q: DateRange default("empty"), r: Decimal default(12.5), s: Array<Inet>, t: Vec<String>, u: Vec<i64>,
            v: Option<Array<Timestamptz<3>>>,
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_column t.b { type: Inet };
        alter_column t.f { type: Varbit<3> };
        alter_column t.h { type: Numeric<12, 2>, default: none };
    }
}

fn main() {}
