//! Wrong names in forms that sqlparser does not read as they stand: they are found, at their places.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<80> }
        create_table users { id: i64 primary_key identity, email: Option<Varchar<120>> unique, team_id: Option<i64> }
    }
}

migration! {
    /// Texts.
    revision Texts = "b";
    revises Tables;

    upgrade {
        only(sqlite) execute "SELECT id FROM users NOT INDEXED WHERE email IS mail" undo nothing;
        only(sqlite) execute "INSERT INTO users AS u (email) VALUES ('x') ON CONFLICT (email) DO UPDATE SET team_id = u.team" undo nothing;
        only(postgres, sqlite) execute "INSERT INTO users (email) VALUES ('x') ON CONFLICT (email) WHERE team_idd IS NULL DO NOTHING" undo nothing;
        only(postgres) execute "INSERT INTO users (id, emal) OVERRIDING SYSTEM VALUE VALUES (1, 'x')" undo nothing;
        only(postgres) execute "SELECT (u).nam FROM users u" undo nothing;
        only(mariadb) execute "UPDATE users u, teams t SET u.email = t.nam WHERE t.id = u.team_id" undo nothing;
        only(mariadb) execute "SELECT id FROM user LOCK IN SHARE MODE" undo nothing;
        only(mariadb) execute "UPDATE users u, teams t u.email = t.name" undo nothing;
        only(postgres) execute "GRANT SELCT ON users TO PUBLIC" undo nothing;
    }
}

fn main() {}
