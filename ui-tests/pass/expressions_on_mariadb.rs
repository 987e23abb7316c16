//! The same on MySQL and MariaDB.
aludel::chain! { databases: [mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64, x: Varchar<40>, d: Date, data: Json,
            c1: Timestamp default(expr("CURRENT_TIMESTAMP(6)")), c2: Uuid default(expr("(UUID())")),
            c3: Date default(expr("(CURRENT_DATE)")), c4: Timestamp default(expr("NOW() + INTERVAL 1 DAY")),
            year: Option<i32> generated("YEAR(d)"),
            check("x REGEXP '^a' AND CHAR_LENGTH(x) > 2 AND x <> \"none\"") as k1,
            check("JSON_VALID(data) AND JSON_EXTRACT(data, '$.a') IS NOT NULL") as k2,
            check("`a` > 0 AND a % 2 = 0 AND MOD(a, 2) = 0 AND x IN ('a', 'b')") as k3,
            check("CAST(a AS CHAR) <> x AND IF(a > 1, 1, 0) = 1 AND DATE_ADD(d, INTERVAL 1 DAY) > '2000-01-01'") as k4,
            check("!a OR a MOD 2 = 1 OR x SOUNDS LIKE 'a' OR TRIM(BOTH FROM x) = CAST(a AS CHAR CHARACTER SET utf8mb4)") as k6,
            check("CONVERT(x USING utf8mb4) = x AND BINARY x = x AND EXTRACT(YEAR FROM d) > 2000") as k5,
        }
    }
}

fn main() {}
