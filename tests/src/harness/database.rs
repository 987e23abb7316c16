//! Fresh databases.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use aludel::catalog::Catalog;
use aludel::model::Database;
use aludel::reflect::{self, Scope};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, MySqlConnection, PgConnection, SqliteConnection};

use super::server::{mariadb_url, postgres_url};

/// The databases that tests run on. MySQL is not among them: no package of it can be had where tests run.
pub fn databases() -> [Database; 3] {
    [Database::Postgres, Database::Sqlite, Database::Mariadb]
}

/// Runs a test on a fresh database of every kind, and says on which it failed.
#[expect(clippy::needless_pass_by_value, reason = "the caller writes a closure in place")]
pub fn for_each_database<T: AsyncFn(&TempDatabase)>(test: T) {
    for database in databases() {
        let fresh = TempDatabase::new(database);
        let outcome = catch_unwind(AssertUnwindSafe(|| block_on(test(&fresh))));
        if let Err(panic) = outcome {
            eprintln!("failed on {}", database.title());
            resume_unwind(panic);
        }
    }
}

/// Runs a future to its end on a runtime of its own.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime can be made").block_on(future)
}

/// A database that is dropped at the end.
#[derive(Debug)]
pub struct TempDatabase {
    /// How to connect to it.
    pub url: String,
    /// What kind it is.
    pub database: Database,
    home: Home,
}

#[derive(Debug)]
enum Home {
    Folder(#[expect(dead_code, reason = "dropping it removes the file")] tempfile::TempDir),
    Server { url: &'static str, name: String },
}

impl TempDatabase {
    /// A fresh database; its server is started if it is not running yet.
    pub fn new(database: Database) -> TempDatabase {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let server = match database {
            Database::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder can be made");
                let url = format!("sqlite://{}?mode=rwc", folder.path().join("test.db").display());
                return TempDatabase { url, database, home: Home::Folder(folder) };
            }
            Database::Postgres => postgres_url(),
            Database::Mysql | Database::Mariadb => mariadb_url(),
        };
        let name = format!("t_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        on_server(server, format!("CREATE DATABASE {name}"));
        TempDatabase { url: format!("{server}/{name}"), database, home: Home::Server { url: server, name } }
    }

    /// Runs SQL, several statements if need be, on a connection of its own.
    ///
    /// # Errors
    /// What the database says.
    pub async fn try_run(&self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        match self.database {
            Database::Postgres => {
                let mut conn = self.postgres().await;
                sql.execute(&mut conn).await?;
                conn.close().await
            }
            Database::Sqlite => {
                let mut conn = self.sqlite().await;
                sql.execute(&mut conn).await?;
                conn.close().await
            }
            Database::Mysql | Database::Mariadb => {
                let mut conn = self.mysql().await;
                sql.execute(&mut conn).await?;
                conn.close().await
            }
        }
    }

    /// Runs statements on one connection, whatever becomes of each.
    pub async fn try_each(&self, statements: &[String]) {
        let statements = statements.iter().map(|sql| sqlx::raw_sql(AssertSqlSafe(sql.clone())));
        match self.database {
            Database::Postgres => {
                let mut conn = self.postgres().await;
                for sql in statements {
                    let _ = sql.execute(&mut conn).await;
                }
            }
            Database::Sqlite => {
                let mut conn = self.sqlite().await;
                for sql in statements {
                    let _ = sql.execute(&mut conn).await;
                }
            }
            Database::Mysql | Database::Mariadb => {
                let mut conn = self.mysql().await;
                for sql in statements {
                    let _ = sql.execute(&mut conn).await;
                }
            }
        }
    }

    /// Runs SQL that must succeed.
    pub async fn run(&self, sql: &str) {
        if let Err(error) = self.try_run(sql).await {
            panic!("{} refused: {error}\n{sql}", self.database.title());
        }
    }

    /// The one value that a query gives, as text; `none` for no row or NULL.
    ///
    /// # Errors
    /// What the database says.
    pub async fn ask(&self, query: &str) -> Result<String, sqlx::Error> {
        // As text on every database: only there all agree on what a number looks like.
        let ty = if self.database == Database::Postgres { "text" } else { "char" };
        let sql = AssertSqlSafe(format!("SELECT CAST(({query}) AS {ty})"));
        let answer: Option<String> = match self.database {
            Database::Postgres => sqlx::query_scalar(sql).fetch_one(&mut self.postgres().await).await?,
            Database::Sqlite => sqlx::query_scalar(sql).fetch_one(&mut self.sqlite().await).await?,
            Database::Mysql | Database::Mariadb => sqlx::query_scalar(sql).fetch_one(&mut self.mysql().await).await?,
        };
        Ok(answer.unwrap_or_else(|| "none".to_owned()))
    }

    /// What is in the database.
    pub async fn reflect(&self, scope: &Scope<'_>) -> Catalog {
        let catalog = match self.database {
            Database::Postgres => reflect::postgres::read(&mut self.postgres().await, scope).await,
            Database::Sqlite => reflect::sqlite::read(&mut self.sqlite().await, scope).await,
            Database::Mysql | Database::Mariadb => reflect::mysql::read(&mut self.mysql().await, scope).await,
        };
        catalog.unwrap_or_else(|error| panic!("{} cannot be read: {error}", self.database.title()))
    }

    /// A connection; the database must be PostgreSQL.
    pub async fn postgres(&self) -> PgConnection {
        PgConnection::connect(&self.url).await.expect("the test server accepts connections")
    }

    /// A connection; the database must be SQLite.
    pub async fn sqlite(&self) -> SqliteConnection {
        SqliteConnection::connect(&self.url).await.expect("the file can be opened")
    }

    /// A connection; the database must be MySQL or MariaDB.
    pub async fn mysql(&self) -> MySqlConnection {
        MySqlConnection::connect(&self.url).await.expect("the test server accepts connections")
    }
}

impl Drop for TempDatabase {
    fn drop(&mut self) {
        if let Home::Server { url, name } = &self.home {
            let force = if self.database == Database::Postgres { " WITH (FORCE)" } else { "" };
            on_server(url, format!("DROP DATABASE IF EXISTS {name}{force}"));
        }
    }
}

/// Runs a statement outside of every test database; on a thread, since the caller may be inside a runtime.
fn on_server(server: &'static str, sql: String) {
    let result = thread::spawn(move || {
        block_on(async {
            let sql = sqlx::raw_sql(AssertSqlSafe(sql));
            if server.starts_with("postgres") {
                let mut conn = PgConnection::connect(&format!("{server}/postgres")).await?;
                sql.execute(&mut conn).await?;
                conn.close().await
            } else {
                let options: sqlx::mysql::MySqlConnectOptions = server.parse()?;
                let mut conn = options.connect().await?;
                sql.execute(&mut conn).await?;
                conn.close().await
            }
        })
    })
    .join();
    match result {
        Ok(Ok(())) => {}
        Ok(Err(error)) if thread::panicking() => eprintln!("the test server refused: {error}"),
        Ok(Err(error)) => panic!("the test server refused: {error}"),
        Err(panic) => resume_unwind(panic),
    }
}
