//! Databases as a whole: made and dropped, from the server's own maintenance database.

#[cfg(any(feature = "postgres", feature = "mysql"))]
use crate::dialect::identifier;
use crate::error::Error;
#[cfg(any(feature = "postgres", feature = "mysql"))]
use crate::model::Database;

/// Creates the database of a URL; whether it was not there.
pub(crate) async fn create_database(url: &str) -> Result<bool, Error> {
    match Server::of(url)? {
        #[cfg(feature = "sqlite")]
        Server::Sqlite(options) => sqlite::create(options).await,
        #[cfg(feature = "postgres")]
        Server::Postgres(options, name) => {
            let sql = format!("CREATE DATABASE {}", identifier(Database::Postgres, &name));
            postgres::unless(options, &name, false, sql).await
        }
        #[cfg(feature = "mysql")]
        Server::Mysql(options, name) => {
            let sql = format!("CREATE DATABASE {} CHARACTER SET utf8mb4", identifier(Database::Mysql, &name));
            mysql::unless(options, &name, false, sql).await
        }
    }
}

/// Drops the database of a URL with everything in it; whether it was there.
pub(crate) async fn drop_database(url: &str) -> Result<bool, Error> {
    match Server::of(url)? {
        #[cfg(feature = "sqlite")]
        Server::Sqlite(options) => sqlite::drop(&options),
        #[cfg(feature = "postgres")]
        Server::Postgres(options, name) => {
            let sql = format!("DROP DATABASE {} WITH (FORCE)", identifier(Database::Postgres, &name));
            postgres::unless(options, &name, true, sql).await
        }
        #[cfg(feature = "mysql")]
        Server::Mysql(options, name) => {
            let sql = format!("DROP DATABASE {}", identifier(Database::Mysql, &name));
            mysql::unless(options, &name, true, sql).await
        }
    }
}
