//! Hooks: their order, their connection, and what an error of theirs stops.

use std::sync::{Arc, Mutex};

use aludel::Migrator;
use aludel::exec::Hook;
use aludel::graph::Revision;
use aludel::model::{Chain, Database, Databases};
use aludel_tests::build::{execute, leak};
use aludel_tests::harness::for_each_database;

fn chain() -> Vec<&'static Revision> {
    let chain = leak(Chain::of(Databases::ALL));
    let op = |table: &str| vec![execute(&format!("CREATE TABLE {table} (x integer)"), &format!("DROP TABLE {table}"))];
    let first = leak(Revision { ops: op("a").leak(), ..Revision::new("aaaaaaaaaaaa", chain, &[], &[]) });
    let parents = leak([first as &Revision]);
    let second = leak(Revision { ops: op("b").leak(), ..Revision::new("bbbbbbbbbbbb", chain, parents, &[]) });
    vec![first, second]
}

/// Asks the database something on the run's own connection.
async fn ask(hook: &mut Hook<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    match hook.database() {
        Database::Postgres => sqlx::query("SELECT 1").execute(hook.postgres()?).await.map(drop)?,
        Database::Sqlite => sqlx::query("SELECT 1").execute(hook.sqlite()?).await.map(drop)?,
        Database::Mysql | Database::Mariadb => sqlx::query("SELECT 1").execute(hook.mysql()?).await.map(drop)?,
    }
    Ok(())
}

/// Notes each call as `name id id`, and fails in the one of that note.
fn noting(fails: &'static str) -> (Migrator, Arc<Mutex<Vec<String>>>) {
    let notes: Arc<Mutex<Vec<String>>> = Arc::default();
    let note = |name: &'static str| {
        let notes = Arc::clone(&notes);
        move |hook: &Hook<'_>| {
            let ids: Vec<&str> = hook.revisions().iter().map(|revision| &revision.id[..1]).collect();
            let note = format!("{name} {}", ids.join(" "));
            notes.lock().expect("no test panics here").push(note.clone());
            note == fails
        }
    };
    let (one, two, three, four) = (note("before_run"), note("before"), note("after"), note("after_run"));
    macro_rules! hook {
        ($note:ident) => {
            move |hook| {
                let fails = $note(hook);
                Box::pin(async move {
                    ask(hook).await?;
                    if fails { Err("no".into()) } else { Ok(()) }
                })
            }
        };
    }
    let migrator = Migrator::from_list(&chain()).before_run(hook!(one)).before_revision(hook!(two));
    (migrator.after_revision(hook!(three)).after_run(hook!(four)), notes)
}

#[test]
fn hooks_are_called_in_order() {
    for_each_database(async |fresh| {
        let (migrator, notes) = noting("");
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        let up = ["before_run a b", "before a", "after a", "before b", "after b", "after_run a b"];
        assert_eq!(*notes.lock().unwrap(), up);
        migrator.upgrade(&fresh.url, "head").await.unwrap();
        assert_eq!(notes.lock().unwrap().len(), up.len(), "nothing to run, no hook");
        migrator.downgrade(&fresh.url, "base").await.unwrap();
        let down = ["before_run b a", "before b", "after b", "before a", "after a", "after_run b a"];
        assert_eq!(notes.lock().unwrap()[up.len()..], down);
    });
}

#[test]
fn an_error_stops_the_run_where_it_is() {
    let expected = [
        ("before_run a b", "`before_run` of aaaaaaaaaaaa (aaaaaaaaaaaa), bbbbbbbbbbbb (bbbbbbbbbbbb)", "base"),
        ("before b", "`before_revision` of bbbbbbbbbbbb (bbbbbbbbbbbb)", "aaaaaaaaaaaa"),
        ("after a", "`after_revision` of aaaaaaaaaaaa (aaaaaaaaaaaa)", "aaaaaaaaaaaa"),
        ("after_run a b", "`after_run` of aaaaaaaaaaaa (aaaaaaaaaaaa), bbbbbbbbbbbb (bbbbbbbbbbbb)", "bbbbbbbbbbbb"),
    ];
    for (fails, named, at) in expected {
        for_each_database(async |fresh| {
            let error = noting(fails).0.upgrade(&fresh.url, "head").await.unwrap_err().to_string();
            let help = "help: fix the cause and run again: the run goes on from there";
            assert_eq!(error, format!("the hook {named} failed: no\n  the database is at {at}\n{help}"));
            let current = noting("").0.current(&fresh.url).await.unwrap();
            let rows: Vec<&str> = current.revisions.iter().map(|revision| revision.id).collect();
            assert_eq!(if rows.is_empty() { "base".to_owned() } else { rows.join(", ") }, at);
            noting("").0.upgrade(&fresh.url, "head").await.unwrap();
            noting("").0.downgrade(&fresh.url, "base").await.unwrap();
        });
    }
}
