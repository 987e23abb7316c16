//! SQLite: a transaction per segment, begun with the write lock; the version rows are looked at again under it.
//!
//! A rebuild runs with foreign keys off, or dropping the old table would empty its children. The setting can only change
//! outside a transaction, and is restored on every path.

mod batches;
mod outside;

use std::time::{Duration, Instant};

use crate::error::Error;
use crate::exec::Event;
use crate::exec::call::call;
use crate::exec::failure::{Cause, Failure, place};
use crate::exec::journal::Row;
use crate::exec::outcome::Outcome;
use crate::exec::session::Session;
use crate::plan::limits::{Around, limits};
use crate::plan::{Direction, Kind, Mode, PlannedRevision, Segment};
use crate::store;

pub(super) use outside::is_one;

/// How long SQLite itself waits for a lock: short, so that whoever waits for another runner hears of it.
pub(super) const BUSY: Duration = Duration::from_secs(1);

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(50);

pub(super) async fn apply(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    skip: Option<usize>,
) -> Result<Outcome, Error> {
    let segments = planned.segments();
    let mut row = Row::before(planned, skip);
    let mut done = 0;
    for (at, segment) in segments.iter().enumerate() {
        let first = done;
        done += segment.statements.len();
        // A segment and its count are one transaction, so what stopped has stopped between segments.
        if skip.is_some_and(|skip| done <= skip) && at + 1 < segments.len() {
            continue;
        }
        let part = Part {
            direction,
            planned,
            segment,
            first,
            counted: if row == Row::There { Some(first) } else { session.facts.unfinished.as_ref().map(|it| it.step) },
            row,
            whole: segments.len() == 1,
            last: at + 1 == segments.len(),
        };
        if part.run(session).await? == Outcome::Moved {
            return Ok(Outcome::Moved);
        }
        session.facts.note_done();
        row = Row::There;
    }
    Ok(Outcome::Done)
}

/// A segment of a revision.
struct Part<'p> {
    direction: Direction,
    planned: &'p PlannedRevision,
    segment: &'p Segment,
    /// The number of its first statement.
    first: usize,
    /// How many statements of an unfinished revision the journal counts before it, if there is one.
    counted: Option<usize>,
    /// The journal's row before it.
    row: Row,
    /// Whether it is the whole revision.
    whole: bool,
    /// Whether it ends the revision.
    last: bool,
}

/// What failed, before it is known what state the database is in.
struct Broken {
    number: Option<usize>,
    statement: String,
    error: Result<sqlx::Error, (String, Vec<String>)>,
}

impl Part<'_> {
    async fn run(&self, session: &mut Session<'_, '_>) -> Result<Outcome, Error> {
        let keys = match self.segment.mode {
            Mode::Autocommit => return self.outside(session).await,
            Mode::Batches => return self.batches(session).await,
            Mode::KeysOff => self.keys_off(session).await?,
            Mode::Transaction => false,
        };
        let result = self.transaction(session).await;
        if self.segment.mode == Mode::KeysOff && result.is_err() {
            // A rebuild turns it on for its rename; going back does not turn it off.
            let _ = persist(session, "PRAGMA legacy_alter_table = OFF").await;
        }
        if keys {
            let restored = keys_on(session).await;
            if result.is_ok() {
                restored.map_err(|error| Error::database("turning foreign keys on again", error))?;
            }
        }
        result
    }

    /// Turns foreign keys off; whether they were on.
    async fn keys_off(&self, session: &mut Session<'_, '_>) -> Result<bool, Error> {
        let failed = |error| Error::database("turning foreign keys off for a rebuild", error);
        let on = session.connection.texts("PRAGMA foreign_keys".to_owned()).await.map_err(failed)?;
        if on.first().is_none_or(|on| on == "0") {
            return Ok(false);
        }
        if session.in_transaction {
            return Err(Error::Transaction {
                what: format!(
                    "{} ({}) rebuilds a table, which needs foreign keys off, and SQLite cannot turn them off in a transaction of yours",
                    self.planned.revision.id, self.planned.revision.name
                ),
                help: "run `PRAGMA foreign_keys = OFF` before the transaction begins, or pass the pool".to_owned(),
            });
        }
        if let Err(error) = session.connection.execute("PRAGMA foreign_keys = OFF").await {
            let _ = keys_on(session).await;
            return Err(failed(error));
        }
        Ok(true)
    }

    async fn transaction(&self, session: &mut Session<'_, '_>) -> Result<Outcome, Error> {
        // One that sqlx knows of, so that a function can begin one inside.
        let known = !session.in_transaction && self.segment.statements.iter().any(|one| one.kind == Kind::Run);
        begin(session, known).await?;
        let before = match self.limit(session).await {
            Ok(before) => before,
            Err(error) => {
                rollback(session, known).await;
                return Err(Error::database("setting the timeouts of the revision", error));
            }
        };
        let result = self.run_begun(session, known).await;
        if let Some(before) = before {
            let _ = persist(session, &format!("PRAGMA busy_timeout = {before}")).await;
        }
        result
    }

    /// Sets what the revision says about waiting; how it was.
    async fn limit(&self, session: &mut Session<'_, '_>) -> Result<Option<String>, sqlx::Error> {
        let limits = limits(session.ledger.database, self.planned.revision.settings, Around::Transaction);
        if limits.set.is_empty() {
            return Ok(None);
        }
        let before =
            session.connection.texts("SELECT CAST(timeout AS text) FROM pragma_busy_timeout".to_owned()).await?;
        session.connection.execute(limits.set.join(";\n")).await?;
        Ok(before.into_iter().next())
    }

    async fn run_begun(&self, session: &mut Session<'_, '_>, known: bool) -> Result<Outcome, Error> {
        let commit = session.words().1;
        match self.moved(session).await {
            Ok(false) => {}
            moved => {
                rollback(session, known).await;
                return moved.map(|_| Outcome::Moved);
            }
        }
        session.start(self.planned);
        let mut result = self.statements(session).await;
        if result.is_ok() {
            let committed =
                if known { session.connection.commit().await } else { session.connection.execute(commit).await };
            result = committed.map_err(|error| broken(None, commit, error));
        }
        let Err(Broken { number, statement, error }) = result else { return Ok(Outcome::Done) };
        rollback(session, known).await;
        let (id, steps) = (self.planned.revision.id, self.planned.statements().count());
        let (state, help) = if self.first == 0 {
            (
                format!("rolled back: the database is still at {}", place(&self.planned.before)),
                "fix the cause and run again".to_owned(),
            )
        } else {
            (
                format!(
                    "rolled back to statement {} of {steps} of {id}: the version row still says {}",
                    self.first,
                    place(&self.planned.before)
                ),
                format!("fix the cause and run again: it goes on with statement {}", self.first + 1),
            )
        };
        let failure = Failure { direction: self.direction, planned: self.planned, number, statement, state, help };
        Err(match error {
            Ok(error) => failure.with(error),
            Err((message, notes)) => failure.error(message, None, notes, None),
        })
    }

    /// Whether another runner has moved the version rows since they were read, or has gone on with the revision.
    async fn moved(&self, session: &mut Session<'_, '_>) -> Result<bool, Error> {
        let failed = |error| Error::database("reading the version rows again", error);
        let (versions, history) = (session.facts.has_versions, session.facts.has_history);
        if !(versions && history) {
            let found = session.connection.texts(store::tables(&session.ledger)).await.map_err(failed)?;
            let has = |name: &str| found.iter().any(|table| table == name);
            if has("versions") != versions || has("history") != history {
                return Ok(true);
            }
            if !versions {
                return Ok(false);
            }
        }
        let rows = session.connection.pairs(store::rows(&session.ledger)).await.map_err(failed)?;
        let mut rows: Vec<String> = rows.into_iter().filter_map(|(_, row)| row).collect();
        rows.sort();
        if rows != session.facts.rows || !history {
            return Ok(rows != session.facts.rows);
        }
        let step = session.connection.texts(store::step(&session.ledger)).await.map_err(failed)?;
        Ok(step.first() != self.counted.map(|step| step.to_string()).as_ref())
    }

    async fn statements(&self, session: &mut Session<'_, '_>) -> Result<(), Broken> {
        let mut frame = Vec::new();
        if !session.facts.has_versions {
            frame.push(session.ledger.create_versions(false));
        }
        if !session.facts.has_history {
            frame.push(session.ledger.create_history(false));
        }
        run_all(session, frame).await?;
        let start = Instant::now();
        let mut saved = Vec::new();
        for (at, statement) in self.segment.statements.iter().enumerate() {
            let failed = |error| broken(Some(self.first + at), &statement.sql, error);
            match statement.kind {
                Kind::Ddl | Kind::User => session.connection.execute(statement.sql.clone()).await.map_err(failed)?,
                Kind::Run => call(session, self.direction, self.planned, statement).await.map_err(|cause| {
                    let error = match cause {
                        Cause::Database(error) => Ok(error),
                        Cause::Said { message, notes } => Err((message, notes)),
                    };
                    Broken { number: Some(self.first + at), statement: statement.sql.clone(), error }
                })?,
                Kind::Save => saved = session.connection.texts(statement.sql.clone()).await.map_err(failed)?,
                Kind::Restore => {
                    for sql in std::mem::take(&mut saved) {
                        let failed = |error| broken(Some(self.first + at), &sql, error);
                        session.connection.execute(sql.clone()).await.map_err(failed)?;
                    }
                }
            }
        }
        if self.segment.mode == Mode::KeysOff {
            self.check_keys(session).await?;
        }
        let frame = self.ledger(session, start);
        run_all(session, frame).await
    }

    /// What the ledger writes at the end of the segment.
    fn ledger(&self, session: &Session<'_, '_>, start: Instant) -> Vec<String> {
        let ledger = &session.ledger;
        let done = self.first + self.segment.statements.len();
        let mut frame = Vec::new();
        if self.row == Row::Resumed {
            frame.push(ledger.go_on(&self.planned.checksum, self.planned.statements().count()));
        }
        if self.last {
            frame.extend(ledger.move_rows(&self.planned.before, &self.planned.after));
        }
        if self.first == 0 {
            if session.facts.unfinished.is_some() {
                frame.push(ledger.turn_unfinished("abandoned"));
            }
            let millis =
                if self.whole { start.elapsed().as_micros().div_ceil(1000).to_string() } else { "NULL".to_owned() };
            let entry = session.entry(self.direction, self.planned, done);
            frame.push(ledger.insert(&entry, ledger.now(), &millis));
        } else if self.last {
            frame.push(ledger.finish(done));
        } else {
            frame.push(ledger.count_step(done));
        }
        frame
    }

    /// Rows that point nowhere after a rebuild, named.
    async fn check_keys(&self, session: &mut Session<'_, '_>) -> Result<(), Broken> {
        const CHECK: &str = "PRAGMA foreign_key_check";
        let rows = session.connection.rows(CHECK.to_owned()).await.map_err(|error| broken(None, CHECK, error))?;
        if rows.is_empty() {
            return Ok(());
        }
        let text = |row: &[Option<String>], at: usize| row.get(at).cloned().flatten().unwrap_or_else(|| "?".to_owned());
        let notes = rows
            .iter()
            .take(10)
            .map(|row| format!("row {} of `{}` points to no row of `{}`", text(row, 1), text(row, 0), text(row, 2)));
        let mut notes: Vec<String> = notes.collect();
        if rows.len() > 10 {
            notes.push(format!("… and {} more", rows.len() - 10));
        }
        let message = "rows would point to rows that are not there".to_owned();
        Err(Broken { number: None, statement: CHECK.to_owned(), error: Err((message, notes)) })
    }
}

async fn keys_on(session: &mut Session<'_, '_>) -> Result<(), sqlx::Error> {
    persist(session, "PRAGMA foreign_keys = ON").await
}

/// Tries twice: an interrupt ends one statement.
async fn persist(session: &mut Session<'_, '_>, sql: &str) -> Result<(), sqlx::Error> {
    match session.connection.execute(sql).await {
        Ok(()) => Ok(()),
        Err(_) => session.connection.execute(sql).await,
    }
}

/// Takes the write lock, however long that may take; `known`: with sqlx's knowledge.
pub(super) async fn begin(session: &mut Session<'_, '_>, known: bool) -> Result<(), Error> {
    let start = Instant::now();
    let (begin, _, _) = session.words();
    // A connection of the caller's waits as long as they have told it to.
    let limited = session.connection.is_own() && session.migrator.has_lock_timeout();
    loop {
        if limited {
            session.busy_timeout(session.patience(start.elapsed(), BUSY)).await?;
        }
        let result = if known {
            session.connection.begin(Some(begin.to_owned())).await
        } else {
            session.connection.execute(begin).await
        };
        match result {
            Ok(()) if limited => return session.busy_timeout(BUSY).await,
            Ok(()) => return Ok(()),
            Err(error) if is_busy(&error) => wait(session, start).await?,
            Err(error) => return Err(Error::database("beginning a transaction", error)),
        }
    }
}

/// A moment of waiting for another writer, since `start`; an error when its time is over.
pub(super) async fn wait(session: &Session<'_, '_>, start: Instant) -> Result<(), Error> {
    session.emit(&Event::WaitingForLock { waited: start.elapsed(), holder: None });
    session.give_up(start.elapsed(), None)?;
    tokio::time::sleep(session.patience(start.elapsed(), PAUSE)).await;
    Ok(())
}

impl Session<'_, '_> {
    async fn busy_timeout(&mut self, time: Duration) -> Result<(), Error> {
        let set = self.connection.execute(format!("PRAGMA busy_timeout = {}", time.as_micros().div_ceil(1000))).await;
        set.map_err(|error| Error::database("setting how long to wait for the write lock", error))
    }
}

async fn rollback(session: &mut Session<'_, '_>, known: bool) {
    let (_, _, rollback) = session.words();
    let _ = if known { session.connection.rollback().await } else { persist(session, rollback).await };
}

/// `SQLITE_BUSY` and its kin.
pub(super) fn is_busy(error: &sqlx::Error) -> bool {
    let sqlx::Error::Database(error) = error else { return false };
    error.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| matches!(code & 0xff, 5 | 6))
}

async fn run_all(session: &mut Session<'_, '_>, texts: Vec<String>) -> Result<(), Broken> {
    for sql in texts {
        session.connection.execute(sql.clone()).await.map_err(|error| broken(None, &sql, error))?;
    }
    Ok(())
}

fn broken(number: Option<usize>, statement: &str, error: sqlx::Error) -> Broken {
    Broken { number, statement: statement.to_owned(), error: Ok(error) }
}
