//! Why revisions cannot be planned.

/// A revision that cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// An op does not fit the schema that stands before it.
    #[error("revision {revision}, op {} (`{keyword}`) does not fit the schema before it: {}\nhelp: the compiler checks a chain that `migration!` declares; a list made by hand must be one that fits, too", .op + 1, .findings.join("; "))]
    Finding {
        /// `id (Name)`.
        revision: String,
        /// Index of the op.
        op: usize,
        /// The op's keyword.
        keyword: &'static str,
        /// What is wrong.
        findings: Vec<String>,
    },
    /// Two branches that are not merged do not commute.
    #[error("{left} and {right} cannot both be applied: {message}")]
    Conflict {
        /// `Name (file:line)` of one branch's end.
        left: String,
        /// `Name (file:line)` of the other's.
        right: String,
        /// What both touch, with its help.
        message: String,
    },
    /// The database cannot do the op.
    #[error("revision {revision}, op {} (`{keyword}`): {message}", .op + 1)]
    Unsupported {
        /// `id (Name)`.
        revision: String,
        /// Index of the op.
        op: usize,
        /// The op's keyword.
        keyword: &'static str,
        /// What the dialect says, with its help.
        message: String,
    },
    /// `downgrade irreversible("why")`.
    #[error(
        "revision {revision} cannot be taken back: {reason}\nhelp: restore a backup, or go forward with a new revision"
    )]
    Irreversible {
        /// `id (Name)`.
        revision: String,
        /// The reason given in the revision.
        reason: String,
    },
    /// An op that has no inverse that could run.
    #[error("revision {revision} cannot be taken back: op {} (`{keyword}`): {}\nhelp: write its `downgrade`, or declare `downgrade irreversible(\"why\")`", .op + 1, .reasons.join("; "))]
    NoInverse {
        /// `id (Name)`.
        revision: String,
        /// Index of the op.
        op: usize,
        /// The op's keyword.
        keyword: &'static str,
        /// Why there is none.
        reasons: Vec<String>,
    },
    /// A function cannot be in a script.
    #[error("revision {revision}, op {} (`{keyword}`): a script cannot `{function}`, which is a function of this program\nhelp: let the program itself run this revision, and write scripts for those before and after it", .op + 1)]
    NoScript {
        /// `id (Name)`.
        revision: String,
        /// Index of the op.
        op: usize,
        /// The op's keyword.
        keyword: &'static str,
        /// `run name, version: 1`.
        function: String,
    },
    /// No data step asks for the tag that was chosen.
    #[error("no data step says `when({tag})`\nhelp: {}", tags(.known))]
    UnknownTag {
        /// The tag.
        tag: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// An upgrade that ends before the first revision of a database that joined the chain later.
    #[error(
        "{database} joined the chain at {since} and runs no revision before that: it starts with all that they make, at once\nhelp: upgrade to `heads`, to that revision, or to one above it"
    )]
    BeforeStart {
        /// The database's title.
        database: &'static str,
        /// `id (Name)` of its first revision.
        since: String,
    },
    /// A database that joined the chain later has rows of revisions that it never runs.
    #[error(
        "{database} joined the chain at {since} and runs no revision before that, so there is no way on from {at}\nhelp: if this database has all that stands before {since}, `stamp {rows}`; if it is empty, `stamp base`"
    )]
    NotStarted {
        /// The database's title.
        database: &'static str,
        /// The rows that are there.
        at: String,
        /// `id (Name)` of its first revision.
        since: String,
        /// The rows of a database that has started.
        rows: String,
    },
    /// A downgrade of revisions that the database never ran.
    #[error(
        "revision {revision} cannot be taken back on {database}, which joined the chain at {since} and never ran it\nhelp: drop the database, or restore a backup"
    )]
    BelowStart {
        /// `id (Name)`.
        revision: String,
        /// The database's title.
        database: &'static str,
        /// `id (Name)` of its first revision.
        since: String,
    },
    /// A revision that comes after those that the database takes part in.
    #[error(
        "revision {revision} is not for {database}, which takes part in the chain until {until}\nhelp: go to `{id}` and no further, or connect to one of {declared}"
    )]
    Ended {
        /// `id (Name)`.
        revision: String,
        /// The database's title.
        database: &'static str,
        /// `id (Name)` of its last revision.
        until: String,
        /// Its id.
        id: &'static str,
        /// What the revision is for.
        declared: String,
    },
    /// The chain does not declare the database.
    #[error(
        "revision {revision} is not written for {database}\nhelp: add `{keyword}` to `databases` in `chain!`, or connect to one of {declared}"
    )]
    Undeclared {
        /// `id (Name)`.
        revision: String,
        /// The database's title.
        database: &'static str,
        /// The database's keyword.
        keyword: &'static str,
        /// What is declared.
        declared: String,
    },
}

fn tags(known: &[String]) -> String {
    if known.is_empty() {
        return "no step of this program has a condition: leave `--tag` out".to_owned();
    }
    format!("choose among {}", known.join(", "))
}
