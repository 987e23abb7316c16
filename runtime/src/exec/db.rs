//! What a migrator can run on: a URL, a pool, or a connection that the caller owns.

/// A database to run on. Methods take anything that converts into it.
///
/// - A URL (`postgres://`, `mysql://`, `mariadb://`, `sqlite:`): a connection is made and closed again.
/// - A pool: a connection is taken from it and given back.
/// - A connection or a transaction of the caller's: inside a transaction nothing is committed, savepoints stand in for
///   transactions.
#[derive(Debug)]
#[non_exhaustive]
pub enum Db<'c> {
    /// A URL.
    Url(String),
    /// A PostgreSQL pool.
    #[cfg(feature = "postgres")]
    PgPool(&'c sqlx::PgPool),
    /// A PostgreSQL connection.
    #[cfg(feature = "postgres")]
    Pg(&'c mut sqlx::PgConnection),
    /// An SQLite pool.
    #[cfg(feature = "sqlite")]
    SqlitePool(&'c sqlx::SqlitePool),
    /// An SQLite connection.
    #[cfg(feature = "sqlite")]
    Sqlite(&'c mut sqlx::SqliteConnection),
    /// A MySQL or MariaDB pool.
    #[cfg(feature = "mysql")]
    MySqlPool(&'c sqlx::MySqlPool),
    /// A MySQL or MariaDB connection.
    #[cfg(feature = "mysql")]
    MySql(&'c mut sqlx::MySqlConnection),
    #[doc(hidden)]
    Never(std::convert::Infallible, std::marker::PhantomData<&'c ()>),
}

impl From<&str> for Db<'_> {
    fn from(url: &str) -> Self {
        Db::Url(url.to_owned())
    }
}

impl From<&String> for Db<'_> {
    fn from(url: &String) -> Self {
        Db::Url(url.clone())
    }
}

macro_rules! from {
    ($($feature:literal $ty:ident $variant:ident $($mutable:ident)?;)*) => { $(
        #[cfg(feature = $feature)]
        impl<'c> From<&'c $($mutable)? sqlx::$ty> for Db<'c> {
            fn from(db: &'c $($mutable)? sqlx::$ty) -> Self {
                Db::$variant(db)
            }
        }
    )* };
}

from! {
    "postgres" PgPool PgPool;
    "postgres" PgConnection Pg mut;
    "sqlite" SqlitePool SqlitePool;
    "sqlite" SqliteConnection Sqlite mut;
    "mysql" MySqlPool MySqlPool;
    "mysql" MySqlConnection MySql mut;
}
