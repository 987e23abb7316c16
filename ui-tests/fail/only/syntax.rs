//! What `only(…)` cannot be, and where it cannot stand.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tokens alone tell.
    revision First = "a";
    revises base;

    upgrade {
        only create_table a { id: i64 primary_key }
        only() create_table b { id: i64 primary_key }
        only(oracle) create_table c { id: i64 primary_key }
        only(postgers) create_table d { id: i64 primary_key }
        only(postgres, sqlite, postgres) create_table e { id: i64 primary_key }
        only(postgres) only(sqlite) create_table f { id: i64 primary_key }
        only(postgres) creat_table g { id: i64 primary_key }
        only(postgres) execute unchecked("CREATE VIEW v AS SELECT 1 AS one")
            changes { only(postgres) create_view v "SELECT 1 AS one"; } undo nothing;
        create_table h {
            id: i64 primary_key,
            name: String,
            only(postgres) index(name),
            only(postgres) tags: String,
        }
        create_table i { id: i64 primary_key } only(postgres);
    }
}

fn main() {}
