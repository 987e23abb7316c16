//! Ops for some of the declared databases.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::exec::Context;
use aludel::model::{Database, Databases};
use aludel::op::{On, Only};
use aludel::prelude::*;

async fn fill(_: &mut Context<'_>) -> Result<(), std::fmt::Error> {
    Ok(())
}

migration! {
    /// Objects.
    revision First = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: String, only: Option<i32> }
        create_table only { id: i64 primary_key }
        only(postgres) create_schema audit;
        only(postgres) create_extension "pg_trgm";
        only(postgres) create_table audit::log {
            id: i64 primary_key identity,
            user_id: i64 references(users(id)),
            at: Timestamptz default(now()),
        }
        #[allow(rule, reason = "small")]
        only(postgres) create_index on users(name ops("gin_trgm_ops")) using(gin) as ix_users_name_trgm;
        only(postgres, mariadb) create_sequence numbers;
        only(postgres) create_domain level: i32 check("VALUE > 0") as ck_level;
        only(postgres) add_column users.level: Option<domain level>;
        only(postgres) add_column users.tags: Option<Array<String>>;
        only(mariadb) add_column users.rank: Option<i32> after(id);
        only(postgres) create_index concurrently on users(tags) using(gin) as ix_users_tags;
        only(postgres) create_materialized_view names "SELECT name, tags FROM users";
        only(sqlite) create_trigger keep on users "CREATE TRIGGER keep BEFORE DELETE ON users BEGIN SELECT 1; END" depends_on(users.id);
        only(postgres) execute "UPDATE users SET tags = '{a}'" undo nothing;
        only(sqlite, mariadb) bulk_insert users { id: 1, name: "a" }
        only(postgres) bulk_insert users { id: 1, name: "a", level: 3 } when(demo);
        only(postgres) run fill, version: 1, undo nothing;
        only(postgres) execute unchecked("ALTER TABLE users ADD COLUMN x int")
            changes { add_column users.x: Option<i32>; } undo unchecked("ALTER TABLE users DROP COLUMN x");
        execute { postgres: "INSERT INTO users (name, tags) VALUES ('b', '{}')", _: "INSERT INTO users (name) VALUES ('b')" }
            undo nothing;
    }
}

migration! {
    /// And without them.
    revision Second = "b";
    revises First;

    upgrade {
        only(postgres) drop_materialized_view names;
        rename_column users.name to called;
        rename_table users to people;
        only(postgres) rename_index ix_users_tags to ix_people_tags on people;
        only(postgres) drop_index ix_users_name_trgm on people;
        only(postgres) alter_column people.tags { comment: "words" }
        only(postgres) rename_column people.tags to words;
        only(sqlite) drop_trigger keep on people;
        only(postgres) rename_table audit::log to audit::entries;
        only(postgres) alter_domain level { default: 3 }
        only(mariadb, postgres) alter_sequence numbers { increment: 2 }
        only(mariadb) drop_column people.rank;
    }
    downgrade {
        only(mariadb) add_column people.rank: Option<i32> after(id);
        only(mariadb, postgres) alter_sequence numbers { increment: 1 }
        only(postgres) alter_domain level { default: none }
        only(postgres) rename_table audit::entries to audit::log;
        only(sqlite) create_trigger keep on people "CREATE TRIGGER keep BEFORE DELETE ON people BEGIN SELECT 1; END" depends_on(people.id);
        only(postgres) rename_column people.words to tags;
        only(postgres) alter_column people.tags { comment: none }
        only(postgres) create_index on people(called ops("gin_trgm_ops")) using(gin) as ix_users_name_trgm;
        only(postgres) rename_index ix_people_tags to ix_users_tags on people;
        rename_table people to users;
        rename_column users.called to name;
        only(postgres) create_materialized_view names "SELECT name, tags FROM users";
    }
}

migration! {
    /// A view that some have, around an op for all.
    revision Recreate = "f";
    revises Second;

    upgrade {
        only(postgres) create_view shown "SELECT called, words FROM people";
        only(postgres) recreate_views(shown) {
            alter_column people.called { type: Varchar<90> }
            only(postgres) alter_column people.words { comment: "its words" }
        }
        only(postgres) drop_view shown;
    }
}

migration! {
    /// One branch.
    revision Left = "c";
    revises Recreate;

    upgrade {
        only(postgres) create_index on people(words) as ix_words;
    }
}

migration! {
    /// And another.
    revision Right = "d";
    revises Recreate;
    branch "right";

    upgrade {
        only(sqlite) create_index on people(called) as ix_called;
        only(postgres) create_view v "SELECT words FROM people";
    }
}

migration! {
    /// What is on some databases is so after a merge.
    revision Merge = "e";
    revises (Left, Right);

    upgrade {
        only(postgres) drop_index ix_words on people;
        only(sqlite) drop_index ix_called on people;
        only(postgres) drop_view v;
        only(postgres) drop_index ix_people_tags on people;
        only(postgres) drop_column people.words;
    }
}

fn main() {
    let migrator = aludel::Migrator::new();
    let settings = migrator.revisions().unwrap()[0].settings;
    let postgres = Databases(Database::Postgres.bit());
    assert_eq!(settings.only[0], Only { databases: postgres, on: On::Upgrade(2) });
    assert_eq!(settings.databases(On::Upgrade(0)), Databases::ALL);
    // those of `changes` are where their text runs
    assert_eq!(settings.told.len(), 1);
    assert_eq!(settings.databases(settings.told[0]), postgres);
}
