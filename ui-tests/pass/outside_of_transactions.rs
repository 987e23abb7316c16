//! `concurrently` and `transaction none`, in a chain for several databases.
aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 }
        create_index concurrently on t(a);
        create_index unique concurrently on t(b) as concurrently;
        drop_index concurrently on t;
        drop_index concurrently ix_t_a on t;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;
    transaction none;

    upgrade {
        add_column t.c: Option<i64>;
        execute "ANALYZE" undo nothing;
        only(postgres, sqlite) execute "VACUUM" undo nothing;
        only(postgres) execute "BEGIN; UPDATE t SET b = 1; COMMIT" undo "SET lock_timeout = '1s'";
        only(sqlite) execute "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = WAL" undo nothing;
    }
}

fn main() {
    let settings: Vec<bool> = aludel::graph::REVISIONS.iter().map(|revision| revision.settings.no_transaction).collect();
    assert!(settings.contains(&true) && settings.contains(&false));
}
