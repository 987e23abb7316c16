//! Triggers of views, and new names of triggers.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String }
        create_view names "SELECT id, email FROM users";
        create_trigger instead on users {
            postgres: "CREATE TRIGGER instead INSTEAD OF DELETE ON users FOR EACH ROW EXECUTE FUNCTION f()",
        };
        create_trigger after on names {
            sqlite: "CREATE TRIGGER after AFTER DELETE ON names BEGIN SELECT 1; END",
        };
        create_trigger everywhere on names {
            sqlite: "CREATE TRIGGER everywhere INSTEAD OF DELETE ON names BEGIN SELECT 1; END",
            _: "CREATE TRIGGER everywhere INSTEAD OF DELETE ON names FOR EACH ROW EXECUTE FUNCTION f()",
        };
        create_trigger one on names { sqlite: "CREATE TRIGGER one INSTEAD OF DELETE ON names BEGIN SELECT 1; END" };
        create_trigger two on users { sqlite: "CREATE TRIGGER two AFTER DELETE ON users BEGIN SELECT 1; END" };
        create_trigger one on users { sqlite: "CREATE TRIGGER one AFTER DELETE ON users BEGIN SELECT 1; END" };
        create_trigger one on name { sqlite: "CREATE TRIGGER one INSTEAD OF DELETE ON name BEGIN SELECT 1; END" };
        rename_trigger on to off on names;
        rename_trigger one to one on names;
        rename_trigger one to two on names;
        rename_trigger two to three on user;
        drop_trigger tow on names;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_view names;
    }

    downgrade {
        create_view names "SELECT id, email FROM users";
        create_trigger extra on names { sqlite: "CREATE TRIGGER extra INSTEAD OF DELETE ON names BEGIN SELECT 1; END" };
        create_trigger two on names { sqlite: "CREATE TRIGGER two INSTEAD OF DELETE ON names BEGIN SELECT 2; END" };
    }
}

fn main() {}
