//! Objects that ops make are not made by `execute`.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        execute "CREATE SEQUENCE numbers START WITH 100 INCREMENT BY 5 CYCLE" undo "DROP SEQUENCE numbers";
        execute "DROP SEQUENCE numbers" undo nothing;
        execute "CREATE SCHEMA audit" undo nothing;
        execute "DROP SCHEMA audit CASCADE" undo nothing;
        execute "CREATE EXTENSION IF NOT EXISTS citext" undo nothing;
        execute "DROP EXTENSION citext" undo nothing;
        execute "CREATE TYPE mood AS ENUM ('sad', 'ok')" undo nothing;
        execute "ALTER TYPE mood ADD VALUE 'happy' AFTER 'ok'" undo nothing;
        execute "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'" undo nothing;
        execute "CREATE OR REPLACE FUNCTION audit.one() RETURNS int LANGUAGE sql AS 'SELECT 1'" undo nothing;
        execute "DROP FUNCTION IF EXISTS one()" undo nothing;
        execute "DROP PROCEDURE two" undo nothing;
        execute "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()" undo nothing;
        execute "DROP TRIGGER touch ON users" undo nothing;
        execute { mysql: "CREATE DEFINER = root FUNCTION two() RETURNS int BEGIN DECLARE n INT; RETURN 2; END" } undo nothing;
        execute { sqlite: "CREATE TRIGGER log AFTER DELETE ON users BEGIN REPLACE INTO log VALUES (1) RETURNING 1; END" } undo nothing;
    }
}

fn main() {}
