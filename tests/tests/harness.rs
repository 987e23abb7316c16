//! The harness itself.

use aludel_tests::harness::{TempDatabase, databases, for_each_database};

#[test]
fn every_database_runs_sql() {
    for_each_database(async |fresh| {
        fresh.run("CREATE TABLE t (x INT); INSERT INTO t VALUES (1); DROP TABLE t").await;
        let error = fresh.try_run("INSERT INTO t VALUES (1)").await.unwrap_err();
        assert!(error.to_string().contains('t'), "{error}");
    });
}

#[test]
fn databases_do_not_see_each_other() {
    for database in databases() {
        let (one, two) = (TempDatabase::new(database), TempDatabase::new(database));
        assert_ne!(one.url, two.url);
    }
}
