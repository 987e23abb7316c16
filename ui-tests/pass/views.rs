//! Views.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<20> }
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, team_id: i64 }
        create_view adults "SELECT u.id, u.name, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id WHERE age > 18";
        create_view counts(team, members) {
            mysql: "SELECT team_id, COUNT(*) FROM `users` GROUP BY team_id",
            _: "SELECT team_id, count(*) FROM users GROUP BY team_id",
        }
        create_view loud "SELECT upper(a.name) AS name, c.members FROM adults a, counts c";
        create_view everyone "SELECT * FROM users";
        create_view anything unchecked("SELECT 1 AS one, 2 AS two");
        create_view unnamed "WITH t AS (SELECT id FROM teams) SELECT 1 + 1 FROM t UNION SELECT 2";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        execute "UPDATE teams SET name = (SELECT name FROM loud WHERE members > 1)" undo nothing;
        execute "SELECT team, members FROM counts; SELECT one FROM anything; SELECT whatever FROM unnamed" undo nothing;
        execute "SELECT e.age FROM everyone e JOIN adults USING (id)" undo nothing;
        add_column users.motto: Option<String>;
        alter_column users.age { nullable: false, fill: 1 }
        alter_column teams.name { default: "none" }
        drop_column users.motto;
        replace_view adults "SELECT u.id, u.name, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id WHERE age > 21";
        rename_view everyone to every_user;
        drop_view every_user;
        drop_view loud;
        drop_view adults;
        rename_column users.name to called;
        create_view adults "SELECT id, called AS name FROM users";
    }

    downgrade {
        drop_view adults;
        rename_column users.called to name;
        create_view adults "SELECT u.id, u.name, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id WHERE age > 18";
        create_view loud "SELECT upper(a.name) AS name, c.members FROM adults a, counts c";
        alter_column teams.name { default: none }
        alter_column users.age { nullable: true }
        create_view everyone "SELECT * FROM users";
    }
}

fn main() {}
