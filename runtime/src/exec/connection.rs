//! A connection to one of the three drivers, and the few things that running needs of it.
//!
//! Texts go in, rows of texts come out; nothing above knows which driver it is. All SQL enters sqlx here.

use futures_util::StreamExt as _;
use sqlx::{Connection as _, Row as _};
use sqlx_core::transaction::TransactionManager as _;

use super::real::Real;
#[cfg(any(feature = "postgres", feature = "sqlite", feature = "mysql"))]
use crate::store::safe;

/// A connection, and to whom it belongs.
///
/// One from a pool that is dropped without [`Handle::close`] is closed instead of given back: whatever session state
/// a cancelled run has left (a lock, a transaction) goes with it.
#[derive(Debug)]
pub(crate) enum Handle<'c, DB: sqlx::Database> {
    /// Made here, closed at the end.
    Own(Option<DB::Connection>),
    /// From a pool, given back at the end.
    Pool(Option<sqlx::pool::PoolConnection<DB>>),
    /// The caller's, maybe in a transaction of theirs.
    Caller(&'c mut DB::Connection),
}

impl<DB: sqlx::Database> Handle<'_, DB> {
    fn get(&mut self) -> Result<&mut DB::Connection, sqlx::Error> {
        match self {
            Handle::Own(Some(connection)) => Ok(connection),
            Handle::Pool(Some(connection)) => Ok(connection),
            Handle::Own(None) | Handle::Pool(None) => Err(sqlx::Error::PoolClosed),
            Handle::Caller(connection) => Ok(connection),
        }
    }

    fn in_transaction(&self) -> bool {
        match self {
            Handle::Own(_) | Handle::Pool(_) => false,
            Handle::Caller(connection) => connection.is_in_transaction(),
        }
    }

    /// Begins a transaction that sqlx knows of, so that one begun inside is a savepoint.
    async fn begin(&mut self, statement: Option<sqlx::SqlStr>) -> Result<(), sqlx::Error> {
        DB::TransactionManager::begin(self.get()?, statement).await
    }

    async fn commit(&mut self) -> Result<(), sqlx::Error> {
        DB::TransactionManager::commit(self.get()?).await
    }

    async fn rollback(&mut self) -> Result<(), sqlx::Error> {
        DB::TransactionManager::rollback(self.get()?).await
    }

    async fn close(&mut self) {
        match self {
            Handle::Own(connection) => {
                if let Some(connection) = connection.take() {
                    // Nothing depends on a polite goodbye.
                    let _ = connection.close().await;
                }
            }
            Handle::Pool(connection) => drop(connection.take()),
            Handle::Caller(_) => {}
        }
    }
}

impl<DB: sqlx::Database> Drop for Handle<'_, DB> {
    fn drop(&mut self) {
        if let Handle::Pool(connection) = self
            && let Some(connection) = connection.take()
        {
            drop(connection.detach());
        }
    }
}

/// A connection to any of the drivers.
#[derive(Debug)]
pub(crate) enum Connection<'c> {
    #[cfg(feature = "postgres")]
    Postgres(Handle<'c, sqlx::Postgres>),
    #[cfg(feature = "sqlite")]
    Sqlite(Handle<'c, sqlx::Sqlite>),
    #[cfg(feature = "mysql")]
    Mysql(Handle<'c, sqlx::MySql>),
    #[doc(hidden)]
    #[allow(dead_code, reason = "stands for the lifetime when no driver is compiled in")]
    Never(std::convert::Infallible, std::marker::PhantomData<&'c ()>),
}

/// What a message brings while it runs.
#[derive(Debug)]
pub(crate) enum Seen<'s> {
    /// A statement is done.
    Done,
    /// A row: its first column's name, and its texts.
    Row(&'s str, Vec<Option<String>>),
}

/// Which family of drivers; MySQL and MariaDB are told apart by their version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "a driver that is not compiled in makes no connections")]
pub(crate) enum Driver {
    Postgres,
    Sqlite,
    Mysql,
}

/// Runs the same lines with whichever driver it is.
macro_rules! with {
    ($self:expr, $handle:ident => $body:expr) => {
        match $self {
            #[cfg(feature = "postgres")]
            Connection::Postgres($handle) => $body,
            #[cfg(feature = "sqlite")]
            Connection::Sqlite($handle) => $body,
            #[cfg(feature = "mysql")]
            Connection::Mysql($handle) => $body,
            Connection::Never(never, _) => match *never {},
        }
    };
}

impl Connection<'_> {
    pub(crate) fn driver(&self) -> Driver {
        match self {
            #[cfg(feature = "postgres")]
            Connection::Postgres(_) => Driver::Postgres,
            #[cfg(feature = "sqlite")]
            Connection::Sqlite(_) => Driver::Sqlite,
            #[cfg(feature = "mysql")]
            Connection::Mysql(_) => Driver::Mysql,
            Connection::Never(never, _) => match *never {},
        }
    }

    /// Whether the caller has a transaction open on it.
    pub(crate) fn in_transaction(&self) -> bool {
        with!(self, handle => handle.in_transaction())
    }

    /// Whether it was made here.
    pub(crate) fn is_own(&self) -> bool {
        with!(self, handle => matches!(handle, Handle::Own(_)))
    }

    /// Sends a text of one or more statements as one message and reports what comes back.
    pub(crate) async fn run(&mut self, sql: String, mut see: impl FnMut(Seen<'_>) + Send) -> Result<(), sqlx::Error> {
        with!(self, handle => {
            let mut stream = sqlx::Executor::fetch_many(handle.get()?, sqlx::raw_sql(safe(sql)));
            while let Some(item) = stream.next().await {
                match item? {
                    sqlx::Either::Left(_) => see(Seen::Done),
                    sqlx::Either::Right(row) => {
                        let name = row.columns().first().map_or("", |column| sqlx::Column::name(column));
                        // A user's own text may return anything: only what can be read as text is.
                        let texts = (0..row.len()).map(|at| row.try_get_unchecked::<Option<String>, _>(at).ok().flatten());
                        see(Seen::Row(name, texts.collect()));
                    }
                }
            }
            Ok(())
        })
    }

    /// The connection itself, for a function of the user's.
    pub(crate) fn real(&mut self) -> Result<Real<'_>, sqlx::Error> {
        Ok(match self {
            #[cfg(feature = "postgres")]
            Connection::Postgres(handle) => Real::Postgres(handle.get()?),
            #[cfg(feature = "sqlite")]
            Connection::Sqlite(handle) => Real::Sqlite(handle.get()?),
            #[cfg(feature = "mysql")]
            Connection::Mysql(handle) => Real::Mysql(handle.get()?),
            Connection::Never(never, _) => match *never {},
        })
    }

    /// Begins a transaction in which a function of the user's will run.
    pub(crate) async fn begin(&mut self, statement: Option<String>) -> Result<(), sqlx::Error> {
        with!(self, handle => handle.begin(statement.map(|sql| sqlx::SqlSafeStr::into_sql_str(safe(sql)))).await)
    }

    /// Ends what [`Connection::begin`] began.
    pub(crate) async fn commit(&mut self) -> Result<(), sqlx::Error> {
        with!(self, handle => handle.commit().await)
    }

    /// Takes back what ran since [`Connection::begin`].
    pub(crate) async fn rollback(&mut self) -> Result<(), sqlx::Error> {
        with!(self, handle => handle.rollback().await)
    }

    /// Runs a text and wants no answer.
    pub(crate) async fn execute(&mut self, sql: impl Into<String>) -> Result<(), sqlx::Error> {
        self.run(sql.into(), |_| ()).await
    }

    /// The rows of a message, as texts.
    pub(crate) async fn rows(&mut self, sql: String) -> Result<Vec<Vec<Option<String>>>, sqlx::Error> {
        let mut rows = Vec::new();
        self.run(sql, |seen| {
            if let Seen::Row(_, row) = seen {
                rows.push(row);
            }
        })
        .await?;
        Ok(rows)
    }

    /// The first column of a message's rows.
    pub(crate) async fn texts(&mut self, sql: String) -> Result<Vec<String>, sqlx::Error> {
        Ok(self.rows(sql).await?.into_iter().filter_map(|row| row.into_iter().next().flatten()).collect())
    }

    /// The rows of a message that are what and value.
    pub(crate) async fn pairs(&mut self, sql: String) -> Result<Vec<(String, Option<String>)>, sqlx::Error> {
        let rows = self.rows(sql).await?.into_iter().filter_map(|row| {
            let mut row = row.into_iter();
            Some((row.next().flatten()?, row.next().flatten()))
        });
        Ok(rows.collect())
    }

    /// Ends the use of the connection: closes it, or gives it back to its pool or caller.
    pub(crate) async fn close(mut self) {
        with!(&mut self, handle => handle.close().await);
    }
}
