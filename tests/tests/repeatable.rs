//! `repeatable!` on every database: when the objects are made, made again, dropped and left alone.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::sync::{Arc, Mutex};

use aludel::graph::{REPEATABLES, Range, Revision};
use aludel::model::{Chain, Database, Databases, Type};
use aludel::prelude::*;
use aludel::{Direction, Event, Migrator};
use aludel_tests::build::{
    column, create, create_materialized_view, create_table, create_view, drop_column, execute, leak, unique_index,
};
use aludel_tests::harness::{TempDatabase, block_on, for_each_database};

aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

migration! {
    /// Users.
    revision CreateUsers = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, name: Varchar<80>, touched: i64 default(0) }
    }
}

migration! {
    /// Emails.
    revision AddEmail = "b";
    revises CreateUsers;

    upgrade {
        add_column users.email: Option<Varchar<80>>;
    }
}

migration! {
    /// No names.
    revision DropName = "c";
    revises AddEmail;

    upgrade {
        drop_column users.name fill("");
    }
}

repeatable! {
    /// Who can be written to, twice over.
    objects Reachable at DropName {
        create_view reachable "SELECT id, email FROM users WHERE email IS NOT NULL";
        create_view reachable_ids "SELECT id FROM reachable";
    }
}

repeatable! {
    /// As it was while there were names.
    objects ReachableBefore at AddEmail {
        create_view reachable "SELECT id, name, email FROM users WHERE email IS NOT NULL AND name <> ''";
        create_view reachable_ids "SELECT id FROM reachable";
    }
}

repeatable! {
    /// Counts updates; on PostgreSQL a function does.
    objects Touching at DropName {
        create_function count_one {
            postgres: "CREATE FUNCTION count_one() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.touched = OLD.touched + 1; RETURN NEW; END$$",
            mariadb: "CREATE FUNCTION count_one() RETURNS bigint DETERMINISTIC RETURN 1",
        }
        create_trigger touch on users {
            postgres: "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION count_one()",
            sqlite: "CREATE TRIGGER touch AFTER UPDATE OF email ON users BEGIN UPDATE users SET touched = touched + 1 WHERE id = NEW.id; END",
            mariadb: "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW SET NEW.touched = OLD.touched + count_one()",
        }
    }
}

repeatable! {
    /// The same, edited: it counts twice.
    objects TouchingTwice at DropName {
        create_function count_one {
            postgres: "CREATE FUNCTION count_one() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.touched = OLD.touched + 2; RETURN NEW; END$$",
            mariadb: "CREATE FUNCTION count_one() RETURNS bigint DETERMINISTIC RETURN 2",
        }
        create_trigger touch on users {
            postgres: "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION count_one()",
            sqlite: "CREATE TRIGGER touch AFTER UPDATE OF email ON users BEGIN UPDATE users SET touched = touched + 2 WHERE id = NEW.id; END",
            mariadb: "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW SET NEW.touched = OLD.touched + count_one()",
        }
    }
}

repeatable! {
    /// One name for two views.
    objects Twin at DropName {
        create_view reachable_ids "SELECT id FROM users";
    }
}

repeatable! {
    /// Where there is a table of that name, the second statement fails.
    objects Gated at DropName {
        create_view gated "SELECT id FROM users";
        create_view gated_ids "SELECT id FROM gated";
    }
}

fn repeatable(name: &str) -> &'static Revision {
    REPEATABLES.iter().find(|repeatable| repeatable.name == name).unwrap()
}

/// The ops of one under the name of another, as if it had been edited.
fn edited(name: &str, from: &str) -> &'static Revision {
    let (to, from) = (repeatable(name), repeatable(from));
    leak(Revision { name: to.name, ops: from.ops, ..Revision::new(to.id, to.chain, from.parents, &[]) })
}

fn revisions() -> [&'static Revision; 3] {
    [CreateUsers::__aludel_revision(), AddEmail::__aludel_revision(), DropName::__aludel_revision()]
}

fn migrator(repeatables: &[&'static Revision]) -> Migrator {
    Migrator::from_list(&revisions()).repeatables(repeatables)
}

/// What ran, as `+id` and `-id`.
async fn up(migrator: Migrator, db: &TempDatabase, target: &str) -> String {
    run(migrator, db, Direction::Upgrade, target).await
}

async fn run(migrator: Migrator, db: &TempDatabase, direction: Direction, target: &str) -> String {
    let told: Arc<Mutex<Vec<String>>> = Arc::default();
    let tell = Arc::clone(&told);
    let migrator = migrator.on_event(move |event| {
        if let Event::Finished { revision, direction, .. } = event {
            let sign = if *direction == Direction::Upgrade { '+' } else { '-' };
            tell.lock().unwrap().push(format!("{sign}{}", revision.id));
        }
    });
    match direction {
        Direction::Downgrade => migrator.downgrade(&db.url, target).await.unwrap(),
        Direction::Upgrade | Direction::Stamp => migrator.upgrade(&db.url, target).await.unwrap(),
    };
    told.lock().unwrap().join(" ")
}

async fn count(db: &TempDatabase, view: &str) -> String {
    db.ask(&format!("SELECT count(*) FROM {view}")).await.unwrap_or_else(|_| "none".to_owned())
}

#[test]
fn they_are_made_at_the_heads_and_again_when_they_change() {
    for_each_database(async |db| {
        let now = || migrator(&[repeatable("Reachable")]);
        // not before the heads
        assert_eq!(up(now(), db, "b").await, "+a +b");
        assert_eq!(count(db, "reachable_ids").await, "none");
        assert_eq!(up(now(), db, "head").await, "+c +r:Reachable");
        db.run("INSERT INTO users (id, email) VALUES (1, 'a'), (2, NULL)").await;
        assert_eq!(count(db, "reachable_ids").await, "1");
        // what is as it was is left alone
        assert_eq!(up(now(), db, "head").await, "");
        let plan = migrator(&[edited("Reachable", "Twin")]).plan(&db.url, Direction::Upgrade, "head").await.unwrap();
        assert_eq!(plan.revisions.len(), 1);
        assert_eq!(plan.revisions[0].revision.id, "r:Reachable");
        assert_eq!(plan.revisions[0].statements().count(), 2);
        let rows = now().history(&db.url).await.unwrap();
        assert_eq!(rows.iter().filter(|row| row.revision == "r:Reachable").count(), 1);
    });
}

#[test]
fn changed_ones_go_before_the_revisions_that_would_break_them() {
    for_each_database(async |db| {
        let [users, email, _] = revisions();
        let before = edited("Reachable", "ReachableBefore");
        let old = Migrator::from_list(&[users, email]).repeatables(&[before]);
        assert_eq!(up(old, db, "head").await, "+a +b +r:Reachable");
        // the next release drops a column and has another text
        let new = || migrator(&[repeatable("Reachable")]);
        assert_eq!(up(new(), db, "head").await, "-r:Reachable +c +r:Reachable");
        db.run("INSERT INTO users (id, email) VALUES (1, 'a')").await;
        assert_eq!(count(db, "reachable_ids").await, "1");
        assert_eq!(up(new(), db, "head").await, "");
    });
}

#[test]
fn a_downgrade_drops_them_and_the_next_upgrade_makes_them() {
    for_each_database(async |db| {
        let now = || migrator(&[repeatable("Reachable")]);
        up(now(), db, "head").await;
        // nothing to take back: nothing is dropped
        assert_eq!(run(now(), db, Direction::Downgrade, "c").await, "");
        assert_eq!(count(db, "reachable").await, "0");
        assert_eq!(run(now(), db, Direction::Downgrade, "a").await, "-r:Reachable -c -b");
        assert_eq!(count(db, "reachable").await, "none");
        assert_eq!(run(now(), db, Direction::Downgrade, "base").await, "-a");
        assert_eq!(up(now(), db, "head").await, "+a +b +c +r:Reachable");
        assert_eq!(count(db, "reachable").await, "0");
    });
}

#[test]
fn what_failed_is_made_from_its_beginning() {
    for_each_database(async |db| {
        let now = || migrator(&[repeatable("Gated")]);
        db.run("CREATE TABLE gated (id bigint)").await;
        let error = now().upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.contains("r:Gated (Gated)") && error.contains("create_view"), "{error}");
        // the revisions are applied, and stay so
        assert!(now().upgrade(&db.url, "head").await.unwrap_err().to_string().contains("r:Gated"));
        db.run("DROP TABLE gated").await;
        assert_eq!(up(now(), db, "head").await, "+r:Gated");
        assert_eq!(count(db, "gated_ids").await, "0");
        assert_eq!(up(now(), db, "head").await, "");
    });
}

#[test]
fn two_with_one_view_are_refused_before_anything_runs() {
    for_each_database(async |db| {
        let both = migrator(&[repeatable("Reachable"), repeatable("Twin")]);
        let error = both.upgrade(&db.url, "head").await.unwrap_err().to_string();
        assert!(error.contains("r:Twin (Twin)") && error.contains("reachable_ids"), "{error}");
        assert_eq!(count(db, "users").await, "none");
    });
}

#[test]
fn revisions_that_would_break_them_are_refused_before_anything_runs() {
    for_each_database(async |db| {
        let now = || migrator(&[repeatable("Reachable")]);
        up(now(), db, "head").await;
        let [a, b, c] = revisions();
        let ops = [
            (leak([drop_column("users", "email", None)]), "no column `users.email`"),
            (leak([create_view("reachable", "SELECT id FROM users", &["users"], &["users.id"])]), "already exists"),
        ];
        for (ops, said) in ops {
            let next = leak(Revision { ops, ..Revision::new("d", a.chain, leak([c]), &[]) });
            let next = Migrator::from_list(&[a, b, c, next]).repeatables(&[repeatable("Reachable")]);
            let error = next.upgrade(&db.url, "head").await.unwrap_err().to_string();
            assert!(error.contains("r:Reachable (Reachable)") && error.contains(said), "{error}");
            assert_eq!(count(db, "reachable_ids").await, "0");
        }
    });
}

#[test]
fn functions_and_what_calls_them_are_made_again() {
    for_each_database(async |db| {
        assert_eq!(up(migrator(&[repeatable("Touching")]), db, "head").await, "+a +b +c +r:Touching");
        db.run("INSERT INTO users (id, email) VALUES (1, 'a')").await;
        db.run("UPDATE users SET email = 'b'").await;
        assert_eq!(db.ask("SELECT touched FROM users").await.unwrap(), "1");
        let again = edited("Touching", "TouchingTwice");
        assert_eq!(up(migrator(&[again]), db, "head").await, "+r:Touching");
        db.run("UPDATE users SET email = 'c'").await;
        assert_eq!(db.ask("SELECT touched FROM users").await.unwrap(), "3");
        assert_eq!(run(migrator(&[again]), db, Direction::Downgrade, "base").await, "-r:Touching -c -b -a");
    });
}

#[test]
fn a_revision_that_stopped_goes_on_before_anything_is_dropped() {
    for_each_database(async |db| {
        up(migrator(&[repeatable("Twin")]), db, "head").await;
        let [a, b, c] = revisions();
        let ops = leak([
            create_table("teams", [column("id", Type::BigInt)], []),
            execute("INSERT INTO gate (id) VALUES (1)", ""),
        ]);
        let next = leak(Revision { ops, ..Revision::new("d", a.chain, leak([c]), &[]) });
        let with = |repeatable| Migrator::from_list(&[a, b, c, next]).repeatables(&[repeatable]);
        with(repeatable("Twin")).upgrade(&db.url, "head").await.unwrap_err();
        db.run("CREATE TABLE gate (id bigint)").await;
        let goes_on = db.database == Database::Mariadb;
        let told = if goes_on { "+d +r:Twin" } else { "-r:Twin +d +r:Twin" };
        assert_eq!(up(with(edited("Twin", "Reachable")), db, "head").await, told);
        assert_eq!(count(db, "reachable").await, "0");
    });
}

#[test]
fn materialized_views_are_made_again() {
    let postgres = TempDatabase::new(Database::Postgres);
    block_on(async {
        let chain = leak(Chain::of(Databases(Database::Postgres.bit())));
        let table = create_table("users", [column("id", Type::BigInt)], []);
        let users: &Revision = leak(Revision { ops: leak([table]), ..Revision::new("a", chain, &[], &[]) });
        let kept = |written: &str| {
            let view = create_materialized_view("kept", written, &["users"], &["users.id"]);
            let ops = leak([view, create("kept", unique_index("uq_kept_id", &["id"]))]);
            let revision: &Revision = leak(Revision { ops, ..Revision::new("r:Kept", chain, &[], &[]) });
            Migrator::from_list(&[users]).repeatables(&[revision])
        };
        assert_eq!(up(kept("SELECT id FROM users"), &postgres, "head").await, "+a +r:Kept");
        assert_eq!(up(kept("SELECT id FROM users WHERE id > 0"), &postgres, "head").await, "+r:Kept");
        assert_eq!(count(&postgres, "kept").await, "0");
        assert_eq!(count(&postgres, "pg_indexes WHERE indexname = 'uq_kept_id'").await, "1");
        let down = run(kept("SELECT id FROM users"), &postgres, Direction::Downgrade, "base").await;
        assert_eq!(down, "-r:Kept -a");
    });
}

#[test]
fn two_with_one_name_are_refused() {
    let both = migrator(&[repeatable("Twin"), edited("Twin", "Reachable")]);
    let error = both.revisions().unwrap_err().to_string();
    assert!(error.contains("repeatable objects `Twin` are declared twice"), "{error}");
}

#[test]
fn a_script_makes_and_drops_them_whatever_is_there() {
    let script = |direction, range: &str| {
        let range = Range::parse(range).unwrap();
        let plan = migrator(&[repeatable("Reachable")]).plan_offline(Database::Postgres, direction, &range).unwrap();
        plan.to_sql().unwrap()
    };
    let dropped = "DROP VIEW IF EXISTS \"reachable_ids\";\nDROP VIEW IF EXISTS \"reachable\";\n";
    let made = format!("{dropped}CREATE VIEW \"reachable\" AS\nSELECT id, email");
    let up = script(Direction::Upgrade, "b:c");
    assert!(up.find(dropped).unwrap() < up.find("DROP COLUMN").unwrap(), "{up}");
    assert!(up.find("DROP COLUMN").unwrap() < up.find(&made).unwrap(), "{up}");
    assert!(!script(Direction::Upgrade, "a:b").contains("reachable"));
    let down = script(Direction::Downgrade, "c:b");
    assert!(down.find(dropped).unwrap() < down.find("ADD COLUMN").unwrap(), "{down}");
}
