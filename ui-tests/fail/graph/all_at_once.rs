//! Thirteen mistakes in four revisions, all shown by one build, none because of another.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;
    upgrade {
        create_table teams { id: i32 primary_key identity, name: Text unique }
        create_table users {
            id: i64 primary_key identity, team: i64 references(team(id)), age: i16 default(40000),
            email: Varchar<80>, check("lenght > 0"),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;
    upgrade {
        rename_column users.emial to address;
        create_index on users(address);
        add_column user.nick: Varchar<20>;
        drop_index ix_users_nick on users;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;
    upgrade { rename_table usres to people; }
    downgrade { rename_table peopel to users; }
}

migration! {
    /// D.
    revision D = "d";
    revises C;
    upgrade {
        add_column people.name: Text;
        create_table teams { id: i64 }
        drop_column teams.nmae;
        execute "UPDATE people SET name = ''";
    }
}

fn main() {}
