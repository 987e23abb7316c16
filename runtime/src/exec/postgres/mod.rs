//! PostgreSQL: a revision is one message, BEGIN and COMMIT included, so it costs one round trip. Functions of the user's
//! run between messages, in the same transaction.
//!
//! A revision that one transaction cannot hold is cut into parts, each counted in the journal; what runs outside of
//! transactions is in [`outside`].

mod outside;

use crate::error::Error;
use crate::exec::batch::One;
use crate::exec::call::call;
use crate::exec::connection::Driver;
use crate::exec::failure::{Cause, Failure, applied, batch_failed, place, position};
use crate::exec::journal::Row;
use crate::exec::message::{Message, Progress, What};
use crate::exec::outcome::Outcome;
use crate::exec::session::Session;
use crate::plan::limits::{Around, limits};
use crate::plan::{Direction, Kind, Mode, PlannedRevision, Segment, Statement};

pub(super) async fn apply(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    skip: Option<usize>,
) -> Result<Outcome, Error> {
    session.start(planned);
    let mut row = Row::before(planned, skip);
    let mut to = 0;
    for segment in planned.segments() {
        let from = skip.unwrap_or_default().max(to);
        to += segment.statements.len();
        if from >= to && to > 0 {
            continue; // an earlier run has done it
        }
        let part = Part { direction, planned, segment, from, to, row };
        if let Err(stopped) = part.run(session).await {
            return Err(part.failed(session, stopped).await);
        }
        row = Row::There;
        session.facts.note_done();
    }
    Ok(Outcome::Done)
}

/// A segment of a revision, or what an earlier run has left of it.
struct Part<'p> {
    direction: Direction,
    planned: &'p PlannedRevision,
    segment: &'p Segment,
    /// The number of its first statement.
    from: usize,
    /// The number after that of its last.
    to: usize,
    row: Row,
}

/// What failed.
struct Stopped {
    /// The statement; none for one of Aludel's own.
    number: Option<usize>,
    /// Its text.
    statement: String,
    /// How many statements of the revision are done.
    done: usize,
    cause: Cause,
}

impl<'p> Part<'p> {
    async fn run(&self, session: &mut Session<'_, '_>) -> Result<(), Stopped> {
        match self.segment.mode {
            Mode::Autocommit => self.outside(session).await,
            Mode::Batches => self.batches(session).await,
            Mode::Transaction | Mode::KeysOff => self.transaction(session).await,
        }
    }

    /// Its statements with their numbers in the revision.
    fn statements(&self) -> impl Iterator<Item = (usize, &'p Statement)> {
        let statements = self.planned.statements().enumerate();
        statements.take(self.to).skip(self.from)
    }

    fn frame(&self, statement: &str, error: sqlx::Error) -> Stopped {
        Stopped { number: None, statement: statement.to_owned(), done: self.from, cause: Cause::Database(error) }
    }

    fn has_functions(&self) -> bool {
        self.statements().any(|(_, statement)| statement.kind == Kind::Run)
    }

    /// Whether its transaction is one that sqlx knows of, so that a function can begin one inside.
    fn is_known(&self, session: &Session<'_, '_>) -> bool {
        self.has_functions() && !session.in_transaction
    }

    async fn transaction(&self, session: &mut Session<'_, '_>) -> Result<(), Stopped> {
        if session.in_transaction {
            // By itself: a syntax error in the message would keep it from being set, and abort the caller's transaction.
            let (savepoint, _, _) = session.words();
            session.connection.execute(savepoint).await.map_err(|error| self.frame(savepoint, error))?;
        }
        if !self.is_known(session) {
            return self.messages(session).await;
        }
        session.connection.begin(None).await.map_err(|error| self.frame("BEGIN", error))?;
        self.messages(session).await?;
        session.connection.commit().await.map_err(|error| self.frame("COMMIT", error))
    }

    async fn batches(&self, session: &mut Session<'_, '_>) -> Result<(), Stopped> {
        let Part { direction, planned, from, .. } = *self;
        let Some((number, statement)) = self.statements().next() else { return Ok(()) };
        let stopped = |cause| Stopped { number: Some(number), statement: statement.sql.clone(), done: from, cause };
        // In a transaction of the caller's they would stay.
        let limits = limits(session.ledger.database, planned.revision.settings, Around::Transaction);
        let limits = if session.in_transaction { Vec::new() } else { limits.set };
        let mut begin = session.begin_row(direction, planned, self.row);
        loop {
            session.begin_batch().await.map_err(stopped)?;
            let before = limits.iter().cloned().chain(std::mem::take(&mut begin)).collect();
            let end = session.count(planned, number + 1);
            let ran = One { direction, planned, statement, before, end }.run(session).await;
            let more = session.end_batch(ran).await.map_err(stopped)?;
            session.facts.has_history = true;
            if !more {
                return Ok(());
            }
        }
    }

    /// The messages, with the functions between them.
    async fn messages(&self, session: &mut Session<'_, '_>) -> Result<(), Stopped> {
        let mut functions = self.statements().filter(|(_, statement)| statement.kind == Kind::Run);
        for message in self.written(session) {
            self.send(session, &message).await?;
            if let Some((number, statement)) = functions.next() {
                let (text, done) = (statement.sql.clone(), self.from);
                let stopped = |cause| Stopped { number: Some(number), statement: text, done, cause };
                call(session, self.direction, self.planned, statement).await.map_err(stopped)?;
            }
        }
        Ok(())
    }

    async fn send(&self, session: &mut Session<'_, '_>, message: &Message) -> Result<(), Stopped> {
        let mut progress = Progress::default();
        let result = session.connection.run(message.text.clone(), |seen| progress.see(message, &seen)).await;
        let Err(error) = result else { return Ok(()) };
        let failed = progress.failed(message, position(Driver::Postgres, &error));
        let (what, statement) = failed.unwrap_or((What::Frame, String::new()));
        let number = match what {
            What::Statement(number) | What::User(number) => Some(number),
            What::Frame | What::Mark => None,
        };
        Err(Stopped { number, statement, done: self.from, cause: Cause::Database(error) })
    }

    /// One message, or one before and one after each function.
    fn written(&self, session: &Session<'_, '_>) -> Vec<Message> {
        let Part { direction, planned, row, .. } = *self;
        let (begin, commit, _) = session.words();
        let own = !session.in_transaction && !self.has_functions();
        let mut messages = Vec::new();
        let mut message = Message::default();
        if own {
            message.frame(begin);
        }
        let around = if session.in_transaction { Around::Callers } else { Around::Transaction };
        let limits = limits(session.ledger.database, planned.revision.settings, around);
        limits.set.iter().for_each(|sql| message.frame(sql));
        session.begin_row(direction, planned, row).iter().for_each(|sql| message.frame(sql));
        for (number, statement) in self.statements() {
            if statement.kind == Kind::Run {
                messages.push(std::mem::take(&mut message));
            } else {
                message.statement(number, &statement.sql, statement.kind == Kind::User);
            }
        }
        self.end(session).iter().for_each(|sql| message.frame(sql));
        limits.restore.iter().for_each(|sql| message.frame(sql));
        if own || session.in_transaction {
            message.frame(commit);
        }
        messages.push(message);
        messages
    }

    /// What the ledger writes at its end.
    fn end(&self, session: &Session<'_, '_>) -> Vec<String> {
        if self.row != Row::AtEnd {
            return session.count(self.planned, self.to);
        }
        let mut texts = session.ledger.move_rows(&self.planned.before, &self.planned.after);
        let entry = session.entry(self.direction, self.planned, self.to);
        texts.push(session.ledger.insert_done(&entry, self.has_functions()));
        texts
    }

    /// Puts back what can be, and says where the database is.
    async fn failed(&self, session: &mut Session<'_, '_>, stopped: Stopped) -> Error {
        let known = self.segment.mode == Mode::Transaction && self.is_known(session);
        let rolled_back = if self.segment.mode == Mode::Batches {
            session.connection.execute("SELECT 1").await.is_ok() // the batch has been
        } else if known {
            session.connection.rollback().await.is_ok()
        } else {
            let (_, _, rollback) = session.words();
            session.connection.execute(rollback).await.is_ok()
        };
        let row = if self.segment.mode == Mode::Transaction {
            matches!(self.row, Row::There | Row::Resumed)
        } else {
            session.facts.has_history
        };
        if row {
            self.tell_failed(session, &stopped).await;
        }
        let Stopped { number, statement, done, cause } = stopped;
        let (direction, planned) = (self.direction, self.planned);
        let (state, help) = if rolled_back { self.state(done) } else { self.lost(done) };
        Failure { direction, planned, number, statement, state, help }.because(cause)
    }

    fn state(&self, done: usize) -> (String, String) {
        let at = place(&self.planned.before);
        if self.segment.mode == Mode::Batches {
            return batch_failed(self.planned, done);
        }
        if done > 0 {
            let help = format!("fix the cause and run again: it goes on with statement {}", done + 1);
            return (applied(self.planned, done), help);
        }
        (format!("rolled back: the database is still at {at}"), "fix the cause and run again".to_owned())
    }

    /// The connection is lost.
    fn lost(&self, done: usize) -> (String, String) {
        let Part { planned, to, .. } = *self;
        if self.row == Row::AtEnd || done == 0 && to == planned.statements().count() {
            let (before, after) = (place(&planned.before), place(&planned.after));
            return (
                format!(
                    "the connection is lost: the database is at {before}, or at {after} if the commit came through"
                ),
                "`current` says where it is; then run again".to_owned(),
            );
        }
        let state = format!(
            "{}; the connection is lost, so statement {} may be applied, too",
            applied(planned, done),
            done + 1
        );
        (state, "run again: it looks at what is done, and goes on from there".to_owned())
    }
}
