//! MySQL and MariaDB: each DDL statement commits by itself, so each finished statement is counted in the journal.
//!
//! A revision is one message all the same: the server stops at the first error, and what the journal counts is done.
//! Functions of the user's run between messages. A text of the user's runs in a transaction with its count, so a data step is done and counted or neither.

use super::batch::One;
use super::call::call;
use super::failure::{Cause, Failure, applied, batch_failed, by_hand};
use super::message::{Message, Progress, What};
use super::outcome::Outcome;
use super::session::Session;
use crate::error::Error;
use crate::plan::limits::{Around, Limits, limits};
use crate::plan::{Direction, Kind, Mode, PlannedRevision, Statement};

pub(super) async fn apply(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    skip: Option<usize>,
) -> Result<Outcome, Error> {
    session.start(planned);
    let mut done = skip.unwrap_or_default();
    let Err((number, statement, cause)) = parts(session, direction, planned, skip, &mut done).await else {
        session.facts.note_done();
        return Ok(Outcome::Done);
    };
    let mut failed = vec!["ROLLBACK".to_owned()];
    failed.push(if is_resumable(planned, number) {
        session.ledger.fail_after(&planned.checksum_of(done))
    } else {
        session.ledger.fail()
    });
    failed.extend(around(session, planned).restore);
    let told = session.connection.execute(failed.join(";\n")).await.is_ok();
    let (state, help) = state(planned, done, told, number);
    Err(Failure { direction, planned, number, statement, state, help }.because(cause))
}

/// The messages, with the functions between them; `done` counts the statements that are done. What failed: the number
/// of the statement, its text, and why.
async fn parts(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    skip: Option<usize>,
    done: &mut usize,
) -> Result<(), (Option<usize>, String, Cause)> {
    let messages = messages(session, direction, planned, skip);
    let statements = planned.statements().enumerate().skip(skip.unwrap_or_default());
    let mut functions = statements.filter(|(_, statement)| statement.kind == Kind::Run);
    for message in messages {
        let mut progress = Progress::default();
        // nothing stands between two functions, and the server refuses to run nothing
        let result = match message.text.as_str() {
            "" => Ok(()),
            text => session.connection.run(text.to_owned(), |seen| progress.see(&message, &seen)).await,
        };
        *done += progress.done(&message);
        if let Err(error) = result {
            let (what, statement) = progress.failed(&message, None).unwrap_or((What::Frame, String::new()));
            let number = match what {
                What::Statement(number) | What::User(number) => Some(number),
                What::Frame | What::Mark => None,
            };
            return Err((number, statement, Cause::Database(error)));
        }
        if let Some((number, statement)) = functions.next() {
            if let Err(cause) = function(session, direction, planned, number, statement).await {
                return Err((Some(number), statement.sql.clone(), cause));
            }
            *done += 1;
        }
    }
    Ok(())
}

/// A function runs in a transaction with its count, one that sqlx knows of, so that the function can begin one inside; in
/// batches, with what it keeps, and the last one with the count.
async fn function(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    number: usize,
    statement: &Statement,
) -> Result<(), Cause> {
    let batched = planned.segment_of(number).is_some_and(|segment| segment.mode == Mode::Batches);
    loop {
        session.begin_batch().await?;
        let end = vec![session.ledger.count_step(number + 1)];
        let ran = if batched {
            One { direction, planned, statement, before: Vec::new(), end }.run(session).await
        } else {
            once(session, direction, planned, statement, end).await.map(|()| false)
        };
        if !session.end_batch(ran).await? {
            return Ok(());
        }
    }
}

async fn once(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    statement: &Statement,
    count: Vec<String>,
) -> Result<(), Cause> {
    call(session, direction, planned, statement).await?;
    session.connection.execute(count.join(";\n")).await.map_err(Cause::Database)
}

fn state(planned: &PlannedRevision, done: usize, told: bool, number: Option<usize>) -> (String, String) {
    let (id, applied) = (planned.revision.id, applied(planned, done));
    if !told {
        let unknown = format!("{applied}; the connection is lost, so statement {} may be applied, too", done + 1);
        return (unknown, format!("see whether statement {} is applied; {}", done + 1, by_hand(planned)));
    }
    if number.and_then(|number| planned.segment_of(number)).is_some_and(|segment| segment.mode == Mode::Batches) {
        return batch_failed(planned, done);
    }
    let help = match (done, is_resumable(planned, number)) {
        (0, true) => "fix the cause and run again".to_owned(),
        (_, true) => format!(
            "fix the cause and run again: it goes on with statement {}; what of {id} is not applied may be edited",
            done + 1
        ),
        (_, false) => format!("part of statement {} may be applied: {}", done + 1, by_hand(planned)),
    };
    (applied, help)
}

/// Whether the statement of that number, which failed, has left nothing.
fn is_resumable(planned: &PlannedRevision, number: Option<usize>) -> bool {
    number.is_none_or(|number| planned.statements().nth(number).is_none_or(is_atomic))
}

/// What a text of the user's may set and later revisions, or the owner of a pool, must not find so.
const SETTINGS: [&str; 7] = [
    "foreign_key_checks",
    "unique_checks",
    "sql_mode",
    "time_zone",
    "character_set_client",
    "character_set_results",
    "collation_connection",
];

/// The revision's timeouts, and strictness where the server has none: it would turn NULLs into zeros and lost values of an enum
/// into empty ones, and say nothing. What its texts set is put back.
fn around(session: &Session<'_, '_>, planned: &PlannedRevision) -> Limits {
    let mut limits = limits(session.ledger.database, planned.revision.settings, Around::Nothing);
    if planned.statements().any(|statement| statement.kind == Kind::User && sets(&statement.sql)) {
        let list = |one: fn(&str) -> String| SETTINGS.map(one).join(", ");
        limits.set.push(format!("SET {}", list(|name| format!("@aludel_was_{name} = @@SESSION.{name}"))));
        limits.restore.push(format!("SET {}", list(|name| format!("SESSION {name} = @aludel_was_{name}"))));
    }
    if !session.facts.strict {
        let strict = "SET @aludel_sql_mode = @@SESSION.sql_mode, \
                      SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',STRICT_ALL_TABLES')";
        limits.set.push(strict.to_owned());
        limits.restore.push("SET SESSION sql_mode = @aludel_sql_mode".to_owned());
    }
    limits
}

/// Whether one of the statements may be a `SET`.
fn sets(text: &str) -> bool {
    text.split(';').any(|statement| {
        let word = statement.trim_start().get(..3);
        word.is_some_and(|word| word.eq_ignore_ascii_case("set"))
    })
}

/// One message, or one before and one after each function.
fn messages(
    session: &Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    skip: Option<usize>,
) -> Vec<Message> {
    let ledger = &session.ledger;
    let steps = planned.statements().count();
    let (mut messages, mut message) = (Vec::new(), Message::default());
    let limits = around(session, planned);
    limits.set.iter().for_each(|sql| message.frame(sql));
    if !session.facts.has_versions {
        message.frame(&ledger.create_versions(true));
    }
    if !session.facts.has_history {
        message.frame(&ledger.create_history(true));
    }
    if skip.is_some() {
        message.frame(&ledger.go_on(&planned.checksum, steps));
    } else {
        if session.facts.unfinished.is_some() {
            message.frame(&ledger.turn_unfinished("abandoned"));
        }
        if steps > 0 {
            message.frame(&ledger.insert(&session.entry(direction, planned, 0), ledger.now(), "NULL"));
        }
    }
    for (number, statement) in planned.statements().enumerate().skip(skip.unwrap_or_default()) {
        if statement.kind == Kind::Run {
            messages.push(std::mem::take(&mut message));
            continue;
        }
        let user = statement.kind == Kind::User;
        if user {
            message.frame("START TRANSACTION");
        }
        message.statement(number, &statement.sql, user);
        message.frame(&ledger.count_step(number + 1));
        if user {
            message.frame("COMMIT");
        }
    }
    message.frame("START TRANSACTION");
    for sql in ledger.move_rows(&planned.before, &planned.after) {
        message.frame(&sql);
    }
    if steps > 0 {
        message.frame(&ledger.finish(steps));
    } else {
        message.frame(&ledger.insert(&session.entry(direction, planned, 0), ledger.now(), "0"));
    }
    message.frame("COMMIT");
    limits.restore.iter().for_each(|sql| message.frame(sql));
    messages.push(message);
    messages
}

/// Whether the statement is done or not done, never half: one statement, or several that a transaction holds together.
pub(super) fn is_atomic(statement: &Statement) -> bool {
    use sqlparser::ast::Statement as Sql;
    if statement.kind != Kind::User {
        return true;
    }
    let parsed = sqlparser::parser::Parser::parse_sql(&sqlparser::dialect::MySqlDialect {}, &statement.sql);
    parsed.is_ok_and(|statements| {
        let rows = |statement: &Sql| {
            matches!(statement, Sql::Insert(_) | Sql::Update { .. } | Sql::Delete(_) | Sql::Query(_) | Sql::Set(_))
        };
        statements.len() <= 1 || statements.iter().all(rows)
    })
}
