//! Reflection on schemas of real projects, which are read at run time from the folder `../shared/schemas` next to the
//! repository (or `$ALUDEL_SCHEMAS`). Without that folder there is nothing to test here, which is said.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::fs;
use std::path::PathBuf;

use aludel::catalog::Catalog;
use aludel::model::Database;
use aludel::reflect::{self, Scope};
use aludel_tests::harness::{TempDatabase, block_on};
use sqlx::{AssertSqlSafe, Row};

#[test]
fn postgres_schemas() {
    check_all(Database::Postgres);
}

#[test]
fn sqlite_schemas() {
    check_all(Database::Sqlite);
}

#[test]
fn mariadb_schemas() {
    check_all(Database::Mariadb);
}

fn check_all(database: Database) {
    let folder = std::env::var_os("ALUDEL_SCHEMAS")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/schemas"), PathBuf::from);
    let ending = match database {
        Database::Postgres => ".postgres.sql",
        Database::Sqlite => ".sqlite.sql",
        Database::Mysql | Database::Mariadb => ".mysql.sql",
    };
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("SKIPPED real schemas on {}: there is no folder {}", database.title(), folder.display());
        return;
    };
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_str().is_some_and(|name| name.ends_with(ending)));
    files.sort();
    assert!(!files.is_empty(), "no {ending} in {}", folder.display());
    for file in files {
        eprintln!("{}", file.display());
        let sql = fs::read_to_string(&file).unwrap();
        let fresh = TempDatabase::new(database);
        block_on(check(&fresh, &sql));
    }
}

/// Loads a schema, reads it, and counts the same things with the simplest queries there are. All on one connection, since some
/// dumps leave a transaction open, and some make and use a database of their own.
async fn check(fresh: &TempDatabase, sql: &str) {
    let text = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    let (catalog, counted): (Catalog, Vec<i64>) = match fresh.database {
        Database::Postgres => {
            let mut conn = fresh.postgres().await;
            text.execute(&mut conn).await.unwrap();
            let row = sqlx::query(POSTGRES_COUNTS).fetch_one(&mut conn).await.unwrap();
            (reflect::postgres::read(&mut conn, &Scope::ALL).await.unwrap(), (0..6).map(|i| row.get(i)).collect())
        }
        Database::Sqlite => {
            let mut conn = fresh.sqlite().await;
            text.execute(&mut conn).await.unwrap();
            let row = sqlx::query(SQLITE_COUNTS).fetch_one(&mut conn).await.unwrap();
            (reflect::sqlite::read(&mut conn, &Scope::ALL).await.unwrap(), (0..4).map(|i| row.get(i)).collect())
        }
        Database::Mysql | Database::Mariadb => {
            let mut conn = fresh.mysql().await;
            for part in without_delimiters(sql) {
                sqlx::raw_sql(AssertSqlSafe(part)).execute(&mut conn).await.unwrap();
            }
            let row = sqlx::query(MARIADB_COUNTS).fetch_one(&mut conn).await.unwrap();
            let catalog = reflect::mysql::read(&mut conn, &Scope::ALL).await.unwrap();
            let made: String = sqlx::query_scalar("SELECT database()").fetch_one(&mut conn).await.unwrap();
            let drop = AssertSqlSafe(format!("DROP DATABASE {made}"));
            sqlx::raw_sql(drop).execute(&mut conn).await.unwrap();
            (catalog, (0..6).map(|i| row.get(i)).collect())
        }
    };
    let read = counts(&catalog);
    let kinds = ["tables", "columns", "primary keys", "foreign keys", "uniques and indexes", "checks"];
    for ((kind, counted), read) in kinds.iter().zip(counted).zip(read) {
        assert_eq!(read, counted, "{kind}: read, counted");
    }
    for table in catalog.tables.values() {
        assert!(!table.columns.is_empty(), "{}", table.name);
        for key in &table.foreign_keys {
            assert!(catalog.tables.contains_key(&key.table), "{} {:?}", table.name, key);
            assert_eq!(key.columns.len(), key.references.len(), "{} {:?}", table.name, key);
        }
    }
    assert!(read[0] > 0);
}

/// `DELIMITER` is a word of the client's: the texts between are what the server gets.
fn without_delimiters(sql: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut delimiter = ";";
    for line in sql.lines() {
        if let Some(new) = line.strip_prefix("DELIMITER ") {
            delimiter = new.trim();
            parts.push(String::new());
        } else if let Some(end) = line.strip_suffix(delimiter).filter(|_| delimiter != ";") {
            parts.last_mut().unwrap().push_str(end);
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().extend([line, "\n"]);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn counts(catalog: &Catalog) -> [i64; 6] {
    let sum = |count: &dyn Fn(&aludel::catalog::Table) -> usize| {
        i64::try_from(catalog.tables.values().map(count).sum::<usize>()).unwrap()
    };
    [
        sum(&|_| 1),
        sum(&|table| table.columns.len()),
        sum(&|table| usize::from(table.primary_key.is_some())),
        sum(&|table| table.foreign_keys.len()),
        sum(&|table| table.uniques.len() + table.indexes.len()),
        sum(&|table| table.checks.len()),
    ]
}

const POSTGRES_COUNTS: &str = "SELECT
  (SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')),
  (SELECT count(*) FROM information_schema.columns c JOIN pg_tables t ON t.schemaname = c.table_schema AND t.tablename = c.table_name
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')),
  (SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type = 'PRIMARY KEY' AND constraint_schema NOT IN ('pg_catalog', 'information_schema')),
  (SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type = 'FOREIGN KEY'),
  (SELECT count(*) FROM pg_indexes i WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
    AND NOT EXISTS (SELECT FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE contype = 'p' AND conname = indexname AND nspname = schemaname)
    AND NOT EXISTS (SELECT FROM pg_matviews m WHERE m.matviewname = tablename)),
  (SELECT count(*) FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0 AND connamespace <> 'information_schema'::regnamespace)";

const SQLITE_COUNTS: &str = "SELECT
  (SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'),
  (SELECT count(*) FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'),
  (SELECT count(*) FROM sqlite_schema m JOIN pragma_table_info(m.name) x WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND x.pk = 1),
  (SELECT count(*) FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) x WHERE m.type = 'table' AND x.seq = 0)";

const MARIADB_COUNTS: &str = "SELECT
  (SELECT count(*) FROM information_schema.tables WHERE table_schema = database() AND table_type = 'BASE TABLE'),
  (SELECT count(*) FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = database() AND table_type = 'BASE TABLE'),
  (SELECT count(*) FROM information_schema.table_constraints WHERE table_schema = database() AND constraint_type = 'PRIMARY KEY'),
  (SELECT count(*) FROM information_schema.table_constraints WHERE table_schema = database() AND constraint_type = 'FOREIGN KEY'),
  (SELECT count(DISTINCT table_name, index_name) FROM information_schema.statistics WHERE table_schema = database() AND index_name <> 'PRIMARY'),
  (SELECT count(*) FROM information_schema.check_constraints WHERE constraint_schema = database())";
