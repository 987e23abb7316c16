//! A database cannot start with what it has not: all of it is told, but for what comes after the eighth.
aludel::chain! {
    databases: [postgres 13, mysql 8.0 since UseThem, mariadb 10.6 since UseThem];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// What only PostgreSQL has.
    revision OnlyPostgres = "a1";
    revises base;

    upgrade {
        create_schema s;
        create_sequence numbers;
        create_domain positive: i32 check("VALUE > 0");
        create_table t {
            id: i64 primary_key,
            tags: Array<String>,
            name: String unique,
            at: Date default(expr { postgres: "CURRENT_DATE" }),
            index(name) where("name <> ''"),
            check({ postgres: "name ~ 'x'" }) as ck_name,
        }
        create_materialized_view names "SELECT name FROM t";
    }
}

migration! {
    /// MySQL and MariaDB begin here.
    revision UseThem = "a2";
    revises OnlyPostgres;

    upgrade {
        create_table u { id: i64 primary_key }
    }
}

fn main() {}
