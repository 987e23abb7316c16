//! Databases that `only(…)` names in vain.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Some are not declared, some are all.
    revision First = "a";
    revises base;

    upgrade {
        only(postgres, mariadb) create_table a { id: i64 primary_key }
        only(sqlite) create_table b { id: i64 primary_key }
        only(mysql, postgres) create_table c { id: i64 primary_key }
        only(postgres) create_table d { id: i64 primary_key }
    }
}

fn main() {}
