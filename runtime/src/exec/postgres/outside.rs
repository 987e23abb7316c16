//! PostgreSQL: statements that run outside of transactions, each a message of its own and counted in the journal after it.
//!
//! Nobody knows of one that was killed whether it was done. An index that is built or dropped `concurrently` can be
//! looked at (its probe); a text of the user's cannot, so the next run is refused (`Session::resume`).

use super::{Part, Stopped};
use crate::exec::failure::Cause;
use crate::exec::journal::Row;
use crate::exec::message::Message;
use crate::exec::session::Session;
use crate::plan::Statement;
use crate::plan::limits::{Around, Limits, limits};

/// What a probe says of a statement whose effect is there.
const DONE: &str = "done";

impl Part<'_> {
    pub(super) async fn outside(&self, session: &mut Session<'_, '_>) -> Result<(), Stopped> {
        if self.row != Row::There {
            let begun = session.begin_row(self.direction, self.planned, self.row);
            self.write(session, begun, self.from).await?;
            session.facts.has_history = true;
        }
        for (number, statement) in self.statements() {
            let stopped = |sql: &str, error| Stopped {
                number: Some(number),
                statement: sql.to_owned(),
                done: number,
                cause: Cause::Database(error),
            };
            let again = session.has_stopped_at(self.direction, self.planned, number);
            let left = left(session, statement).await.map_err(|error| stopped(&statement.sql, error))?;
            if let Some(left) = left.as_ref().filter(|left| *left != DONE) {
                session.connection.execute(left).await.map_err(|error| stopped(left, error))?;
            }
            // Without an earlier try it is somebody else's, and the database says so.
            if !again || left.as_deref() != Some(DONE) {
                let limits = limits(session.ledger.database, self.planned.revision.settings, Around::Nothing);
                limited(session, &limits, &statement.sql).await.map_err(|error| stopped(&statement.sql, error))?;
            }
            let counted = session.count(self.planned, number + 1);
            self.write(session, counted, number).await?;
        }
        Ok(())
    }

    /// Writes in the journal, in a transaction.
    async fn write(&self, session: &mut Session<'_, '_>, texts: Vec<String>, done: usize) -> Result<(), Stopped> {
        let mut message = Message::default();
        message.frame("BEGIN");
        for sql in &texts {
            message.frame(sql);
        }
        message.frame("COMMIT");
        self.send(session, &message).await.map_err(|stopped| Stopped { done, ..stopped })
    }

    /// Clears away what a failed statement has left, and says in the journal that it has failed: whatever cannot be done
    /// now, the next run does.
    pub(super) async fn tell_failed(&self, session: &mut Session<'_, '_>, stopped: &Stopped) {
        let statement = stopped.number.and_then(|number| self.planned.statements().nth(number));
        if let Some(statement) = statement
            && let Ok(Some(left)) = left(session, statement).await
            && left != DONE
        {
            let _ = session.connection.execute(left).await;
        }
        let _ = session.connection.execute(session.ledger.fail()).await;
    }
}

/// What an earlier try of the statement has come to: `done`, or what clears it away, or nothing.
async fn left(session: &mut Session<'_, '_>, statement: &Statement) -> Result<Option<String>, sqlx::Error> {
    let Some(probe) = &statement.probe else { return Ok(None) };
    Ok(session.connection.texts(probe.clone()).await?.into_iter().next())
}

/// Runs the statement within the revision's limits, which are put back however it ends.
async fn limited(session: &mut Session<'_, '_>, limits: &Limits, sql: &str) -> Result<(), sqlx::Error> {
    if !limits.set.is_empty() {
        session.connection.execute(limits.set.join(";\n")).await?;
    }
    let result = session.connection.execute(sql).await;
    if !limits.restore.is_empty() {
        let restored = session.connection.execute(limits.restore.join(";\n")).await;
        result?;
        return restored;
    }
    result
}
