//! Triggers.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String, seen: i32 }
        create_table notes { id: i64 primary_key identity, text: String }
        create_function touch { postgres: "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$" }
        create_trigger users on users {
            postgres: "CREATE OR REPLACE TRIGGER users BEFORE UPDATE OF email ON \"users\" FOR EACH ROW EXECUTE FUNCTION touch()",
            sqlite: "CREATE TRIGGER [users] AFTER UPDATE ON users BEGIN UPDATE notes SET text = NEW.email; END;",
            mysql: "CREATE DEFINER = CURRENT_USER TRIGGER `users` BEFORE UPDATE ON `users` FOR EACH ROW SET NEW.seen = NEW.seen + 1",
        } depends_on(notes.text, users.email);
        create_function kept { postgres: "CREATE FUNCTION public.kept() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$" }
        create_trigger keep on users {
            postgres: "CREATE TRIGGER keep BEFORE DELETE ON public.users FOR EACH ROW EXECUTE FUNCTION public.kept()",
            sqlite: "CREATE TRIGGER main.keep AFTER DELETE ON main.users BEGIN SELECT 1; END",
        }
        drop_trigger keep on users;
        create_table point { id: i64 primary_key }
        create_enum mood { "good", "bad" }
        // a type of PostgreSQL's own, and an argument's name
        create_function near { postgres: "CREATE FUNCTION near(a point, mood text) RETURNS bool LANGUAGE sql AS 'SELECT true'" }
        create_function said { postgres: "CREATE FUNCTION said() RETURNS int LANGUAGE plpgsql AS $$BEGIN RETURN 'good'::mood; END$$" } depends_on(enum mood);
        alter_enum mood drop value "bad";
        drop_function said;
        drop_enum mood;
        drop_table point;
        create_trigger odd on notes {
            postgres: "CREATE TRIGGER odd BEFORE UPDATE OF text ON notes FOR EACH ROW WHEN (OLD.xmin <> NEW.xmin OR OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touch()",
            sqlite: "CREATE TRIGGER odd AFTER UPDATE ON notes WHEN NEW.rowid > 1 BEGIN SELECT NEW.text; END",
        }
        alter_column notes.text { type: Varchar<100> }
        drop_trigger odd on notes;
        create_index on users(seen) as ix_users_seen;
        create_trigger ix_users_seen on users {
            sqlite: "CREATE TRIGGER ix_users_seen AFTER DELETE ON users BEGIN SELECT 1; END",
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_index ix_users_seen on users;
        rename_column users.seen to views;
        rename_table users to people;
        replace_trigger users on people {
            postgres: "CREATE TRIGGER users BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch()",
        };
        drop_column people.email fill("");
        drop_table notes;
        drop_trigger users on people;
        drop_function touch;
    }
}

fn main() {}
