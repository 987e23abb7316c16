//! Databases as a whole: made and dropped, from the server's own maintenance database.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::Db;
use super::address::shown;
use super::connect::Access;
use crate::dialect::{identifier, string};
use crate::error::{ConnectError, Error};
use crate::model::Database;

/// Creates the database of a URL; whether it was not there.
pub(crate) async fn create_database(url: &str) -> Result<bool, Error> {
    if let Some(file) = file(url)? {
        let there = file.exists();
        Db::Url(url.to_owned()).connect(Access::Write).await?.close().await;
        return Ok(!there);
    }
    Server::of(url)?.change(false, Server::create).await
}

/// Drops the database of a URL with everything in it; whether it was there.
pub(crate) async fn drop_database(url: &str) -> Result<bool, Error> {
    if let Some(file) = file(url)? {
        return remove(url, &file);
    }
    Server::of(url)?.change(true, Server::drop).await
}

/// The file of an SQLite URL; none for a server's.
fn file(url: &str) -> Result<Option<PathBuf>, ConnectError> {
    let Some(rest) = url.strip_prefix("sqlite:") else { return Ok(None) };
    let name = rest.strip_prefix("//").unwrap_or(rest).split('?').next().unwrap_or_default();
    if name.is_empty() || name == ":memory:" {
        let reason = "it names no file".to_owned();
        return Err(ConnectError::Malformed { url: shown(url), reason });
    }
    Ok(Some(PathBuf::from(percent_decoded(name))))
}

/// The file and what SQLite may have left beside it.
fn remove(url: &str, file: &Path) -> Result<bool, Error> {
    if !is_sqlite(file) {
        return Err(ConnectError::NoSqlite { url: shown(url) }.into());
    }
    let mut there = false;
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut path = file.as_os_str().to_owned();
        path.push(suffix);
        match std::fs::remove_file(&path) {
            Ok(()) => there |= suffix.is_empty(),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                return Err(ConnectError::NoFile { url: shown(url), reason: error.to_string() }.into());
            }
        }
    }
    Ok(there)
}

/// Whether the file is a database, empty, or not there: <https://sqlite.org/fileformat.html#magic_header_string>.
fn is_sqlite(file: &Path) -> bool {
    let Ok(mut file) = File::open(file) else { return true };
    let mut magic = Vec::new();
    file.by_ref().take(16).read_to_end(&mut magic).is_ok() && (magic.is_empty() || magic == b"SQLite format 3\0")
}

/// A server, and the name of one of its databases.
struct Server {
    database: Database,
    /// Leads to a database that is always there.
    url: String,
    name: String,
}

impl Server {
    fn of(text: &str) -> Result<Server, ConnectError> {
        let malformed = |reason: &str| ConnectError::Malformed { url: shown(text), reason: reason.to_owned() };
        let mut url = url::Url::parse(text).map_err(|error| malformed(&error.to_string()))?;
        let (database, maintenance) = match url.scheme() {
            "postgres" | "postgresql" => (Database::Postgres, "postgres"),
            "mysql" | "mariadb" => (Database::Mysql, "information_schema"),
            scheme => return Err(ConnectError::Scheme { scheme: scheme.to_owned() }),
        };
        let name = percent_decoded(url.path().trim_start_matches('/'));
        if name.is_empty() {
            return Err(malformed("it names no database"));
        }
        url.set_path(maintenance);
        Ok(Server { database, url: url.into(), name })
    }

    /// Runs a text if the database is there, or is not.
    async fn change(&self, if_there: bool, sql: impl Fn(&Server) -> String) -> Result<bool, Error> {
        let mut connection = Db::Url(self.url.clone()).connect(Access::Write).await?;
        let done = async {
            let there = !connection.texts(self.exists()).await?.is_empty();
            if there == if_there {
                connection.execute(sql(self)).await?;
            }
            Ok::<_, sqlx::Error>(there == if_there)
        };
        let done = done.await;
        connection.close().await;
        let doing = if if_there { "dropping the database" } else { "creating the database" };
        done.map_err(|source| Error::database(doing, source))
    }

    fn exists(&self) -> String {
        let name = string(self.database, &self.name);
        match self.database {
            Database::Postgres => format!("SELECT datname::text FROM pg_database WHERE datname = {name}"),
            Database::Sqlite | Database::Mysql | Database::Mariadb => {
                format!("SELECT schema_name FROM information_schema.schemata WHERE schema_name = {name}")
            }
        }
    }

    fn create(&self) -> String {
        let name = identifier(self.database, &self.name);
        match self.database {
            Database::Postgres => format!("CREATE DATABASE {name}"),
            Database::Sqlite | Database::Mysql | Database::Mariadb => {
                format!("CREATE DATABASE {name} CHARACTER SET utf8mb4")
            }
        }
    }

    fn drop(&self) -> String {
        let name = identifier(self.database, &self.name);
        match self.database {
            Database::Postgres => format!("DROP DATABASE {name} WITH (FORCE)"),
            Database::Sqlite | Database::Mysql | Database::Mariadb => format!("DROP DATABASE {name}"),
        }
    }
}

/// `%41` → `A`.
fn percent_decoded(text: &str) -> String {
    // `url` decodes form data only, where `+` is a blank; keep a real plus.
    let pair = format!("k={}", text.replace('+', "%2B").replace('&', "%26"));
    url::form_urlencoded::parse(pair.as_bytes()).next().map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_of_a_url() {
        let server = Server::of("postgres://app:pw@db:5433/my%20shop?sslmode=disable").unwrap();
        assert_eq!(server.url, "postgres://app:pw@db:5433/postgres?sslmode=disable");
        assert_eq!(server.create(), "CREATE DATABASE \"my shop\"");
        let server = Server::of("mysql://root@db/a+b`c").unwrap();
        assert_eq!(server.drop(), "DROP DATABASE `a+b``c`");
    }

    #[test]
    fn a_url_without_a_database_is_refused() {
        for url in ["postgres://db", "mysql://db/", "sqlite:", "sqlite::memory:"] {
            let error = file(url).err().or_else(|| Server::of(url).err()).unwrap();
            assert!(error.to_string().contains("it names no "), "{error}");
        }
    }

    #[test]
    fn the_file_of_an_sqlite_url() {
        assert_eq!(file("sqlite:a.db").unwrap(), Some(PathBuf::from("a.db")));
        assert_eq!(file("sqlite:///tmp/a%3Fb.db?mode=rwc").unwrap(), Some(PathBuf::from("/tmp/a?b.db")));
        assert_eq!(file("postgres://db/a").unwrap(), None);
    }
}
