//! From what the caller gives to a connection, with errors that name the remedy and never a password.

use std::str::FromStr as _;

use super::Db;
use super::connection::{Connection, Handle};
use crate::error::{ConnectError, Error};

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Looking only: an SQLite file that is not there reads as an empty database, and is not made.
    Read,
    /// Changing: an SQLite file that is not there is made.
    Write,
}

impl<'c> Db<'c> {
    pub(crate) async fn connect(self, access: Access) -> Result<Connection<'c>, Error> {
        Ok(match self {
            Db::Url(url) => open(&url, access).await?,
            #[cfg(feature = "postgres")]
            Db::PgPool(pool) => {
                Connection::Postgres(Handle::Pool(Some(pool.acquire().await.map_err(|error| pool_error(&error))?)))
            }
            #[cfg(feature = "postgres")]
            Db::Pg(connection) => Connection::Postgres(Handle::Caller(connection)),
            #[cfg(feature = "sqlite")]
            Db::SqlitePool(pool) => {
                Connection::Sqlite(Handle::Pool(Some(pool.acquire().await.map_err(|error| pool_error(&error))?)))
            }
            #[cfg(feature = "sqlite")]
            Db::Sqlite(connection) => Connection::Sqlite(Handle::Caller(connection)),
            #[cfg(feature = "mysql")]
            Db::MySqlPool(pool) => {
                Connection::Mysql(Handle::Pool(Some(pool.acquire().await.map_err(|error| pool_error(&error))?)))
            }
            #[cfg(feature = "mysql")]
            Db::MySql(connection) => Connection::Mysql(Handle::Caller(connection)),
            Db::Never(never, _) => match never {},
        })
    }
}

fn pool_error(error: &sqlx::Error) -> Error {
    Error::Connect(classify("the pool's database", error))
}

/// The scheme of a URL, if it is one that Aludel knows.
pub(crate) fn scheme(url: &str) -> Result<&str, ConnectError> {
    match url.split_once(':') {
        Some((scheme @ ("postgres" | "postgresql" | "mysql" | "mariadb" | "sqlite"), _)) => Ok(scheme),
        Some((scheme, rest)) if rest.starts_with("//") => Err(ConnectError::Scheme { scheme: scheme.to_owned() }),
        _ => Err(ConnectError::Malformed { url: hidden(url), reason: "it has no scheme".to_owned() }),
    }
}

#[cfg_attr(not(feature = "sqlite"), allow(unused_variables, reason = "only SQLite makes databases"))]
async fn open(url: &str, access: Access) -> Result<Connection<'static>, ConnectError> {
    let shown = shown(url);
    match scheme(url)? {
        #[cfg(feature = "sqlite")]
        "sqlite" => open_sqlite(url, &shown, access).await,
        #[cfg(feature = "postgres")]
        "postgres" | "postgresql" => open_postgres(url, &shown).await,
        #[cfg(feature = "mysql")]
        "mysql" | "mariadb" => open_mysql(url, &shown).await,
        scheme => Err(ConnectError::FeatureOff {
            scheme: scheme.to_owned(),
            feature: match scheme {
                "sqlite" => "sqlite",
                "postgres" | "postgresql" => "postgres",
                _ => "mysql",
            },
        }),
    }
}

#[cfg(feature = "sqlite")]
async fn open_sqlite(url: &str, shown: &str, access: Access) -> Result<Connection<'static>, ConnectError> {
    use sqlx::ConnectOptions as _;
    let options = sqlx::sqlite::SqliteConnectOptions::from_str(url).map_err(|error| malformed(shown, &error))?;
    let options = options.busy_timeout(super::sqlite::BUSY);
    let create = !url.contains("mode=") || url.contains("mode=rwc");
    let options = match access {
        Access::Read if create && !options.get_filename().exists() => options.in_memory(true),
        Access::Read | Access::Write => options.create_if_missing(create),
    };
    let connection = options.connect().await.map_err(|error| classify(shown, &error))?;
    Ok(Connection::Sqlite(Handle::Own(Some(connection))))
}

#[cfg(feature = "postgres")]
async fn open_postgres(url: &str, shown: &str) -> Result<Connection<'static>, ConnectError> {
    use sqlx::ConnectOptions as _;
    parsed(url)?;
    let options = sqlx::postgres::PgConnectOptions::from_str(url).map_err(|error| malformed(shown, &error))?;
    let options = if url.contains("application_name=") { options } else { options.application_name("aludel") };
    let connection = options.connect().await.map_err(|error| classify(shown, &error))?;
    Ok(Connection::Postgres(Handle::Own(Some(connection))))
}

#[cfg(feature = "mysql")]
async fn open_mysql(url: &str, shown: &str) -> Result<Connection<'static>, ConnectError> {
    use sqlx::ConnectOptions as _;
    let url = parsed(url)?;
    let options = sqlx::mysql::MySqlConnectOptions::from_str(url.as_str()).map_err(|error| malformed(shown, &error))?;
    if options.get_database().is_none() {
        return Err(ConnectError::Malformed { url: shown.to_owned(), reason: "it names no database".to_owned() });
    }
    let connection = options.connect().await.map_err(|error| classify(shown, &error))?;
    Ok(Connection::Mysql(Handle::Own(Some(connection))))
}

#[cfg(any(feature = "postgres", feature = "mysql"))]
fn parsed(text: &str) -> Result<url::Url, ConnectError> {
    let reason = |error: url::ParseError| ConnectError::Malformed { url: hidden(text), reason: error.to_string() };
    url::Url::parse(text).map_err(reason)
}

#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
fn malformed(shown: &str, error: &sqlx::Error) -> ConnectError {
    let reason = match error {
        sqlx::Error::Configuration(reason) => reason.to_string(),
        other => other.to_string(),
    };
    ConnectError::Malformed { url: shown.to_owned(), reason }
}

/// The URL without password and options.
pub(crate) fn shown(text: &str) -> String {
    if text.starts_with("sqlite:") {
        return text.split('?').next().unwrap_or_default().to_owned();
    }
    let Some(mut url) = url::Url::parse(text).ok().filter(url::Url::has_host) else { return hidden(text) };
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.to_string()
}

/// Of a text that is no URL, what can hold no password.
fn hidden(text: &str) -> String {
    match text.split_once("://") {
        Some((scheme, _)) => format!("{scheme}://…"),
        None if text.contains('@') => "…".to_owned(),
        None => text.to_owned(),
    }
}

/// Why connecting failed, told apart by what there is to do about it.
fn classify(shown: &str, error: &sqlx::Error) -> ConnectError {
    let url = shown.to_owned();
    match error {
        sqlx::Error::Io(reason) => ConnectError::Unreachable { url, reason: reason.to_string() },
        sqlx::Error::Tls(reason) => ConnectError::Tls { url, reason: reason.to_string() },
        sqlx::Error::Database(database) => {
            let reason = database.message().to_owned();
            match database.code().as_deref() {
                Some("3D000" | "42000") => ConnectError::NoDatabase { url, reason },
                Some("14") => ConnectError::NoFile { url, reason },
                Some("53300" | "57P03" | "08004") => ConnectError::Unreachable { url, reason },
                _ => ConnectError::Refused { url, reason },
            }
        }
        sqlx::Error::Configuration(reason) => ConnectError::Malformed { url, reason: reason.to_string() },
        _ => ConnectError::Unreachable { url, reason: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_shown() {
        for (url, expected) in [
            ("postgres://app:s3cret@db:5432/shop?password=s3cret", "postgres://app@db:5432/shop"),
            ("postgres://app:s3cret@[broken/shop", "postgres://…"),
            ("app:s3cret@db/shop", "…"),
            ("sqlite:shop.db?mode=rwc", "sqlite:shop.db"),
        ] {
            assert_eq!(shown(url), expected);
        }
    }
}
