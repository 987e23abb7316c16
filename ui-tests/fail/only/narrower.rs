//! Ops that would change for some databases what exists on more, or give a name twice.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// PostgreSQL has more than the others.
    revision First = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: Varchar<20>, age: Option<i32> }
        create_table teams { id: i64 primary_key identity }
        only(postgres) create_table tags { id: i64 primary_key identity, tag: Varchar<20> unique }
        only(postgres) add_column users.words: Option<Array<String>>;
        only(postgres) add_column users.code: Varchar<10> fill("");
        only(postgres) create_index on users(words) using(gin);
        only(postgres) create_view v "SELECT words FROM users";
        only(postgres, mariadb) create_sequence numbers;
        only(postgres) create_domain level: i32;
        only(postgres) create_enum mood { "good", "bad" }
        only(postgres) create_function f { postgres: "CREATE FUNCTION f() RETURNS int AS 'SELECT 1' LANGUAGE sql" }
        only(sqlite) create_index on users(name) as ix_users_name;
        only(postgres) create_trigger t on users { postgres: "CREATE TRIGGER t BEFORE DELETE ON users EXECUTE FUNCTION f()" };
        only(postgres) create_unique_constraint on users(id, name) as uq_users;
        only(sqlite) create_unique_constraint on users(name) as uq_users_name;
    }
}

migration! {
    /// Changing for some what others have, too.
    revision Narrow = "b";
    revises First;

    upgrade {
        only(postgres) alter_column users.name { type: Varchar<30> }
        only(postgres) drop_column users.age;
        only(postgres) alter_sequence numbers { increment: 3 }
        only(postgres) alter_table teams { comment: "teams" }
        only(postgres) drop_table teams;
        only(postgres) drop_constraint pk_teams on teams;
        only(postgres) rename_table teams to groups;
    }
    downgrade irreversible("no");
}

migration! {
    /// A key is its table's.
    revision Key = "c";
    revises First;
    branch "key";

    upgrade {
        create_table no_key { id: i64 }
        only(sqlite) create_primary_key on no_key(id);
        only(postgres) add_column no_key.key: i64 primary_key fill(0);
    }
}

migration! {
    /// One name is one thing.
    revision Twice = "d";
    revises First;
    branch "twice";

    upgrade {
        only(sqlite) create_index on users(name) as ix_users_words;
        only(sqlite) add_column users.words: Option<String>;
        only(sqlite) create_table tags { id: i64 primary_key }
        only(sqlite) create_view tags "SELECT id FROM users";
        only(mariadb) create_view v "SELECT id FROM users";
        only(mariadb) create_function f "CREATE FUNCTION f() RETURNS int RETURN 1";
    }
}

migration! {
    /// A downgrade gives back what was, where it was.
    revision Back = "e";
    revises First;
    branch "back";

    upgrade {
        only(sqlite) drop_index ix_users_name on users;
        only(postgres) drop_column users.code;
        only(postgres) drop_table tags;
    }
    downgrade {
        create_index on users(name) as ix_users_name;
        add_column users.code: Varchar<10> fill("");
        create_table tags { id: i64 primary_key identity, tag: Varchar<20> unique }
    }
}

migration! {
    /// What is wrong with an op is looked for on its databases alone, and there it is.
    revision There = "f";
    revises First;
    branch "there";

    upgrade {
        only(mariadb) create_schema s;
        only(sqlite) create_index on users(age) using(gin);
        only(mariadb, postgres) add_column if_not_exists users.a: Option<i32>;
        only(sqlite, postgres) add_column if_not_exists users.b: Option<i32>;
        only(postgres) execute "UPDATE usres SET age = 1";
        only(postgres) execute { sqlite: "UPDATE users SET age = 1" } undo nothing;
    }
}

fn main() {}
