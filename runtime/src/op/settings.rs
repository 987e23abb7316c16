//! How one revision runs, where that is not as usual.

use std::time::Duration;

/// What a revision's header and attributes say about running it. It is no part of the checksum: what the database
/// becomes does not depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `lock_timeout "5s";`: how long a statement waits for a lock.
    pub lock_timeout: Option<Duration>,
    /// `statement_timeout "1min";`: how long a statement may run.
    pub statement_timeout: Option<Duration>,
    /// `transaction none;`: each op is a transaction of its own, and the text of an `execute` runs in none.
    pub no_transaction: bool,
    /// `#[allow(rule, reason = "…")]`.
    pub allow: &'static [Allow],
    /// The ops in the `changes` of an `execute`: its text does what they say, so they are folded and not run.
    pub told: &'static [On],
}

/// A rule that a revision, or one of its ops, is allowed to break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allow {
    /// Which rule.
    pub rule: &'static str,
    /// Why.
    pub reason: &'static str,
    /// Where.
    pub on: On,
}

/// What an [`Allow`] stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The whole revision.
    Revision,
    /// The op of that index in `upgrade`.
    Upgrade(usize),
    /// The op of that index in the written `downgrade`.
    Downgrade(usize),
}

impl Settings {
    /// As usual: one transaction, the database's own timeouts, every rule.
    pub const NONE: Settings =
        Settings { lock_timeout: None, statement_timeout: None, no_transaction: false, allow: &[], told: &[] };
}

/// [`Settings::NONE`], once for all revisions that say nothing.
pub static NO_SETTINGS: Settings = Settings::NONE;
