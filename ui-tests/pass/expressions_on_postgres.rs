//! Expressions whose words are no columns.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64, b: Option<i64>, x: Varchar<40>, d: Date, ts: Timestamptz, data: Jsonb, tags: Array<String>, ok: bool,
            c1: Timestamptz default(expr("CURRENT_TIMESTAMP")), c2: Text default(expr("CURRENT_USER")),
            c3: Array<String> default(expr("ARRAY[]::text[]")), c4: Text default(expr("'x'::text")),
            c5: Timestamptz default(expr("now() + interval '1 day'")), c6: Date default(expr("CURRENT_DATE")),
            c7: Text default(expr("session_user")), c8: i64 default(expr("nextval('some_seq'::regclass)")),
            c9: Timestamp default(expr("LOCALTIMESTAMP")), c10: Bytes default(expr("'\\xab'::bytea")),
            year: Option<i32> generated("EXTRACT(year FROM d)"),
            check("a BETWEEN 0 AND 10 AND x IN ('a', 'b')") as k1,
            check("a BETWEEN SYMMETRIC 10 AND 0 AND trim(trailing from x) = x OR x ISNULL OR normalize(x, NFC) = x") as k0,
            check("CASE WHEN a > 1 THEN ok ELSE TRUE END") as k2,
            check("CAST(a AS text) <> x AND a::int > 0") as k3,
            check("EXTRACT(year FROM d) > 2000 AND date_trunc('day', ts) = ts") as k4,
            check("lower(x) ~ '^a' OR x !~* 'b' OR x SIMILAR TO 'c'") as k5,
            check("b IS NOT NULL AND COALESCE(a, b) IS DISTINCT FROM 3") as k6,
            check("data ->> 'k' = 'v' AND data @> '{\"a\": 1}' AND data ? 'k' AND jsonb_typeof(data) = 'object'") as k7,
            check("position('a' in x) > 0 AND substring(x from 1 for 2) = 'ab' AND trim(both ' ' from x) <> ''") as k8,
            check("x LIKE 'a%' ESCAPE '!' AND x COLLATE \"C\" > 'a'") as k9,
            check("x = ANY(ARRAY['a', 'b']) AND tags @> ARRAY['x'] AND tags[1] = 'y' AND cardinality(tags) < 9") as k10,
            check("(ts AT TIME ZONE 'UTC')::date = d AND d - DATE '2000-01-01' > 3") as k11,
            check("num_nonnulls(a, b) = 1 AND x ILIKE '%z%' AND ok IS TRUE AND (a, b) <> (1, 2)") as k12,
            check("t.a > 0 AND \"x\" <> '' AND NOT (ok AND a < 0)") as k13,
            index(expr("lower(x)"), expr("(data ->> 'k')"), expr("a % 10")) as i1,
        }
    }
}

fn main() {}
