//! Options of tables that do not go together, or change nothing.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table kept { id: i64 primary_key }
        create_table unlogged { id: i64 primary_key, unlogged }
        create_table fast { id: i64 primary_key, engine("MEMORY") }
        create_table no_key { id: i64, without_rowid }
        create_table numbered { id: i64 primary_key identity, without_rowid }
        create_table logged { id: i64 references(unlogged(id)) }
        create_table pointing { id: i64 references(fast(id)) as fk_pointing, engine("InnoDB") }
        create_table keyed { id: i64 primary_key, without_rowid, charset("utf8mb4"), collate("utf8mb4_bin") }
        drop_constraint pk_keyed on keyed;
        alter_table kept { comment: none, engine: none }
        alter_table missing { comment: "no" }
    }
}

fn main() {}
