//! `run batched`: a function that is called until it has done nothing, each time in a transaction of its own.
//!
//! What it keeps as its cursor is journaled in that transaction, so a run that was killed goes on after the last batch that was
//! committed. The first batch brings the journal's row with it: a revision whose first batch fails was never begun.

use super::call::{Batch, call_batch};
use super::failure::Cause;
use super::session::Session;
use crate::plan::{Direction, PlannedRevision, Statement};
use crate::store;

/// A batch, inside a transaction that is begun.
pub(super) struct One<'p> {
    pub(super) direction: Direction,
    pub(super) planned: &'p PlannedRevision,
    pub(super) statement: &'p Statement,
    /// What the ledger writes before it.
    pub(super) before: Vec<String>,
    /// What the ledger writes if there was nothing left to do.
    pub(super) end: Vec<String>,
}

impl One<'_> {
    /// Whether there may be more to do.
    pub(super) async fn run(self, session: &mut Session<'_, '_>) -> Result<bool, Cause> {
        let One { direction, planned, statement, before, end } = self;
        write(session, before).await?;
        let kept = session.connection.texts(store::cursor(&session.ledger)).await.map_err(Cause::Database)?;
        let called = call_batch(session, direction, planned, statement, kept.into_iter().next()).await?;
        let Batch { done, cursor } = called;
        let mut texts = vec![session.ledger.keep_cursor(cursor.as_deref().filter(|_| done > 0))];
        if done == 0 {
            texts.extend(end);
        }
        write(session, texts).await?;
        Ok(done > 0)
    }
}

async fn write(session: &mut Session<'_, '_>, texts: Vec<String>) -> Result<(), Cause> {
    if texts.is_empty() {
        return Ok(());
    }
    session.connection.execute(texts.join(";\n")).await.map_err(Cause::Database)
}

impl Session<'_, '_> {
    /// Begins a transaction for a batch: a savepoint, in one of the caller's.
    pub(super) async fn begin_batch(&mut self) -> Result<(), Cause> {
        self.connection.begin(None).await.map_err(Cause::Database)
    }

    /// Commits a batch, or takes back what is left of it.
    pub(super) async fn end_batch(&mut self, ran: Result<bool, Cause>) -> Result<bool, Cause> {
        match ran {
            Ok(more) => self.connection.commit().await.map(|()| more).map_err(Cause::Database),
            Err(cause) => {
                let _ = self.connection.rollback().await;
                Err(cause)
            }
        }
    }
}
