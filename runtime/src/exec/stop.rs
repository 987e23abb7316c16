//! Ending what a server runs for another connection: a client that goes away does not.

use super::Db;
use super::connect::Access;
use crate::error::Error;
use crate::model::Database;

/// Asks the server to end the statement that the connection of that number is running; `whole`: the connection with it.
/// SQLite has no server.
pub(crate) async fn stop(url: &str, database: Database, backend: u64, whole: bool) -> Result<(), Error> {
    let sql = match (database, whole) {
        (Database::Postgres, false) => format!("SELECT pg_cancel_backend({backend})"),
        (Database::Postgres, true) => format!("SELECT pg_terminate_backend({backend})"),
        (Database::Mysql | Database::Mariadb, false) => format!("KILL QUERY {backend}"),
        (Database::Mysql | Database::Mariadb, true) => format!("KILL {backend}"),
        (Database::Sqlite, _) => return Ok(()),
    };
    let mut connection = Db::Url(url.to_owned()).connect(Access::Read).await?;
    let done = connection.execute(sql).await;
    connection.close().await;
    done.map_err(|error| Error::database("stopping what the server runs", error))
}
