//! From a driver's error to one that says which op failed and what state the database is in.

use super::connection::Driver;
use crate::error::{Error, RevisionError};
use crate::graph::Revision;
use crate::op::{Downgrade, Op};
use crate::plan::{Direction, PlannedRevision};

/// What is known of a failure besides the driver's error.
pub(super) struct Failure<'p> {
    pub(super) direction: Direction,
    pub(super) planned: &'p PlannedRevision,
    /// The revision's statement that failed; none for one of Aludel's own.
    pub(super) number: Option<usize>,
    /// Its text.
    pub(super) statement: String,
    /// What state the database is in now.
    pub(super) state: String,
    /// What to do.
    pub(super) help: String,
}

/// What went wrong.
#[derive(Debug)]
pub(super) enum Cause {
    /// The database refused something.
    Database(sqlx::Error),
    /// Anything else, in words.
    Said { message: String, notes: Vec<String> },
}

impl Cause {
    pub(super) fn said(message: String) -> Cause {
        Cause::Said { message, notes: Vec::new() }
    }
}

impl Failure<'_> {
    pub(super) fn because(self, cause: Cause) -> Error {
        match cause {
            Cause::Database(source) => self.with(source),
            Cause::Said { message, notes } => self.error(message, None, notes, None),
        }
    }

    pub(super) fn with(self, source: sqlx::Error) -> Error {
        let (message, code, notes) = told(&source);
        self.error(message, code, notes, Some(source))
    }

    pub(super) fn error(
        self,
        message: String,
        code: Option<String>,
        notes: Vec<String>,
        source: Option<sqlx::Error>,
    ) -> Error {
        let Failure { direction, planned, number, statement, state, help } = self;
        let op = number.and_then(|number| planned.statements().nth(number)).map(|statement| statement.op);
        let op = op.and_then(|op| Some((op, ops(planned.revision, direction).get(op)?.keyword())));
        let revision = planned.revision;
        let help = if planned.before.is_empty() && is_there_already(source.as_ref()) {
            format!("{help}; if the database was made without Aludel, `stamp REVISION` says where it is")
        } else {
            help
        };
        Box::new(RevisionError { revision, direction, op, statement, message, code, notes, state, help, source }).into()
    }
}

impl From<RevisionError> for Error {
    fn from(error: RevisionError) -> Error {
        Error::Revision(Box::new(error))
    }
}

/// Whether a table could not be made because there is one of that name.
fn is_there_already(source: Option<&sqlx::Error>) -> bool {
    let Some(sqlx::Error::Database(error)) = source else { return false };
    match error.code().as_deref() {
        Some("42P07" | "42S01") => true,
        Some("1") => error.message().starts_with("table ") && error.message().ends_with(" already exists"),
        Some(_) | None => false,
    }
}

/// The list that a statement's op index counts in.
pub(super) fn ops(revision: &Revision, direction: Direction) -> &'static [Op<'static>] {
    match (direction, revision.downgrade) {
        (Direction::Downgrade, Downgrade::Written(ops)) => ops,
        _ => revision.ops,
    }
}

/// What the database says: message, code, detail and hint.
fn told(error: &sqlx::Error) -> (String, Option<String>, Vec<String>) {
    let sqlx::Error::Database(error) = error else { return (error.to_string(), None, Vec::new()) };
    #[allow(unused_mut, reason = "only PostgreSQL and MySQL have more to say")]
    let (mut code, mut notes) = (error.code().map(String::from), Vec::new());
    #[cfg(feature = "postgres")]
    if let Some(error) = error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
        notes.extend(error.detail().map(|text| format!("detail: {text}")));
        notes.extend(error.hint().map(|text| format!("hint: {text}")));
        notes.extend(error.r#where().map(|text| format!("where: {}", text.replace('\n', "; "))));
    }
    #[cfg(feature = "mysql")]
    if let Some(error) = error.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>() {
        code = Some(error.number().to_string());
    }
    (error.message().to_owned(), code, notes)
}

/// Where in the message PostgreSQL says the error is, in characters from 1.
pub(super) fn position(driver: Driver, error: &sqlx::Error) -> Option<usize> {
    #[cfg(feature = "postgres")]
    if driver == Driver::Postgres
        && let sqlx::Error::Database(error) = error
        && let Some(error) = error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
        && let Some(sqlx::postgres::PgErrorPosition::Original(position)) = error.position()
    {
        return Some(position);
    }
    let _ = (driver, error);
    None
}

/// How much of a revision is applied, where it is several transactions.
pub(super) fn applied(planned: &PlannedRevision, done: usize) -> String {
    let (steps, at, id) = (planned.statements().count(), place(&planned.before), planned.revision.id);
    match done {
        0 => format!("nothing of {id} is applied: the database is still at {at}"),
        1 => format!("statement 1 of {steps} of {id} is applied: the version row still says {at}"),
        _ => format!("statements 1–{done} of {steps} of {id} are applied: the version row still says {at}"),
    }
}

/// What is applied after a batch that failed, and what to do.
pub(super) fn batch_failed(planned: &PlannedRevision, done: usize) -> (String, String) {
    (
        format!("{}; the batches before the one that failed are committed", applied(planned, done)),
        "fix the cause and run again: it goes on after the last batch that was committed".to_owned(),
    )
}

/// What to do where nobody can go on by himself.
pub(super) fn by_hand(planned: &PlannedRevision) -> String {
    by_hand_of(planned.revision.id, &planned.before, &planned.after)
}

/// The same for a revision that leads from some version rows to others.
pub(super) fn by_hand_of(id: &str, before: &[String], after: &[String]) -> String {
    let target = |rows: &[String]| if rows.is_empty() { "base".to_owned() } else { rows.join(" ") };
    format!(
        "finish {id} by hand, then `stamp {}`; or undo by hand what of it is done, then `stamp {}`",
        target(after),
        target(before)
    )
}

/// The ids, or `base`.
pub(super) fn place(rows: &[String]) -> String {
    if rows.is_empty() { "base".to_owned() } else { rows.join(", ") }
}
