//! Ctrl-C and SIGTERM: what the server runs is stopped there, and the run says where that leaves the database. A server
//! goes on with what it was sent, COMMIT included, when its client just goes away.

use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::failure::Failure;
use super::output::Output;
use crate::Event;
use crate::exec::stop;
use crate::model::Database;

/// How long a server may take to stop a statement before it is asked again.
const PAUSE: Duration = Duration::from_secs(1);
/// How often it is asked before the connection goes with the statement.
const POLITE: u32 = 3;

/// What a run is doing, as its events tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Watch(Arc<Mutex<Run>>);

#[derive(Clone, Debug, Default)]
struct Run {
    url: String,
    server: Option<(Database, u64)>,
    /// A revision has started and is not finished.
    inside: bool,
}

impl Watch {
    /// Takes note of an event of a run on that database.
    pub(super) fn see(&self, url: &str, event: &Event) {
        let mut run = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Event::Connected { database, backend, .. } => {
                url.clone_into(&mut run.url);
                run.server = backend.map(|backend| (*database, backend));
            }
            Event::Started { .. } => run.inside = true,
            Event::Finished { .. } => run.inside = false,
            _ => {}
        }
    }

    /// The run, if a server is in the middle of a revision.
    fn inside(&self) -> Option<(String, Database, u64)> {
        let run = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (database, backend) = run.server.filter(|_| run.inside)?;
        Some((run.url.clone(), database, backend))
    }
}

/// Does the work unless the process is asked to stop: then the server is, if it is running something, and the work ends as
/// it would for any other error. Asked twice, nobody waits for that. What no server runs is dropped: its connection closes,
/// so what was not committed is rolled back and the lock is free.
pub(super) async fn interruptible(
    watch: &Watch,
    output: Output,
    work: impl Future<Output = Result<(), Failure>>,
) -> Result<(), Failure> {
    let mut work = pin!(work);
    tokio::select! {
        done = &mut work => return done,
        () = asked_to_stop() => {}
    }
    let Some((url, database, backend)) = watch.inside() else {
        return Err(Failure::new("interrupted", "`current` shows where the database is now"));
    };
    output.progress("stopping what the server runs; once more does not wait for it");
    tokio::select! {
        done = &mut work => done,
        () = keep_stopping(&url, database, backend) => Err(left_alone()),
        () = asked_to_stop() => Err(left_alone()),
    }
}

fn left_alone() -> Failure {
    let help = "it may come to its end and commit: `current` shows where the database is, when nobody holds the lock";
    Failure::new("interrupted, while the server was running a revision", help)
}

/// Stops what the connection runs, as long as it runs anything.
async fn keep_stopping(url: &str, database: Database, backend: u64) {
    for whole in (0..2 * POLITE).map(|turn| turn >= POLITE) {
        // What cannot be stopped may still end by itself.
        let _ = stop(url, database, backend, whole).await;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Ends when the process is asked to.
async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
