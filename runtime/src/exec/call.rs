//! Calling the functions that revisions run.

use std::any::Any;
use std::error::Error;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;

use futures_util::FutureExt as _;

use super::context::{Context, Progress};
use super::failure::{Cause, ops};
use super::session::Session;
use crate::graph::Revision;
use crate::op::{Downgrade, Function, Op, RunUndo};
use crate::plan::{Direction, PlannedRevision, Statement};

type BoxError = Box<dyn Error + Send + Sync>;

/// A function under way.
pub type Running<'a> = Pin<Box<dyn Future<Output = Result<(), BoxError>> + Send + 'a>>;

/// What calls a function of the user's: this is what stands behind [`Function::call`].
#[derive(Clone, Copy, Debug)]
pub struct Call(pub for<'a, 'c> fn(&'a mut Context<'c>) -> Running<'a>);

/// Turns what the function returns into [`Running`].
pub fn running<'a, E: Into<BoxError>>(step: impl Future<Output = Result<(), E>> + Send + 'a) -> Running<'a> {
    Box::pin(async move { step.await.map_err(Into::into) })
}

/// A function that is called in batches, under way: how much it has done.
pub type RunningBatch<'a> = Pin<Box<dyn Future<Output = Result<u64, BoxError>> + Send + 'a>>;

/// What calls a function of the user's that works in batches.
#[derive(Clone, Copy, Debug)]
pub struct BatchCall(pub for<'a, 'c> fn(&'a mut Context<'c>) -> RunningBatch<'a>);

/// Turns what the function returns into [`RunningBatch`].
pub fn running_batch<'a, E: Into<BoxError>>(
    step: impl Future<Output = Result<u64, E>> + Send + 'a,
) -> RunningBatch<'a> {
    Box::pin(async move { step.await.map_err(Into::into) })
}

/// What a batch has come to.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// How much it has done; nothing ends the batches.
    pub(super) done: u64,
    /// What the function keeps for the next.
    pub(super) cursor: Option<String>,
}

/// Calls the function that a [`Kind::Run`](crate::plan::Kind::Run) stands for.
pub(super) async fn call(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    statement: &Statement,
) -> Result<(), Cause> {
    call_batch(session, direction, planned, statement, None).await.map(drop)
}

/// Calls it, if it is one that is called in batches, with what the batch before has kept.
pub(super) async fn call_batch(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    statement: &Statement,
    cursor: Option<String>,
) -> Result<Batch, Cause> {
    let revision = planned.revision;
    let Some((function, batch)) = function(revision, direction, statement.op) else { return Err(no_function()) };
    let progress = Progress { revision, direction, function: function.name, listener: session.migrator.listener() };
    let given = &session.migrator.options.given;
    let connection = session.connection.real().map_err(Cause::Database)?;
    let mut context = Context { connection, database: session.ledger.database, progress, batch, cursor, given };
    let called = async {
        if let Some(Call(call)) = function.call.downcast_ref::<Call>() {
            call(&mut context).await.map_err(failed).map(|()| 0)
        } else if let Some(BatchCall(call)) = function.call.downcast_ref::<BatchCall>() {
            call(&mut context).await.map_err(failed)
        } else {
            Err(no_function())
        }
    };
    match AssertUnwindSafe(called).catch_unwind().await {
        Ok(done) => Ok(Batch { done: done?, cursor: context.cursor }),
        Err(panic) => Err(Cause::said(format!("`{}` panicked: {}", function.name, text(&*panic)))),
    }
}

fn no_function() -> Cause {
    Cause::said("the revision has no function here that can be called".to_owned())
}

/// The function of the op, and the size of its batches: the one that takes it back, if the downgrade is derived.
fn function(revision: &Revision, direction: Direction, op: usize) -> Option<(Function<'static>, Option<u32>)> {
    let Op::Run { function, version: _, undo, batch } = ops(revision, direction).get(op)? else { return None };
    match (direction, revision.downgrade, undo) {
        (Direction::Downgrade, Downgrade::Derived, RunUndo::Function(undo)) => Some((*undo, *batch)),
        (Direction::Downgrade, Downgrade::Derived, RunUndo::Nothing | RunUndo::Unknown) => None,
        _ => Some((*function, *batch)),
    }
}

fn failed(error: BoxError) -> Cause {
    match error.downcast::<sqlx::Error>() {
        Ok(error) => Cause::Database(*error),
        Err(error) => {
            let (mut notes, mut source) = (Vec::new(), error.source());
            while let Some(cause) = source {
                notes.push(format!("caused by: {cause}"));
                source = cause.source();
            }
            Cause::Said { message: error.to_string(), notes }
        }
    }
}

fn text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
