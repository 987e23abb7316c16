//! What can go wrong, said in the user's words: what failed, where, what state the database is in, and the remedy.

use std::fmt;
use std::time::Duration;

use crate::graph::{Graph, GraphError, Revision, TargetError};
use crate::plan::ledger::Ledger;
use crate::plan::{Direction, PlanError};

/// Why a command failed. Displays as one line that says what is wrong, more lines where there is more to say, and a
/// last line `help: …` with the remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The revisions make no graph.
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// The target names no place in the graph.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// A revision cannot be planned.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// The database cannot be reached.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// A revision failed while it ran.
    #[error(transparent)]
    Revision(#[from] Box<RevisionError>),
    /// The database answered with an error outside any revision.
    #[error("{}{}", .message, hint(.source))]
    Database {
        /// What was being done, and the database's message.
        message: String,
        /// The database's error.
        #[source]
        source: sqlx::Error,
    },
    /// The version table has rows that are no revisions of this program.
    #[error("the database is at {}, which this program does not know: nothing was run\nhelp: run a newer build that has it; or if it was removed on purpose, write where the database really is with `stamp --purge {stamp}`", .rows.join(", "))]
    UnknownRows {
        /// The rows.
        rows: Vec<String>,
        /// The others, for the command line; `REVISION` if there are none.
        stamp: String,
    },
    /// A table that Aludel keeps is there, and is another one.
    #[error(
        "{message}\nhelp: `{versions}` or `{history}` is no table of Aludel's: rename it, or name another one with `--version-table`, or with `version_table` and `history_table` of `chain!`"
    )]
    NotOurs {
        /// What was being done, and the database's message.
        message: String,
        /// The table of version rows.
        versions: String,
        /// The journal.
        history: String,
        /// The database's error.
        #[source]
        source: sqlx::Error,
    },
    /// A setting that only PostgreSQL has.
    #[error("{setting} is a setting of PostgreSQL, and this is {server}\nhelp: leave it out: {instead}")]
    ForeignSetting {
        /// `schema` or `role`.
        setting: &'static str,
        /// The server's title.
        server: &'static str,
        /// What there is instead.
        instead: &'static str,
    },
    /// The schema that everything is to be in is not there.
    #[error(
        "there is no schema `{schema}`, or the user may not look into it\nhelp: create it first, or grant USAGE on it"
    )]
    NoSchema {
        /// Its name.
        schema: String,
    },
    /// Not every head is applied.
    #[error("the database is not at every head: {} not applied\nhelp: `upgrade heads` goes there", .missing.join(", "))]
    NotAtHeads {
        /// `id (Name)` of the heads that are missing.
        missing: Vec<String>,
    },
    /// Of the version rows, one stands on another, or one is there twice.
    #[error("the version rows {} overlap, which no run leaves behind: nothing was run\nhelp: `stamp {stamp}` writes them as they should be", .rows.join(", "))]
    OverlappingRows {
        /// The rows.
        rows: Vec<String>,
        /// What they should be.
        stamp: String,
    },
    /// An applied revision was edited afterwards.
    #[error("{} was edited after it was applied: nothing was run\nhelp: take the edit back and put the change into a new revision, or `stamp` where the database is to accept it as it is", .revisions.join(", "))]
    Edited {
        /// `id (Name)` of each.
        revisions: Vec<String>,
    },
    /// A run before this one stopped in the middle of a revision.
    #[error("{direction} of {revision} stopped after {step} of its {steps} statements: nothing was run\nhelp: {help}")]
    Unfinished {
        /// `id (Name)`.
        revision: String,
        /// `upgrade` or `downgrade`.
        direction: String,
        /// How many statements are done.
        step: usize,
        /// How many there are.
        steps: usize,
        /// What to do.
        help: String,
    },
    /// The server is older than the chain takes.
    #[error(
        "{server} {found} is too old: the chain is written for {server} {least} and newer\nhelp: upgrade the server, or lower the version in `chain!`"
    )]
    TooOld {
        /// The database's title.
        server: &'static str,
        /// Its version.
        found: String,
        /// The oldest that the chain takes.
        least: String,
    },
    /// The chain does not declare this database.
    #[error(
        "the chain is not written for {server}, only for {declared}\nhelp: add `{keyword}` to `databases` in `chain!`"
    )]
    Undeclared {
        /// The database's title.
        server: &'static str,
        /// Its keyword.
        keyword: &'static str,
        /// What the chain declares.
        declared: String,
    },
    /// Another runner holds the lock.
    #[error("another runner holds the lock{}: gave up after {waited:?}\nhelp: wait until it is done, or raise the lock timeout", .holder.as_ref().map(|holder| format!(" ({holder})")).unwrap_or_default())]
    Locked {
        /// Who, where the server tells.
        holder: Option<String>,
        /// How long it was waited.
        waited: Duration,
    },
    /// A hook failed.
    #[error("the hook `{hook}` of {} failed: {source}\n  the database is at {at}\nhelp: fix the cause and run again: the run goes on from there", .revisions.join(", "))]
    Hook {
        /// Which: `before_run`, …
        hook: &'static str,
        /// `id (Name)` of what it was called for.
        revisions: Vec<String>,
        /// The version rows now.
        at: String,
        /// What the hook said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The caller's transaction cannot hold what was asked.
    #[error("{what}\nhelp: {help}")]
    Transaction {
        /// Why.
        what: String,
        /// What to do.
        help: String,
    },
}

/// Why a database cannot be reached. Shows the URL without its password.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// It is no URL.
    #[error(
        "`{url}` is not a database URL: {reason}\nhelp: write `postgres://user:password@host/database`, `mysql://…`, `mariadb://…` or `sqlite:file.db`; in a password `/`, `?`, `#`, `@` and `%` are `%2F`, `%3F`, `%23`, `%40` and `%25`"
    )]
    Malformed {
        /// The URL, without password.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A scheme that no driver takes.
    #[error("`{scheme}` is not a database that Aludel runs on\nhelp: use `postgres`, `mysql`, `mariadb` or `sqlite`")]
    Scheme {
        /// The scheme.
        scheme: String,
    },
    /// The driver is not compiled in.
    #[error(
        "the driver for `{scheme}` is not compiled into this program\nhelp: turn on the feature `{feature}` of `aludel`"
    )]
    FeatureOff {
        /// The scheme.
        scheme: String,
        /// The feature that has it.
        feature: &'static str,
    },
    /// Nothing answers.
    #[error("cannot reach {url}: {reason}\nhelp: see that the server runs and that host and port are right")]
    Unreachable {
        /// The URL, without password.
        url: String,
        /// What the system or the server says.
        reason: String,
    },
    /// The server does not let us in.
    #[error("{url} refused the connection: {reason}\nhelp: see that user and password are right")]
    Refused {
        /// The URL, without password.
        url: String,
        /// What the server says.
        reason: String,
    },
    /// The server has no such database.
    #[error(
        "cannot open {url}: {reason}\nhelp: `database create` makes it; or see that its name and the user's rights are right"
    )]
    NoDatabase {
        /// The URL, without password.
        url: String,
        /// What the server says.
        reason: String,
    },
    /// The file cannot be opened.
    #[error("cannot open {url}: {reason}\nhelp: see that its folder is there and may be written to")]
    NoFile {
        /// The URL.
        url: String,
        /// What SQLite says.
        reason: String,
    },
    /// What would be dropped is another file.
    #[error("{url} is no SQLite database: it was not dropped\nhelp: see that the URL names the right file")]
    NoSqlite {
        /// The URL.
        url: String,
    },
    /// No secure connection.
    #[error(
        "no secure connection to {url}: {reason}\nhelp: turn on the feature `tls-rustls` or `tls-native-tls` of `aludel`, or say `sslmode=disable` (`ssl-mode=disabled` for MySQL)"
    )]
    Tls {
        /// The URL, without password.
        url: String,
        /// What the driver says.
        reason: String,
    },
}

/// A revision that failed while it ran.
#[derive(Debug)]
#[non_exhaustive]
pub struct RevisionError {
    /// The revision.
    pub revision: &'static Revision,
    /// Which way it ran.
    pub direction: Direction,
    /// Index and keyword of the op that failed; none if it was what Aludel adds itself.
    pub op: Option<(usize, &'static str)>,
    /// The statement that failed.
    pub statement: String,
    /// The database's own message.
    pub message: String,
    /// Its code: SQLSTATE, or SQLite's number.
    pub code: Option<String>,
    /// More that the database says: detail and hint.
    pub notes: Vec<String>,
    /// What state the database is in now.
    pub state: String,
    /// What to do.
    pub help: String,
    /// The database's error, if there is one.
    pub source: Option<sqlx::Error>,
}

impl fmt::Display for RevisionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} ({}) failed", self.direction.keyword(), self.revision.id, self.revision.name)?;
        if let Some((op, keyword)) = self.op {
            write!(f, " at op {} (`{keyword}`)", op + 1)?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(code) = &self.code {
            write!(f, " ({code})")?;
        }
        for note in &self.notes {
            write!(f, "\n  {note}")?;
        }
        for (at, line) in self.statement.lines().enumerate() {
            write!(f, "\n  {}{line}", if at == 0 { "statement: " } else { "           " })?;
        }
        write!(f, "\n  {}\nhelp: {}", self.state, self.help)
    }
}

impl std::error::Error for RevisionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Error {
        match never {}
    }
}

impl Error {
    /// Rows that the program does not know, beside those that it does.
    pub(crate) fn unknown_rows(graph: &Graph, rows: Vec<String>, known: Vec<usize>) -> Error {
        let known = graph.rows(&graph.closure(known));
        let stamp = if known.is_empty() { "REVISION".to_owned() } else { known.join(" ") };
        Error::UnknownRows { rows, stamp }
    }

    /// An error of the database while `doing` something that is no revision.
    pub(crate) fn database(doing: &str, source: sqlx::Error) -> Error {
        Error::Database { message: said(doing, &source), source }
    }

    /// An error of the database while its facts are read.
    pub(crate) fn reading(source: sqlx::Error, ledger: &Ledger) -> Error {
        const DOING: &str = "reading where the database is";
        let (versions, history) = (ledger.version_table.clone(), ledger.history_table.clone());
        // An unknown column, or one of another type.
        let other = match &source {
            sqlx::Error::Database(error) => match error.code().as_deref() {
                Some("42703" | "42883" | "42S22") => true,
                Some("1") => error.message().starts_with("no such column"),
                Some(_) | None => false,
            },
            _ => false,
        };
        let message = said(DOING, &source);
        if other { Error::NotOurs { message, versions, history, source } } else { Error::Database { message, source } }
    }
}

fn said(doing: &str, source: &sqlx::Error) -> String {
    match source {
        sqlx::Error::Database(error) => match error.code() {
            Some(code) => format!("{doing}: {} ({code})", error.message()),
            None => format!("{doing}: {}", error.message()),
        },
        other => format!("{doing}: {other}"),
    }
}

fn hint(error: &sqlx::Error) -> &'static str {
    const RUN_AGAIN: &str =
        "\nhelp: mend what the database says and run again; nothing of a revision was run by this step";
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) => {
            "\nhelp: the connection broke; `current` says where the database is"
        }
        sqlx::Error::Database(error) => match error.code().as_deref() {
            Some("42501") => "\nhelp: the user lacks a right; grant it, or run as another role",
            Some("22023") => "\nhelp: see that the role is there, and that the user is a member of it",
            Some("25P02") => "\nhelp: the transaction of yours has failed already: roll it back first",
            Some("53100") => "\nhelp: make room on the server's disk and run again",
            Some("26") => "\nhelp: the file is no SQLite database: see that the URL names the right one",
            Some("8" | "10" | "13" | "14") => {
                "\nhelp: see that the file and its folder may be written to, and that the disk has room"
            }
            Some(_) | None => RUN_AGAIN,
        },
        _ => RUN_AGAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_tried_everywhere_says_the_remedy_too() {
        assert_eq!(
            ConnectError::FeatureOff { scheme: "mysql".into(), feature: "mysql" }.to_string(),
            "the driver for `mysql` is not compiled into this program\nhelp: turn on the feature `mysql` of `aludel`"
        );
        assert_eq!(
            ConnectError::Tls { url: "postgres://db/shop".into(), reason: "not compiled in".into() }.to_string(),
            "no secure connection to postgres://db/shop: not compiled in\nhelp: turn on the feature `tls-rustls` or \
             `tls-native-tls` of `aludel`, or say `sslmode=disable` (`ssl-mode=disabled` for MySQL)"
        );
        assert_eq!(
            Error::database("reading the journal", sqlx::Error::PoolClosed).to_string(),
            "reading the journal: attempted to acquire a connection on a closed pool\nhelp: mend what the database says \
             and run again; nothing of a revision was run by this step"
        );
        let broken = sqlx::Error::Protocol("unexpected end".into());
        assert!(
            Error::database("reading", broken)
                .to_string()
                .ends_with("\nhelp: the connection broke; `current` says where the database is")
        );
    }

    #[test]
    fn what_a_dialect_cannot_do_is_passed_on() {
        let error = PlanError::Unsupported {
            revision: "a1b2 (Arrays)".into(),
            op: 0,
            keyword: "create_table",
            message: "MariaDB has no arrays\nhelp: use `Json`".into(),
        };
        assert_eq!(
            error.to_string(),
            "revision a1b2 (Arrays), op 1 (`create_table`): MariaDB has no arrays\nhelp: use `Json`"
        );
    }
}
