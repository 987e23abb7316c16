//! What MariaDB does not take where it stands.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            b: Date,
            c: Option<Date> generated("current_date"),
            // these are right
            d: Option<Date> generated("current_date", virtual),
            e: Date default(expr("curdate()")),
            check("b < now()"),
        }
    }
}

fn main() {}
