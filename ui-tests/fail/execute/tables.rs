//! Statements that an op says better.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<80> }
        create_table users {
            id: i64 primary_key identity,
            name: Varchar<80>,
            email: Option<Varchar<120>>,
            team_id: Option<i64>,
        }
        create_table "Mixed" { id: i64 primary_key identity }
    }
}

migration! {
    /// Texts.
    revision Texts = "b";
    revises Tables;

    upgrade {
        execute "DROP TABLE users" undo nothing;
        execute "CREATE TABLE notes (id bigint PRIMARY KEY, text varchar(80) NOT NULL, at timestamp DEFAULT now())" undo nothing;
        execute "ALTER TABLE users ADD COLUMN age integer" undo nothing;
        execute "ALTER TABLE users RENAME COLUMN name TO login" undo nothing;
        execute "ALTER TABLE users ALTER COLUMN name DROP NOT NULL" undo nothing;
        execute "ALTER TABLE users ADD CONSTRAINT ck CHECK (name <> '')" undo nothing;
        execute "ALTER TABLE users ADD CONSTRAINT fk FOREIGN KEY (team_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED NOT VALID" undo nothing;
        execute "ALTER TABLE users ADD CONSTRAINT uq UNIQUE (name) DEFERRABLE" undo nothing;
        execute "ALTER TABLE users VALIDATE CONSTRAINT fk" undo nothing;
        execute "ALTER TABLE users RENAME CONSTRAINT fk TO fk_team" undo nothing;
        execute "ALTER TABLE users SET UNLOGGED" undo nothing;
        execute "ALTER TABLE users SET (fillfactor = 70)" undo nothing;
        execute "COMMENT ON TABLE users IS 'who may log in'" undo nothing;
        execute "ALTER INDEX ix_name RENAME TO ix_login" undo nothing;
        execute "ALTER VIEW names AS SELECT name FROM users" undo nothing;
        execute "CREATE UNIQUE INDEX ix_name ON users (name, lower(email) DESC)" undo nothing;
        execute "UPDATE users SET name = 'x'; DROP INDEX ix_name" undo nothing;
        execute "SELECT 1" undo "ALTER TABLE users RENAME TO people";
    }
}

fn main() {}
