//! The same on SQLite.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64, x: Varchar<40>, d: Date, data: Json,
            c1: Text default(expr("CURRENT_TIMESTAMP")), c2: Text default(expr("(datetime('now'))")),
            c3: i64 default(expr("(strftime('%s', 'now'))")), c4: Text default(expr("CURRENT_DATE")),
            c5: Text default(expr("(lower(hex(randomblob(16))))")), c6: Bytes default(expr("x'ab'")),
            year: Option<i64> generated("CAST(strftime('%Y', d) AS INTEGER)", virtual),
            check("NOT x GLOB '*[0-9]*' AND length(x) > 0 AND typeof(a) = 'integer'") as k1,
            check("json_valid(data) AND json_extract(data, '$.a') IS NOT NULL") as k2,
            check("x = 'a' COLLATE NOCASE OR iif(a > 1, 1, 0) = 1 OR a IN (1, 2)") as k3,
            check("data ->> '$.a' = 'b' AND substr(x, 1, 1) <> ' ' AND a IS DISTINCT FROM 3") as k4,
            check("x IS NOT d AND a IS 3 OR data ISNULL OR x NOT GLOB 'a*' OR a << 2 > 4") as k5,
            index(expr("lower(x)"), expr("a * 2")) as i1,
        }
    }
}

fn main() {}
