//! From that revision on, all must do.
aludel::chain! { databases: [postgres 13, mysql 8.0 since UseMysql]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Before, PostgreSQL is asked alone, also by the downgrade.
    revision Before = "a1";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, tags: Array<String> }
    }
    downgrade {
        alter_column t.tags { type: Array<i32>, using: "NULL" };
        drop_table t;
    }
}

migration! {
    /// Before as well.
    revision Drop = "a2";
    revises Before;

    upgrade {
        drop_table t;
    }
}

migration! {
    /// MySQL is asked here.
    revision UseMysql = "a3";
    revises Drop;

    upgrade {
        create_table t { id: i64 primary_key, tags: Array<String> }
    }
}

migration! {
    /// And here.
    revision After = "a4";
    revises UseMysql;

    upgrade {
        create_table u { id: i64 primary_key, ip: Inet }
    }
}

fn main() {}
