//! Hooks: what the caller does around a run and around each of its revisions.

use std::sync::Arc;

use super::call::Running;
use super::real::{OtherDatabase, Real};
use super::session::Session;
use crate::error::Error;
use crate::graph::Revision;
use crate::model::Database;
use crate::plan::Direction;

/// What a hook is given: what runs, and the connection, outside any transaction of the run's.
#[derive(Debug)]
pub struct Hook<'h> {
    connection: Real<'h>,
    database: Database,
    direction: Direction,
    revisions: &'h [&'static Revision],
}

impl Hook<'_> {
    /// Which database the run is on.
    pub fn database(&self) -> Database {
        self.database
    }

    /// Which way it runs.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Around a run: the revisions that are about to run or have run, in order. Around a revision: that one.
    pub fn revisions(&self) -> &[&'static Revision] {
        self.revisions
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

/// A moment that hooks are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    BeforeRun,
    BeforeRevision,
    AfterRevision,
    AfterRun,
}

/// One hook.
pub(super) type Callback = Arc<dyn for<'a, 'h> Fn(&'a mut Hook<'h>) -> Running<'a> + Send + Sync>;

impl Moment {
    const fn name(self) -> &'static str {
        match self {
            Moment::BeforeRun => "before_run",
            Moment::BeforeRevision => "before_revision",
            Moment::AfterRevision => "after_revision",
            Moment::AfterRun => "after_run",
        }
    }
}

impl Session<'_, '_> {
    /// Calls the hooks of a moment, in the order in which they were added; the first error ends the run.
    pub(super) async fn hook(
        &mut self,
        moment: Moment,
        direction: Direction,
        revisions: &[&'static Revision],
    ) -> Result<(), Error> {
        for (_, callback) in self.migrator.hooks.iter().filter(|(of, _)| *of == moment) {
            let connection = self.connection.real().map_err(|error| Error::database("calling a hook", error))?;
            let mut hook = Hook { connection, database: self.ledger.database, direction, revisions };
            callback(&mut hook).await.map_err(|source| {
                let names: Vec<String> = revisions.iter().map(|revision| revision.named()).collect();
                let rows = if self.facts.rows.is_empty() { "base".to_owned() } else { self.facts.rows.join(", ") };
                Error::Hook { hook: moment.name(), revisions: names, at: rows, source }
            })?;
        }
        Ok(())
    }
}
