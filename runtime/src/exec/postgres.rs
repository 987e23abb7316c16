//! PostgreSQL: a revision is one message, BEGIN and COMMIT included, so it costs one round trip.

use super::connection::Driver;
use super::failure::{Failure, place, position};
use super::message::{Message, Progress, What};
use super::run::Outcome;
use super::session::Session;
use crate::error::Error;
use crate::plan::{Direction, Kind, PlannedRevision};

pub(super) async fn apply(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
) -> Result<Outcome, Error> {
    session.start(planned);
    let message = message(session, direction, planned);
    let mut progress = Progress::default();
    if session.in_transaction {
        // By itself: a syntax error in the message would keep it from being set, and abort the caller's transaction.
        let set = session.connection.execute("SAVEPOINT aludel").await;
        set.map_err(|error| Error::database("setting a savepoint in your transaction", error))?;
    }
    let result = session.connection.run(message.text.clone(), |seen| progress.see(&message, &seen)).await;
    let Err(error) = result else {
        session.facts.has_versions = true;
        session.facts.has_history = true;
        return Ok(Outcome::Done);
    };
    let (_, _, rollback) = session.words();
    let rolled_back = session.connection.execute(rollback).await.is_ok();
    let (what, statement) =
        progress.failed(&message, position(Driver::Postgres, &error)).unwrap_or((What::Frame, String::new()));
    let number = match what {
        What::Statement(number) | What::User(number) => Some(number),
        What::Frame | What::Mark => None,
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
    Err(Failure { direction, planned, number, statement, state, help }.with(error))
}

fn message(session: &Session<'_, '_>, direction: Direction, planned: &PlannedRevision) -> Message {
    let (begin, commit, _) = session.words();
    let ledger = &session.ledger;
    let mut message = Message::default();
    if !session.in_transaction {
        message.frame(begin);
    }
    if !session.facts.has_versions {
        message.frame(&ledger.create_versions(false));
    }
    if !session.facts.has_history {
        message.frame(&ledger.create_history(false));
    }
    for (number, statement) in planned.statements().enumerate() {
        message.statement(number, &statement.sql, statement.kind == Kind::User);
    }
    for sql in ledger.move_rows(&planned.before, &planned.after) {
        message.frame(&sql);
    }
    let entry = session.entry(direction, planned, planned.statements().count());
    message.frame(&ledger.insert_done(&entry));
    message.frame(commit);
    message
}
