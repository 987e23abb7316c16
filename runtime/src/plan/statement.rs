//! Statements and the transactions they run in.

/// A statement of a plan.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Statement {
    /// Index of the op in its revision's list (of `ops`, or of the written downgrade).
    pub op: usize,
    /// The text, without a closing semicolon.
    pub sql: String,
    /// What to do with it.
    pub kind: Kind,
    /// A query that tells what an earlier try came to, for a statement that runs outside of transactions: `done`, or the
    /// statement that clears away what it has left, or no row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probe: Option<String>,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One statement that a dialect wrote.
    Ddl,
    /// A text of the user's, maybe several statements.
    User,
    /// A function of the user's: the text says which. It runs in the transaction of what is around it.
    Run,
    /// SQLite, start of a rebuild: run the text (it selects the `sql` of the table's triggers and of the views that read it) and keep
    /// the rows for the next [`Kind::Restore`].
    Save,
    /// SQLite, end of a rebuild: run every text that [`Kind::Save`] kept. The text is empty.
    Restore,
}

/// What kind of transaction a segment runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// A plain transaction.
    Transaction,
    /// SQLite: `PRAGMA foreign_keys = OFF` before, `PRAGMA foreign_key_check` before the commit, the old setting after.
    KeysOff,
    /// One function, called until it has done nothing; each call is a transaction, together with the cursor that it keeps.
    Batches,
    /// No transaction: each statement is committed by itself, because it is DDL on MySQL or MariaDB, because PostgreSQL runs
    /// it in no other way (`concurrently`), or because the revision asks for it (`transaction none`).
    Autocommit,
}

/// Statements that run together.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Segment {
    /// Their transaction.
    pub mode: Mode,
    /// The statements, in order.
    pub statements: Vec<Statement>,
}
