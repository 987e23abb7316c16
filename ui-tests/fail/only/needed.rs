//! Ops that need what exists on some databases alone.
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
    /// Adding, referring, reading.
    revision Use = "b";
    revises First;

    upgrade {
        add_column tags.n: Option<i32>;
        create_index on tags(tag);
        create_trigger t2 on tags { postgres: "CREATE TRIGGER t2 BEFORE DELETE ON tags EXECUTE FUNCTION f()" };
        create_index on users(code, name);
        create_check_constraint on users("code <> ''") as ck;
        add_column users.codes: Option<String> generated("code || 'x'", stored);
        create_foreign_key on users(name) references(tags(tag)) as fk;
        create_foreign_key on teams(id) references(users(code)) as fk_teams;
        create_table names { name: Varchar<20> primary_key references(users(name)) }
        create_table moods { id: i64 primary_key, mood: enum mood, level: domain level }
        add_column teams.number: i64 default(nextval(numbers));
        create_view all_words "SELECT u.name, words FROM users u";
        create_view all_tags "SELECT tag FROM tags";
        create_view some_words { postgres: "SELECT words FROM v", other: "SELECT name FROM users" };
        create_trigger t3 on users { postgres: "CREATE TRIGGER t3 BEFORE DELETE ON users EXECUTE FUNCTION f()" }
            depends_on(users.words, tags, tags.tag, function f);
        bulk_insert tags { id: 1, tag: "a" } undo nothing;
        bulk_insert users { id: 1, name: "a", code: "b" }
        bulk_insert users { id: 1, name: "a" }
        execute "UPDATE users SET code = ''" undo nothing;
        execute "DELETE FROM tags" undo nothing;
        execute { postgres: "DELETE FROM tags", sqlite: "DELETE FROM tags" } undo nothing;
        execute "INSERT INTO users VALUES (1, 'a', 3)" undo nothing;
        execute "INSERT INTO users (name) VALUES ('a')" undo nothing;
        only(postgres, sqlite) create_index on tags(tag, id);
        only(sqlite) create_index on tags(tag, id);
        only(sqlite, mariadb) drop_index ix_users_name on users;
        only(sqlite) execute "DELETE FROM tags" undo nothing;
    }
}

aludel::repeatable! {
    objects Tags at First {
        create_view tag_names "SELECT tag FROM tags";
    }
}

aludel::repeatable! {
    objects OnlyTags at First {
        only(postgres) create_view names "SELECT tag FROM tags";
    }
}

aludel::rows_at! {
    /// A row.
    struct User at First.users {
        id: i64,
        words: Option<Vec<String>>,
    }
}

aludel::rows_at! {
    /// A row of a table that PostgreSQL alone has.
    struct Tag at First.tags {
        id: i64,
        tag: i64,
    }
}

fn main() {}
