//! Texts that a declared database would refuse for the type of their column.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table moments {
            a: Date default("2023-02-29"),
            b: Timestamp default("2026-11-31 10:00:00"),
            c: Date default("0000-01-01"),
            d: Date default("2026-11-21 BC"),
            e: Time default("10:00:00 PM"),
        }
        create_table documents {
            a: Option<Json> default("{"),
            b: Option<Jsonb> default("{\"é\": 1,\n \"b\": 2,}"),
            c: Option<Json> default("draft"),
            d: Option<Json> default("\"draft\u{1}\""),
        }
        create_table spans {
            a: Interval default("soon"),
            b: Interval default("2 huors"),
            c: Interval default("1 fortnight"),
        }
        only(postgres) create_enum mood { "good", "bad" }
        only(postgres) create_table networks {
            a: Inet default("10.0.0.256"),
            b: Cidr default("2001:db8::/129"),
            c: Cidr default("10.0.0.1/24"),
            d: Macaddr default("08:00:2b:01:02"),
        }
        only(postgres) create_table lists {
            a: Array<i32> default("{1,2"),
            b: Array<i32> default("{1,two}"),
            c: Array<String> default("[\"a\"]"),
            d: Array<enum mood> default("{good,bda}"),
            e: Int4Range default("1,10"),
            f: Int8Range default("[10,1]"),
            g: Int8Range default("[a,b]"),
            h: DateRange default("[2026-11-21]"),
        }
        only(mariadb) create_table sets {
            a: sql("set('a', 'b')") default("a,c"),
            b: sql("enum('a', 'b')") default("c"),
            c: sql("set('a', 'b')") default("b,A"),
        }
    }
}

fn main() {}
