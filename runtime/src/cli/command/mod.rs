//! One file per command, and what they share.

mod below;
mod branches;
mod current;
mod database;
mod edit;
mod graph;
mod heads;
mod history;
mod merge;
mod migrate;
mod new_revision;
mod offline;
mod plan;
mod rebase;
mod rebase_rules;
mod revision;
mod show;
mod stamp;

use std::fmt::Write as _;
use std::time::Duration;

use super::args::{Command, Global};
use super::failure::Failure;
use super::interrupt::Watch;
use super::output::{DIM, ID, NAME, Output};
use super::settings::{Settings, Surroundings};
use crate::graph::{Revision, TargetError};
use crate::{Error, Migrator};

/// What every command works with.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) migrator: Migrator,
    pub(super) global: Global,
    pub(super) output: Output,
    pub(super) watch: Watch,
}

/// A program that was linked without its revisions looks as one that has done everything.
const NOTHING_LINKED: (&str, &str) = (
    "no revision is linked into this program",
    "write the first one with `revision -m \"…\"`; or declare their module where the crate starts: `mod migrations;`, or, if they are in \
     a library, `use that_library as _;`",
);

/// Runs a command.
pub(super) async fn run(context: &Context, command: &Command) -> Result<(), Failure> {
    match command {
        Command::Revision(_) | Command::Merge(_) | Command::Rebase(_) | Command::Edit(_) | Command::Database(_) => {}
        _ if !context.is_empty() => {}
        Command::Current(args) if args.check_heads => {
            let (text, help) = NOTHING_LINKED;
            return Err(Failure::new(text, help));
        }
        _ => context.output.warning(NOTHING_LINKED.0, NOTHING_LINKED.1),
    }
    match command {
        Command::Upgrade(args) => migrate::upgrade(context, args).await,
        Command::Downgrade(args) => migrate::downgrade(context, args).await,
        Command::Redo(args) => migrate::redo(context, args).await,
        Command::Stamp(args) => stamp::run(context, args).await,
        Command::Current(args) => current::run(context, args).await,
        Command::History(args) => history::run(context, args).await,
        Command::Heads(args) => heads::run(context, args),
        Command::Branches => branches::run(context),
        Command::Show(args) => show::run(context, args).await,
        Command::Plan(args) => plan::run(context, args).await,
        Command::Revision(args) => revision::run(context, args),
        Command::Merge(args) => merge::run(context, args),
        Command::Rebase(args) => rebase::run(context, args).await,
        Command::Edit(args) => edit::run(context, args),
        Command::Database(command) => database::run(context, command).await,
    }
}

impl Context {
    /// What the command line, the environment and the file say.
    fn settings(&self) -> Result<Settings, Failure> {
        Settings::resolve(&self.global, &Surroundings::look(&self.global)?)
    }

    /// The migrator with the settings applied.
    fn migrator(&self, settings: &Settings) -> Migrator {
        let mut migrator = self.migrator.clone().verbose(self.output.verbose);
        if let Some(timeout) = settings.lock_timeout {
            migrator = migrator.lock_timeout(timeout);
        }
        for (key, value) in &self.global.options {
            migrator = migrator.option(key, value);
        }
        if let Some(schema) = &settings.schema {
            migrator = migrator.schema(schema);
        }
        if let Some(role) = &settings.role {
            migrator = migrator.role(role);
        }
        if let Some(table) = &settings.version_table {
            migrator = migrator.version_table(table);
        }
        if let Some(table) = &settings.history_table {
            migrator = migrator.history_table(table);
        }
        migrator
    }

    /// Whether there is nothing to run, and nothing that is known to be wrong.
    fn is_empty(&self) -> bool {
        let graph = self.migrator.graph();
        graph.is_ok_and(|graph| graph.revisions().is_empty() && graph.repeatables().is_empty())
    }

    fn is_head(&self, revision: &Revision) -> bool {
        self.migrator.heads().is_ok_and(|heads| heads.iter().any(|head| head.id == revision.id))
    }

    /// `id Name`, and `(head)` where it is one.
    fn place(&self, revision: &Revision) -> String {
        let head = if self.is_head(revision) { " (head)" } else { "" };
        format!("{ID}{}{ID:#} {NAME}{}{NAME:#}{head}", revision.id, revision.name)
    }
}

/// `id Name  title`, with names padded so that titles stand below each other.
fn listed(revision: &Revision, width: usize) -> String {
    let mut line = format!("{ID}{}{ID:#} {NAME}{:width$}{NAME:#}", revision.id, revision.name);
    if !revision.title().is_empty() {
        let _ = write!(line, "  {}", revision.title());
    }
    line
}

/// `crate::migrations::m20260105_customers::CreateCustomers`: how the crate `home` names the revision.
fn path_of(revision: &Revision, home: Option<&str>) -> String {
    let (krate, inside) = revision.place.module.split_once("::").unwrap_or((revision.place.module, ""));
    let krate = if home.is_none_or(|home| home == krate) { "crate" } else { krate };
    let path = [krate, inside, revision.name];
    path.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("::")
}

/// The crate that a revision is written in.
fn krate(revision: &Revision) -> &'static str {
    revision.place.module.split("::").next().unwrap_or_default()
}

/// The width of the longest name.
fn name_width<'a>(revisions: impl IntoIterator<Item = &'a &'static Revision>) -> usize {
    revisions.into_iter().map(|revision| revision.name.chars().count()).max().unwrap_or(0)
}

/// `17 ms`, `2.4 s`, dimmed.
fn took(duration: Duration) -> String {
    let text = if duration < Duration::from_secs(1) {
        format!("{} ms", duration.as_millis())
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    };
    format!("{DIM}{text}{DIM:#}")
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let failure = Failure::from_text(&error.to_string());
        match error {
            Error::Target(
                TargetError::Range { .. } | TargetError::NoRange { .. } | TargetError::RangeRequired { .. },
            ) => Failure { code: Failure::USAGE, ..failure },
            _ => failure,
        }
    }
}
