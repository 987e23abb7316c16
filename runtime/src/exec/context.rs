//! What a function that a revision runs is given.

use std::collections::BTreeMap;
use std::fmt;

use super::Event;
use super::migrator::Listener;
use super::real::{OtherDatabase, Real};
use crate::graph::Revision;
use crate::model::Database;
use crate::plan::Direction;

/// What an `async fn(&mut Context<'_>) -> Result<(), E>` that a revision runs has to work with: the connection that the
/// revision runs on, inside its transaction.
///
/// A transaction begun on it (`sqlx::Connection::begin`) is a savepoint in the revision's. The function must not send
/// `COMMIT` or `ROLLBACK` as SQL, and on MySQL and MariaDB no DDL, which commits.
///
/// ```
/// # #[cfg(feature = "postgres")] {
/// use aludel::exec::Context;
///
/// async fn trim_names(ctx: &mut Context<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
///     let progress = ctx.progress();
///     let done = sqlx::query("UPDATE users SET name = trim(name)").execute(ctx.postgres()?).await?;
///     progress.report(done.rows_affected(), None);
///     Ok(())
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct Context<'c> {
    pub(super) connection: Real<'c>,
    pub(super) database: Database,
    pub(super) progress: Progress,
    /// How much a batch is, if the function is called in batches.
    pub(super) batch: Option<u32>,
    pub(super) cursor: Option<String>,
    pub(super) given: &'c BTreeMap<String, String>,
}

impl Context<'_> {
    /// Which database the run is on.
    pub fn database(&self) -> Database {
        self.database
    }

    /// The revision that runs.
    pub fn revision(&self) -> &'static Revision {
        self.progress.revision
    }

    /// Which way it runs.
    pub fn direction(&self) -> Direction {
        self.progress.direction
    }

    /// A handle to tell how far the function is, to be kept while the connection is in use.
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// An option of the run: `-x KEY=VALUE` on the command line, [`Migrator::option`](super::Migrator::option) in a program.
    pub fn option(&self, key: &str) -> Option<&str> {
        self.given.get(key).map(String::as_str)
    }

    /// `run batched`: how much one call is to do. The function answers how much it did, and is called until that is zero.
    pub fn batch_size(&self) -> Option<u32> {
        self.batch
    }

    /// `run batched`: what the last batch has kept with [`Context::set_cursor`], also if that was in a run that was
    /// killed since.
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// `run batched`: keeps how far the function is, for its next batch. It is written to the journal in the transaction of
    /// this batch, so it is kept if what the batch did is kept.
    pub fn set_cursor(&mut self, cursor: impl Into<String>) {
        self.cursor = Some(cursor.into());
    }

    /// The connection, if the run is on PostgreSQL.
    ///
    /// # Errors
    /// When it is not.
    #[cfg(feature = "postgres")]
    pub fn postgres(&mut self) -> Result<&mut sqlx::PgConnection, OtherDatabase> {
        self.connection.postgres(self.database)
    }

    /// The connection, if the run is on SQLite.
    ///
    /// # Errors
    /// When it is not.
    #[cfg(feature = "sqlite")]
    pub fn sqlite(&mut self) -> Result<&mut sqlx::SqliteConnection, OtherDatabase> {
        self.connection.sqlite(self.database)
    }

    /// The connection, if the run is on MySQL or MariaDB.
    ///
    /// # Errors
    /// When it is not.
    #[cfg(feature = "mysql")]
    pub fn mysql(&mut self) -> Result<&mut sqlx::MySqlConnection, OtherDatabase> {
        self.connection.mysql(self.database)
    }
}

/// Tells how far a function is.
#[derive(Clone)]
pub struct Progress {
    pub(super) revision: &'static Revision,
    pub(super) direction: Direction,
    pub(super) function: &'static str,
    pub(super) listener: Option<Listener>,
}

impl Progress {
    /// Sends [`Event::Progress`]: `done` rows, or whatever is counted, of so many if that is known.
    pub fn report(&self, done: u64, of: Option<u64>) {
        if let Some(listener) = &self.listener {
            let Progress { revision, direction: _, function, listener: _ } = *self;
            listener(&Event::Progress { revision, function, done, of });
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress").field("revision", &self.revision.id).finish_non_exhaustive()
    }
}
