//! The columns that a trigger names before its body.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String, name: String, seen: i32, "Odd": i32, plain: i32 }
        create_view names "SELECT name FROM users";
        create_function touch { postgres: "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$" }
        create_trigger touch on users {
            postgres: "CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF Email, \"Odd\" ON users FOR EACH ROW WHEN (OLD.xmin <> NEW.xmin AND NEW.* IS DISTINCT FROM OLD.*) EXECUTE FUNCTION touch()",
            sqlite: "CREATE TRIGGER touch AFTER UPDATE ON users WHEN NEW.seen > OLD.rowid BEGIN UPDATE users SET plain = 1 WHERE id = NEW.plain; END",
        }
        create_trigger show on names { sqlite: "CREATE TRIGGER show INSTEAD OF UPDATE OF name ON names BEGIN SELECT NEW.name; END" }
        create_trigger lost on users "CREATE TRIGGER lost AFTER UPDATE OF nam ON users FOR EACH ROW EXECUTE FUNCTION touch()";
        drop_column users.email;
        alter_column users."Odd" { type: i64 }
        rename_column users."Odd" to odd;
        drop_column users.seen;
        rename_column users.plain to bare;
    }
}

fn main() {}
