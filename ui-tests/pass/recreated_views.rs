//! Views that are made again in one branch, and read in the other.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: Varchar<20>, age: Option<i32> }
        create_view names "SELECT id, name FROM users";
        create_view "all names" "SELECT name FROM names";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        recreate_views(names, "all names") {
            alter_column users.name { type: Varchar<40> }
            execute "UPDATE users SET name = 'nobody' WHERE name = ''" undo nothing;
        }
        execute "INSERT INTO teams (name) SELECT name FROM names" undo nothing;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        add_column users.motto: Option<String>;
        execute "INSERT INTO teams (name) SELECT name FROM names" undo nothing;
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {
        create_view longer "SELECT name FROM names WHERE length(name) > 20";
    }

    downgrade {
        drop_view longer;
    }
}

migration! {
    /// E.
    revision E = "e";
    revises D;

    upgrade {
        recreate_views(names, "all names", longer) { alter_column users.name { type: Varchar<50> } }
    }

    downgrade {
        recreate_views(names, longer, "all names") { alter_column users.name { type: Varchar<40> } }
    }
}

fn main() {}
