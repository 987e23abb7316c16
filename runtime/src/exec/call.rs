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

/// Calls the function that a [`Kind::Run`](crate::plan::Kind::Run) stands for.
pub(super) async fn call(
    session: &mut Session<'_, '_>,
    direction: Direction,
    planned: &PlannedRevision,
    statement: &Statement,
) -> Result<(), Cause> {
    let revision = planned.revision;
    let function = function(revision, direction, statement.op);
    let Some((function, Call(call))) = function.and_then(|it| Some((it, it.call.downcast_ref::<Call>()?))) else {
        return Err(Cause::said("the revision has no function here that can be called".to_owned()));
    };
    let progress = Progress { revision, direction, function: function.name, listener: session.migrator.listener() };
    let connection = session.connection.real().map_err(Cause::Database)?;
    let mut context = Context { connection, database: session.ledger.database, progress };
    match AssertUnwindSafe(async { call(&mut context).await }).catch_unwind().await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(failed(error)),
        Err(panic) => Err(Cause::said(format!("`{}` panicked: {}", function.name, text(&*panic)))),
    }
}

/// The function of the op: the one that takes it back, if the downgrade is derived.
fn function(revision: &Revision, direction: Direction, op: usize) -> Option<Function<'static>> {
    let Op::Run { function, version: _, undo } = ops(revision, direction).get(op)? else { return None };
    match (direction, revision.downgrade, undo) {
        (Direction::Downgrade, Downgrade::Derived, RunUndo::Function(undo)) => Some(*undo),
        (Direction::Downgrade, Downgrade::Derived, RunUndo::Nothing | RunUndo::Unknown) => None,
        _ => Some(*function),
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
