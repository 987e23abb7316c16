//! Triggers: their texts, their tables, and what they depend on.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String, name: String }
        create_table notes { id: i64 primary_key identity, text: String }
        create_function touch { postgres: "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$" }
        create_trigger touch on users {
            postgres: "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()",
            sqlite: "CREATE TRIGGER touch AFTER UPDATE ON users BEGIN UPDATE notes SET text = NEW.email; END",
        } depends_on(users.email, notes.text);
        create_trigger touch on users { sqlite: "CREATE TRIGGER touch AFTER DELETE ON users BEGIN SELECT 1; END" }
        create_trigger touch on notes { sqlite: "CREATE TRIGGER touch AFTER DELETE ON notes BEGIN SELECT 1; END" }
        create_trigger lost on user { sqlite: "CREATE TRIGGER lost AFTER DELETE ON user BEGIN SELECT 1; END" }
        create_trigger nowhere on users { mysql: "CREATE TRIGGER nowhere AFTER DELETE ON users FOR EACH ROW SET @x = 1" }
        create_trigger log on users { sqlite: "CREATE TRIGGER log AFTER DELETE ON users BEGIN SELECT 1; END" } depends_on(note);
        replace_trigger tuch on users { sqlite: "CREATE TRIGGER tuch AFTER DELETE ON users BEGIN SELECT 1; END" }
        drop_trigger lok on users;
        drop_trigger something on notes;
        drop_index touch on users;
        drop_function touch;
        drop_column users.email;
        rename_column users.email to mail;
        drop_column notes.text;
        rename_table notes to remarks;
        drop_table notes;
        rename_table users to people;
        replace_trigger log on people { sqlite: "CREATE TRIGGER log AFTER DELETE ON people BEGIN SELECT 1; END" }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_trigger log on people;
    }

    downgrade {
        create_trigger log on people { sqlite: "CREATE TRIGGER log AFTER DELETE ON people BEGIN SELECT 2; END" }
    }
}

fn main() {}
