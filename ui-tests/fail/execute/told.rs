//! What `changes` tells is known to later texts; what else the text makes is not missed.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity }
        execute unchecked("ALTER TABLE users ADD COLUMN nick text NOT NULL DEFAULT 'x'; CREATE TABLE scratch (id int)") changes {
            add_column users.nick: String;
        } undo unchecked("ALTER TABLE users DROP COLUMN nick; DROP TABLE scratch");
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        execute "UPDATE users SET nick = lower(nick)" undo nothing;
        execute "UPDATE users SET nik = lower(nick)" undo nothing;
        execute "DELETE FROM scratch WHERE id = 1" undo nothing;
    }
}

fn main() {}
