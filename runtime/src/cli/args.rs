//! The command line as typed. `settings` says what it means.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::model::Database;

const AFTER_HELP: &str = "\
Targets: head, heads, base, an id or at least four characters of it, a label, a struct name; +N or -N from where the \
database is; REV+N, REV-N; LABEL@ before any of them stays in that branch.

The database is taken from --database-url or --database, else from DATABASE_URL (environment, then .env), else from \
aludel.toml (in the package's folder, the current one or one above; an SQLite file that it names is beside it).

Exit codes: 0 done, 1 failed, 2 wrong usage.";

/// Runs the migrations that are compiled into this program.
#[derive(Debug, Parser)]
#[command(after_help = AFTER_HELP, disable_help_subcommand = true, arg_required_else_help = true)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What every command takes.
#[derive(Debug, Default, ClapArgs)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// Database to work on: postgres://…, mysql://…, mariadb://… or sqlite:FILE
    #[arg(long, global = true, value_name = "URL", conflicts_with = "database")]
    pub(super) database_url: Option<String>,
    /// Database of that name in aludel.toml
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) database: Option<String>,
    /// Settings file to read instead of the nearest aludel.toml
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Table of version rows instead of the one the chain declares; `alembic_version` takes over from Alembic
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) version_table: Option<String>,
    /// PostgreSQL: schema for tables without one; nothing else is on the search path
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) schema: Option<String>,
    /// PostgreSQL: role to take on after connecting
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) role: Option<String>,
    /// How many seconds to wait for another runner to finish
    #[arg(long, global = true, value_name = "SECONDS", value_parser = seconds)]
    pub(super) lock_timeout: Option<Duration>,
    /// Option for the functions that revisions run; may be said several times
    #[arg(short = 'x', global = true, value_name = "KEY=VALUE", value_parser = option)]
    pub(super) options: Vec<(String, String)>,
    /// Also run the data steps that say `when(TAG)`; may be said several times. A downgrade takes back those that were run
    #[arg(long = "tag", global = true, value_name = "TAG")]
    pub(super) tags: Vec<String>,
    /// Print JSON on standard output
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// Say more: statements while running, every detail in listings
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// On a terminal or not.
    Always,
    /// Not even on a terminal.
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Apply revisions up to a target
    Upgrade(Upgrade),
    /// Take revisions back down to a target
    Downgrade(Downgrade),
    /// Take revisions back and apply them again
    Redo(Redo),
    /// Show the revisions that the database is at
    Current(Current),
    /// List the revisions, newest first
    History(History),
    /// Show the newest revisions
    Heads(Heads),
    /// Show where the chain parts
    Branches,
    /// Show one revision with its ops
    Show(Show),
    /// Set the version rows without running anything
    Stamp(Stamp),
    /// Show the statements that an upgrade would run
    Plan(Plan),
    /// Write the file of a new revision
    Revision(Revision),
    /// Write the revision in which branches meet
    Merge(Merge),
    /// Let a branch that is not applied yet revise another head
    Rebase(Rebase),
    /// Open a revision's file in $VISUAL or $EDITOR
    Edit(Edit),
    /// Create, drop or reset the database itself
    #[command(subcommand)]
    Database(DatabaseCommand),
}

#[derive(Debug, ClapArgs)]
pub(super) struct Upgrade {
    /// Where to go; with --sql also a range FROM:TO
    #[arg(default_value = "head", allow_negative_numbers = true)]
    pub(super) target: String,
    #[command(flatten)]
    pub(super) offline: Offline,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Downgrade {
    /// Where to go: `base` takes everything back, `-1` one revision; with --sql a range FROM:TO, newer first
    #[arg(allow_negative_numbers = true)]
    pub(super) target: String,
    #[command(flatten)]
    pub(super) offline: Offline,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Offline {
    /// Print a script for psql, sqlite3, mariadb or mysql instead of running it; no database is asked. It stops at an error,
    /// and where the database is not where it starts
    #[arg(long)]
    pub(super) sql: bool,
    /// Whose SQL to print, when no URL tells
    #[arg(long, value_name = "DATABASE", requires = "sql")]
    pub(super) dialect: Option<Dialect>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Redo {
    /// How far to go back first
    #[arg(default_value = "-1", allow_negative_numbers = true)]
    pub(super) target: String,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Current {
    /// Fail if any head is not applied
    #[arg(short, long)]
    pub(super) check_heads: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Heads {
    /// Leave out heads that another revision depends on: what the version rows are when all is applied
    #[arg(long)]
    pub(super) resolve_dependencies: bool,
}

#[derive(Debug, ClapArgs)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct History {
    /// Only this part: FROM:TO, either side may be left out; `current` is where the database is
    #[arg(conflicts_with = "journal", allow_hyphen_values = true)]
    pub(super) range: Option<String>,
    /// The same, as Alembic's users type it
    #[arg(short, long, value_name = "RANGE", conflicts_with_all = ["journal", "range"], allow_hyphen_values = true)]
    pub(super) rev_range: Option<String>,
    /// Mark the revisions that the database is at
    #[arg(short, long, conflicts_with = "journal")]
    pub(super) indicate_current: bool,
    /// List what was run on the database instead: when, by whom, for how long
    #[arg(long)]
    pub(super) journal: bool,
    /// Draw the revisions with lines between them
    #[arg(long, conflicts_with_all = ["journal", "json"])]
    pub(super) graph: bool,
    /// With --graph: draw with ASCII characters alone
    #[arg(long, requires = "graph")]
    pub(super) ascii: bool,
    /// Write the picture in a format for other programs
    #[arg(long, value_name = "FORMAT", conflicts_with_all = ["journal", "json", "graph"])]
    pub(super) format: Option<Format>,
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// A flowchart for Markdown.
    Mermaid,
    /// For Graphviz.
    Dot,
    /// An image.
    Svg,
    /// For programs: as `--json`, with heads and where the database is.
    Json,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Show {
    /// What to show: a revision, `heads`, or `current`
    #[arg(default_value = "head", allow_negative_numbers = true)]
    pub(super) revision: String,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Stamp {
    /// Where the database is from now on: a revision of each branch, `heads` for all, `base` for none; with --sql also
    /// FROM:TO
    #[arg(required = true, value_name = "TARGET", allow_negative_numbers = true)]
    pub(super) targets: Vec<String>,
    /// Delete all version rows first, also those that this program does not know
    #[arg(long, conflicts_with = "sql")]
    pub(super) purge: bool,
    #[command(flatten)]
    pub(super) offline: Offline,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Plan {
    /// Where to go
    #[arg(default_value = "head", allow_negative_numbers = true)]
    pub(super) target: String,
    /// Plan a downgrade
    #[arg(long)]
    pub(super) down: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Revision {
    /// What the revision does, as a short sentence
    #[arg(short, long, value_name = "TEXT")]
    pub(super) message: String,
    /// What to revise; `base` starts a new base
    #[arg(long, value_name = "REVISION", default_value = "head")]
    pub(super) head: String,
    /// Revise a revision that is no head: start a branch there
    #[arg(long)]
    pub(super) splice: bool,
    /// A revision that must be applied before; may be said several times
    #[arg(long, value_name = "REVISION")]
    pub(super) depends_on: Vec<String>,
    #[command(flatten)]
    pub(super) file: NewFile,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Merge {
    /// The revisions to merge: `heads` for all heads, or their names
    #[arg(required = true)]
    pub(super) revisions: Vec<String>,
    /// What the merge does, as a short sentence
    #[arg(short, long, value_name = "TEXT")]
    pub(super) message: Option<String>,
    /// Merge revisions that are no heads, too
    #[arg(long)]
    pub(super) splice: bool,
    /// A revision that must be applied before; may be said several times
    #[arg(long, value_name = "REVISION")]
    pub(super) depends_on: Vec<String>,
    #[command(flatten)]
    pub(super) file: NewFile,
}

/// What `revision` and `merge` may be told about the file they write.
#[derive(Debug, Default, ClapArgs)]
pub(super) struct NewFile {
    /// Label of the revision; where it starts a branch, the branch's
    #[arg(long, value_name = "LABEL")]
    pub(super) branch_label: Option<String>,
    /// Id of the revision instead of a random one
    #[arg(long, value_name = "ID")]
    pub(super) rev_id: Option<String>,
    /// Folder to write to instead of the one that holds the parent
    #[arg(long, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Rebase {
    /// The first revision of the branch
    pub(super) revision: String,
    /// What it shall revise
    #[arg(long, value_name = "HEAD")]
    pub(super) onto: String,
    /// Do not ask a database whether the revision is applied
    #[arg(long)]
    pub(super) offline: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Edit {
    /// The revision
    #[arg(default_value = "head", allow_negative_numbers = true)]
    pub(super) revision: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum DatabaseCommand {
    /// Create the database; nothing happens if it is there
    Create,
    /// Drop the database with everything in it; nothing happens if it is not there
    Drop(Confirm),
    /// Drop the database, create it again and upgrade to head
    Reset(Confirm),
}

#[derive(Debug, ClapArgs)]
pub(super) struct Confirm {
    /// Do not ask
    #[arg(short, long)]
    pub(super) yes: bool,
}

/// A database as `--dialect` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Dialect {
    /// PostgreSQL.
    Postgres,
    /// SQLite.
    Sqlite,
    /// MySQL.
    Mysql,
    /// MariaDB.
    Mariadb,
}

impl Dialect {
    pub(super) fn database(self) -> Database {
        match self {
            Dialect::Postgres => Database::Postgres,
            Dialect::Sqlite => Database::Sqlite,
            Dialect::Mysql => Database::Mysql,
            Dialect::Mariadb => Database::Mariadb,
        }
    }
}

/// `key=value`; a key alone has the empty value.
fn option(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').unwrap_or((text, ""));
    if key.is_empty() { Err("there is no key before `=`".to_owned()) } else { Ok((key.to_owned(), value.to_owned())) }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "expected a number of seconds, like 30 or 0.5".to_owned())?;
    Duration::try_from_secs_f64(seconds).map_err(|_| "expected a number of seconds, like 30 or 0.5".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn parse(line: &str) -> Result<Args, String> {
        Args::try_parse_from(["app"].into_iter().chain(line.split_whitespace())).map_err(|error| error.to_string())
    }

    #[test]
    fn options_of_the_run_stand_anywhere() {
        let given = |args: &[&str]| Args::try_parse_from(args).map(|args| args.global.options);
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        let read = given(&["it", "upgrade", "head", "-x", "region=eu=west", "-x", "dry"]).unwrap();
        assert_eq!(read, [pair("region", "eu=west"), pair("dry", "")]);
        assert_eq!(given(&["it", "-x", "a=1", "downgrade", "-1"]).unwrap(), [pair("a", "1")]);
        let error = given(&["it", "upgrade", "-x", "=1"]).unwrap_err().to_string();
        assert!(error.contains("there is no key before `=`"), "{error}");
    }

    #[test]
    fn the_definition_is_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn relative_targets_are_no_options() {
        let Command::Downgrade(downgrade) = parse("downgrade -1").unwrap().command else { panic!() };
        assert_eq!(downgrade.target, "-1");
        let Command::Upgrade(upgrade) = parse("upgrade --sql base:+2").unwrap().command else { panic!() };
        assert_eq!((upgrade.target.as_str(), upgrade.offline.sql), ("base:+2", true));
    }

    #[test]
    fn global_options_stand_anywhere() {
        let before = parse("--json --database-url sqlite:a.db current").unwrap().global;
        let after = parse("current --json --database-url sqlite:a.db").unwrap().global;
        assert_eq!((before.json, before.database_url), (after.json, after.database_url));
    }

    #[test]
    fn a_url_and_a_name_exclude_each_other() {
        assert!(
            parse("current --database-url sqlite:a.db --database staging").unwrap_err().contains("cannot be used with")
        );
    }

    #[test]
    fn a_lock_timeout_is_a_number_of_seconds() {
        assert_eq!(parse("upgrade --lock-timeout 0.5").unwrap().global.lock_timeout, Some(Duration::from_millis(500)));
        for wrong in ["soon", "-1", "inf"] {
            let error = parse(&format!("upgrade --lock-timeout={wrong}")).unwrap_err();
            assert!(error.contains("expected a number of seconds"), "{error}");
        }
    }
}
