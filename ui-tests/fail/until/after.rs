//! Up to its last revision a database is asked, and behind it not any more.
aludel::chain! { databases: [postgres 13, sqlite 3.35 until Both]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// SQLite is asked.
    revision LastOnSqlite = "a1";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, name: String }
        only(sqlite) create_table of_sqlite { id: i64 primary_key }
    }
}

migration! {
    /// PostgreSQL has, and what SQLite alone has stays there.
    revision After = "a2";
    revises LastOnSqlite;

    upgrade {
        create_table u { id: i64 primary_key, tags: Array<String> }
        only(sqlite) create_table v { id: i64 primary_key }
    }
}

migration! {
    /// Nor can PostgreSQL change it.
    revision Later = "a3";
    revises LastOnSqlite;
    branch "later";

    upgrade {
        drop_table of_sqlite;
    }
}

migration! {
    /// SQLite has no arrays, and this is before.
    revision AlsoLast = "a4";
    revises base;
    branch "also";

    upgrade {
        create_table w { id: i64 primary_key, tags: Array<String> }
    }
}

migration! {
    /// The last one.
    revision Both = "a5";
    revises (LastOnSqlite, AlsoLast);
    branch "both";
    upgrade {}
}

fn main() {}
