//! Triggers of views, and names that triggers, functions and procedures get.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String, seen: i32 }
        create_function add {
            postgres: "CREATE FUNCTION add() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$",
            mysql: "CREATE FUNCTION add() RETURNS int DETERMINISTIC RETURN 1",
        }
        create_view names "SELECT id, email FROM users";
        create_trigger add_name on names {
            postgres: "CREATE TRIGGER add_name INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION add()",
            sqlite: "CREATE TRIGGER add_name INSTEAD OF INSERT ON names BEGIN INSERT INTO users (email, seen) VALUES (NEW.email, 0); END",
        } depends_on(users.seen, names);
        create_trigger after_all on names {
            postgres: "CREATE TRIGGER after_all AFTER UPDATE ON names FOR EACH STATEMENT EXECUTE FUNCTION add()",
        };
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        execute "INSERT INTO names (email) VALUES ('a')" undo nothing;
        rename_trigger add_name to insert_name on names;
        replace_trigger insert_name on names {
            sqlite: "CREATE TRIGGER insert_name INSTEAD OF INSERT ON names BEGIN INSERT INTO users (email, seen) VALUES (NEW.email, 1); END",
        };
        replace_view names "SELECT id, email, seen FROM users";
        recreate_views(names) {
            alter_column users.email { type: Varchar<200> }
        }
        rename_view names to mails;
        drop_trigger after_all on mails;
        rename_function add to add_it;
        drop_view mails;
        alter_column users.email { type: String }
        create_procedure close {
            postgres: "CREATE PROCEDURE close() LANGUAGE sql AS 'UPDATE users SET seen = 0 -- close'",
        };
        rename_procedure close to "close all";
    }
}

fn main() {}
