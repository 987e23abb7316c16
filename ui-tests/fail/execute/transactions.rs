//! What ends the revision's transaction, cannot run in one, or holds for longer.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Texts.
    revision Texts = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<80> }
        execute "UPDATE teams SET name = 'a'; COMMIT; UPDATE teams SET name = 'b'" undo nothing;
        execute "SELECT 1" undo "BEGIN; DELETE FROM teams";
        only(postgres) execute "START TRANSACTION" undo nothing;
        only(sqlite) execute "END" undo nothing;
        only(mariadb) execute "COMMIT AND CHAIN" undo nothing;
        execute { postgres: "ROLLBACK", sqlite: "ROLLBACK TO a", mariadb: "ROLLBACK TO a" } undo nothing;
        only(postgres) execute "PREPARE TRANSACTION 'a'" undo nothing;
        only(mariadb) execute "LOCK TABLES teams WRITE" undo nothing;
        only(mariadb) execute "USE other" undo nothing;
        only(mariadb) execute "XA BEGIN 'a'" undo nothing;
        only(sqlite) execute "VACUUM" undo nothing;
        only(postgres) execute "VACUUM ANALYZE teams" undo nothing;
        only(postgres) execute "SELECT 1; CREATE DATABASE other" undo nothing;
        only(postgres) execute "ALTER SYSTEM SET work_mem = '1MB'" undo nothing;
        only(sqlite) execute "PRAGMA journal_mode = WAL" undo nothing;
        only(postgres) execute "COPY teams FROM stdin" undo nothing;
        only(postgres) execute "SET search_path TO app, public" undo "RESET search_path";
        only(postgres) execute "SET SESSION lock_timeout = '2s'" undo nothing;
        only(postgres) execute "SELECT set_config('app.user', 'x', false)" undo nothing;
    }
}

migration! {
    /// Of its own accord.
    revision Outside = "b";
    revises Texts;
    transaction none;

    upgrade {
        only(postgres) execute "COPY teams FROM stdin" undo nothing;
        only(mariadb) execute "COMMIT" undo nothing;
        only(postgres) execute "VACUUM teams; ANALYZE teams" undo nothing;
    }
}

fn main() {}
