//! SQLite: the batches of a function. Its lock is the transaction, so each looks whether another runner has gone on with them.

use super::{Part, begin, rollback};
use crate::error::Error;
use crate::exec::batch::One;
use crate::exec::failure::{Cause, Failure, batch_failed};
use crate::exec::journal::Row;
use crate::exec::outcome::Outcome;
use crate::exec::session::Session;
use crate::plan::Statement;

impl Part<'_> {
    pub(super) async fn batches(&self, session: &mut Session<'_, '_>) -> Result<Outcome, Error> {
        let Some(statement) = self.segment.statements.first() else { return Ok(Outcome::Done) };
        let mut part = Part { ..*self };
        loop {
            part.begin_batch(session).await?;
            match part.moved(session).await {
                Ok(false) => {}
                moved => {
                    rollback(session, true).await;
                    return moved.map(|_| Outcome::Moved);
                }
            }
            session.start(self.planned);
            let before = session.begin_row(self.direction, self.planned, part.row);
            let end = session.count(self.planned, self.first + 1);
            let ran =
                One { direction: self.direction, planned: self.planned, statement, before, end }.run(session).await;
            match session.end_batch(ran).await {
                Ok(true) => {}
                Ok(false) => return Ok(Outcome::Done),
                Err(cause) => return Err(self.batch_failed(statement, cause)),
            }
            session.facts.has_versions = true;
            session.facts.has_history = true;
            part = Part { row: Row::There, counted: Some(self.first), ..part };
        }
    }

    async fn begin_batch(&self, session: &mut Session<'_, '_>) -> Result<(), Error> {
        if session.in_transaction {
            let begun = session.connection.begin(None).await;
            return begun.map_err(|error| Error::database("setting a savepoint in your transaction", error));
        }
        begin(session, true).await
    }

    fn batch_failed(&self, statement: &Statement, cause: Cause) -> Error {
        let (direction, planned) = (self.direction, self.planned);
        let (state, help) = batch_failed(planned, self.first);
        let (number, statement) = (Some(self.first), statement.sql.clone());
        Failure { direction, planned, number, statement, state, help }.because(cause)
    }
}
