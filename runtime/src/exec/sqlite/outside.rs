//! SQLite: the text of an `execute` outside of transactions, which `transaction none` asks for (`VACUUM`, say). The
//! journal is written before and after it, so that nobody takes it for done, or for not begun, who does not know.

use super::{Part, persist};
use crate::error::Error;
use crate::exec::failure::{Cause, Failure, applied, by_hand};
use crate::exec::journal::Row;
use crate::exec::outcome::Outcome;
use crate::exec::session::Session;
use crate::plan::{Mode, Segment, Statement};

impl Part<'_> {
    pub(super) async fn outside(&self, session: &mut Session<'_, '_>) -> Result<Outcome, Error> {
        let nothing = Segment { mode: Mode::Transaction, statements: Vec::new() };
        let journal =
            |row, counted, first, last| Part { segment: &nothing, first, row, counted, whole: false, last, ..*self };
        if self.row != Row::There {
            if journal(self.row, self.counted, self.first, false).transaction(session).await? == Outcome::Moved {
                return Ok(Outcome::Moved);
            }
            session.facts.note_done();
        }
        session.start(self.planned);
        for (at, statement) in self.segment.statements.iter().enumerate() {
            let number = self.first + at;
            if let Err(error) = self.limited(session, statement).await {
                let _ = persist(session, &session.ledger.fail()).await;
                return Err(self.failed(number, statement, error));
            }
            let last = self.last && at + 1 == self.segment.statements.len();
            if journal(Row::There, Some(number), number + 1, last).transaction(session).await? == Outcome::Moved {
                return Ok(Outcome::Moved);
            }
        }
        Ok(Outcome::Done)
    }

    /// Runs the statement within the revision's limits, which are put back however it ends.
    async fn limited(&self, session: &mut Session<'_, '_>, statement: &Statement) -> Result<(), sqlx::Error> {
        let before = self.limit(session).await?;
        let result = session.connection.execute(statement.sql.clone()).await;
        if let Some(before) = before {
            let _ = persist(session, &format!("PRAGMA busy_timeout = {before}")).await;
        }
        result
    }

    fn failed(&self, number: usize, statement: &Statement, error: sqlx::Error) -> Error {
        let (direction, planned) = (self.direction, self.planned);
        let help = if is_one(statement) {
            format!("fix the cause and run again: it goes on with statement {}", number + 1)
        } else {
            format!("part of statement {} may be applied: {}", number + 1, by_hand(planned))
        };
        let (state, statement) = (applied(planned, number), statement.sql.clone());
        let failure = Failure { direction, planned, number: Some(number), statement, state, help };
        failure.because(Cause::Database(error))
    }
}

/// Whether a text is one statement for sure, so that it is done or not done, never half.
pub(in crate::exec) fn is_one(statement: &Statement) -> bool {
    !statement.sql.contains(';')
}
