//! The op that is spelt out makes the same, or says at a `…` what is left out.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Texts.
    revision Texts = "a";
    revises base;

    upgrade {
        execute "CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a DESC) WHERE b > 1" undo nothing;
        execute { postgres: "CREATE INDEX CONCURRENTLY i ON t USING gin (a gin_trgm_ops) INCLUDE (b)", _: "SELECT 1" } undo nothing;
        execute "ALTER TABLE t ADD COLUMN x int, DROP COLUMN y" undo nothing;
        execute { postgres: "ALTER TABLE t ADD COLUMN x int, OWNER TO bob", _: "SELECT 1" } undo nothing;
        execute "DROP TABLE a, b" undo nothing;
        execute "DROP TABLE a CASCADE" undo nothing;
        execute "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (b) ON DELETE CASCADE" undo nothing;
        execute "ALTER TABLE t ADD INDEX i (a, b)" undo nothing;
        execute { mariadb: "ALTER TABLE t ADD FULLTEXT INDEX i (a)", _: "SELECT 1" } undo nothing;
        execute { mariadb: "ALTER TABLE t MODIFY note varchar(20) NOT NULL DEFAULT 'x'", _: "SELECT 1" } undo nothing;
        execute { postgres: "CREATE UNLOGGED TABLE t (id bigserial PRIMARY KEY, u int CONSTRAINT uq UNIQUE)", _: "SELECT 1" } undo nothing;
        execute { postgres: "CREATE TABLE t (a int) PARTITION BY RANGE (a)", _: "SELECT 1" } undo nothing;
        execute { postgres: "CREATE EXTENSION pg_trgm WITH SCHEMA app", _: "SELECT 1" } undo nothing;
        execute { postgres: "ALTER SCHEMA a RENAME TO b", _: "SELECT 1" } undo nothing;
        execute { postgres: "ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i", _: "SELECT 1" } undo nothing;
    }
}

fn main() {}
