//! MySQL and MariaDB have no keys over more than 16 columns.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i16, b: i16, c: i16, d: i16, e: i16, f: i16, g: i16, h: i16, i: i16,
            j: i16, k: i16, l: i16, m: i16, n: i16, o: i16, p: i16, q: i16,
            primary_key(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q),
        }
    }
}

fn main() {}
