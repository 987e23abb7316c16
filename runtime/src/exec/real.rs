//! The connection itself, as functions and hooks of the user's get it.

use crate::model::Database;

/// A connection as sqlx has it.
#[derive(Debug)]
pub(crate) enum Real<'c> {
    #[cfg(feature = "postgres")]
    Postgres(&'c mut sqlx::PgConnection),
    #[cfg(feature = "sqlite")]
    Sqlite(&'c mut sqlx::SqliteConnection),
    #[cfg(feature = "mysql")]
    Mysql(&'c mut sqlx::MySqlConnection),
    #[doc(hidden)]
    #[allow(dead_code, reason = "stands for the lifetime when no driver is compiled in")]
    Never(std::convert::Infallible, std::marker::PhantomData<&'c ()>),
}

/// The run is on another database than the function asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this run is on {found}, not on {wanted}\nhelp: look at `ctx.database()` before you ask for a connection")]
pub struct OtherDatabase {
    found: &'static str,
    wanted: &'static str,
}

impl Real<'_> {
    #[cfg(feature = "postgres")]
    pub(super) fn postgres(&mut self, found: Database) -> Result<&mut sqlx::PgConnection, OtherDatabase> {
        match self {
            Real::Postgres(connection) => Ok(connection),
            _ => Err(OtherDatabase { found: found.title(), wanted: "PostgreSQL" }),
        }
    }

    #[cfg(feature = "sqlite")]
    pub(super) fn sqlite(&mut self, found: Database) -> Result<&mut sqlx::SqliteConnection, OtherDatabase> {
        match self {
            Real::Sqlite(connection) => Ok(connection),
            _ => Err(OtherDatabase { found: found.title(), wanted: "SQLite" }),
        }
    }

    #[cfg(feature = "mysql")]
    pub(super) fn mysql(&mut self, found: Database) -> Result<&mut sqlx::MySqlConnection, OtherDatabase> {
        match self {
            Real::Mysql(connection) => Ok(connection),
            _ => Err(OtherDatabase { found: found.title(), wanted: "MySQL or MariaDB" }),
        }
    }
}
