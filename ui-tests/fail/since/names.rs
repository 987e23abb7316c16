//! On MySQL two foreign keys cannot have one name; a view that is made later shows other columns.
aludel::chain! { databases: [postgres 13, mysql 8.0 since UseMysql]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a1";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, up: Option<i64> references(t(id)) as fk_up }
        create_table u { id: i64 primary_key, up: Option<i64> references(t(id)) as fk_up }
        create_view all_of_t "SELECT * FROM t";
        add_column t.name: Option<String>;
    }
}

migration! {
    /// MySQL begins here.
    revision UseMysql = "a2";
    revises Tables;

    upgrade {
        create_table v { id: i64 primary_key }
    }
}

fn main() {}
