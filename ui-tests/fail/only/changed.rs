//! Ops that change what exists on some databases alone.
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
    /// Dropping, altering, renaming.
    revision Change = "b";
    revises First;

    upgrade {
        recreate_views(v) { only(postgres) alter_column users.words { comment: "words" } }
        rename_view v to w;
        replace_function f { postgres: "CREATE FUNCTION f() RETURNS int AS 'SELECT 2' LANGUAGE sql" }
        drop_trigger t on users;
        drop_index ix_users_words on users;
        rename_index ix_users_name to ix_name on users;
        alter_column users.words { comment: "words" }
        drop_column users.words;
        rename_column users.code to key;
        drop_constraint uq_users on users;
        rename_constraint uq_users_name to uq_name on users;
        alter_sequence numbers { increment: 2 }
        alter_enum mood add value "so so";
        alter_domain level { default: 1 }
        alter_table tags { comment: "labels" }
        drop_table tags;
        rename_table tags to labels;
        drop_function f;
    }
    downgrade irreversible("no");
}

fn main() {}
