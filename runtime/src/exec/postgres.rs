//! PostgreSQL: a revision is one message, BEGIN and COMMIT included, so it costs one round trip. Functions of the user's
//! run between messages, in the same transaction.

use super::call::call;
use super::connection::Driver;
use super::failure::{Cause, Failure, place, position};
use super::message::{Message, Progress, What};
use super::outcome::Outcome;
use super::session::Session;
use crate::error::Error;
use crate::plan::limits::limits;
use crate::plan::{Direction, Kind, PlannedRevision};

pub(super) async fn apply(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
) -> Result<Outcome, Error> {
    session.start(planned);
    if session.in_transaction {
        // By itself: a syntax error in the message would keep it from being set, and abort the caller's transaction.
        let set = session.connection.execute("SAVEPOINT aludel").await;
        set.map_err(|error| Error::database("setting a savepoint in your transaction", error))?;
    }
    let own = planned.has_functions() && !session.in_transaction;
    let result =
        if own { in_transaction(session, direction, planned).await } else { parts(session, direction, planned).await };
    let Err(Stopped { number, statement, cause }) = result else {
        session.facts.has_versions = true;
        session.facts.has_history = true;
        return Ok(Outcome::Done);
    };
    let rolled_back = if own {
        session.connection.rollback().await.is_ok()
    } else {
        let (_, _, rollback) = session.words();
        session.connection.execute(rollback).await.is_ok()
    };
    let (state, help) = if rolled_back {
        (
            format!("rolled back: the database is still at {}", place(&planned.before)),
            "fix the cause and run again".to_owned(),
        )
    } else {
        (
            format!(
                "the connection is lost: the database is at {}, or at {} if the commit came through",
                place(&planned.before),
                place(&planned.after)
            ),
            "`current` says where it is; then run again".to_owned(),
        )
    };
    Err(Failure { direction, planned, number, statement, state, help }.because(cause))
}

/// What failed.
struct Stopped {
    number: Option<usize>,
    statement: String,
    cause: Cause,
}

/// The parts in a transaction that sqlx knows of, so that a function can begin one inside.
async fn in_transaction(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
) -> Result<(), Stopped> {
    let frame = |statement: &str| {
        let statement = statement.to_owned();
        move |error| Stopped { number: None, statement, cause: Cause::Database(error) }
    };
    session.connection.begin(None).await.map_err(frame("BEGIN"))?;
    parts(session, direction, planned).await?;
    session.connection.commit().await.map_err(frame("COMMIT"))
}

/// The messages, with the functions between them.
async fn parts(session: &mut Session<'_, '_>, direction: Direction, planned: &PlannedRevision) -> Result<(), Stopped> {
    let messages = messages(session, direction, planned);
    let mut functions = planned.statements().enumerate().filter(|(_, statement)| statement.kind == Kind::Run);
    for message in messages {
        let mut progress = Progress::default();
        let result = session.connection.run(message.text.clone(), |seen| progress.see(&message, &seen)).await;
        if let Err(error) = result {
            let failed = progress.failed(&message, position(Driver::Postgres, &error));
            let (what, statement) = failed.unwrap_or((What::Frame, String::new()));
            let number = match what {
                What::Statement(number) | What::User(number) => Some(number),
                What::Frame | What::Mark => None,
            };
            return Err(Stopped { number, statement, cause: Cause::Database(error) });
        }
        if let Some((number, statement)) = functions.next() {
            let stopped = |cause| Stopped { number: Some(number), statement: statement.sql.clone(), cause };
            call(session, direction, planned, statement).await.map_err(stopped)?;
        }
    }
    Ok(())
}

/// One message, or one before and one after each function.
fn messages(session: &Session<'_, '_>, direction: Direction, planned: &PlannedRevision) -> Vec<Message> {
    let (begin, commit, _) = session.words();
    let ledger = &session.ledger;
    let functions = planned.has_functions();
    let mut messages = Vec::new();
    let mut message = Message::default();
    if !session.in_transaction && !functions {
        message.frame(begin);
    }
    let limits = limits(ledger.database, planned.revision.settings, session.in_transaction);
    limits.set.iter().for_each(|sql| message.frame(sql));
    if !session.facts.has_versions {
        message.frame(&ledger.create_versions(false));
    }
    if !session.facts.has_history {
        message.frame(&ledger.create_history(false));
    }
    for (number, statement) in planned.statements().enumerate() {
        if statement.kind == Kind::Run {
            messages.push(std::mem::take(&mut message));
        } else {
            message.statement(number, &statement.sql, statement.kind == Kind::User);
        }
    }
    for sql in ledger.move_rows(&planned.before, &planned.after) {
        message.frame(&sql);
    }
    let entry = session.entry(direction, planned, planned.statements().count());
    message.frame(&ledger.insert_done(&entry, functions));
    limits.restore.iter().for_each(|sql| message.frame(sql));
    if session.in_transaction || !functions {
        message.frame(commit);
    }
    messages.push(message);
    messages
}
